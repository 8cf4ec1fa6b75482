import { championOf } from '../../plan/people';
import type { Objective, Plan } from '../../plan/plan';
import type { ActionLine, PlanView, StrandGroup } from '../../plan/view';
import { sorted, type Sort } from './sort';

/** One line of the long table, from top to bottom. */
export type Line =
  | { kind: 'strand'; key: string; group: StrandGroup; champion: string }
  | { kind: 'objective'; key: string; objective: Objective }
  | { kind: 'action'; key: string; line: ActionLine };

/**
 * The view as one run of lines, so that only those in sight need be drawn: by strand and objective,
 * or, where an order is given, the actions alone. Pure.
 */
export function linesOf(plan: Plan, { groups }: PlanView, sort?: Sort): readonly Line[] {
  if (sort) return sorted(actionLines(groups), sort).map(asLine);
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
      ...lines.map(asLine),
    ]),
  ]);
}

/** The actions of a view, in the plan's order. Pure. */
export function actionLines(groups: PlanView['groups']): readonly ActionLine[] {
  return groups.flatMap(({ objectives }) => objectives.flatMap(({ lines }) => lines));
}

function asLine(line: ActionLine): Line {
  return { kind: 'action', key: line.action.ref, line };
}
