import { championOf } from '../../plan/people';
import type { Objective, Plan } from '../../plan/plan';
import type { ActionLine, PlanView, StrandGroup } from '../../plan/view';

/** One line of the long table, from top to bottom. */
export type Line =
  | { kind: 'strand'; key: string; group: StrandGroup; champion: string }
  | { kind: 'objective'; key: string; objective: Objective }
  | { kind: 'action'; key: string; line: ActionLine };

/** The groups of the view as one run of lines, so that only those in sight need be drawn. Pure. */
export function linesOf(plan: Plan, { groups }: PlanView): readonly Line[] {
  return groups.flatMap(group => [
    {
      kind: 'strand' as const,
      key: `strand ${group.strand.code}`,
      group,
      champion: championOf(plan, group.strand.code)?.name ?? group.strand.champion.name,
    },
    ...group.objectives.flatMap(({ objective, lines }) => [
      ...(objective
        ? [{ kind: 'objective' as const, key: `objective ${objective.code}`, objective }]
        : []),
      ...lines.map(line => ({ kind: 'action' as const, key: line.action.ref, line })),
    ]),
  ]);
}
