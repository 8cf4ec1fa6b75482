import { STATUSES, type Status, type Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import type { Plan, Strand } from '../../plan/plan';
import type { Rag } from '../../plan/rag';
import { planView, type ActionLine, type Counts } from '../../plan/view';
import { isDue } from '../table/filters';
import { actionLines } from '../table/lines';
import { RED_KINDS, redKind, type RedKind } from '../table/redKind';

/** One strand in numbers. */
export type StrandCounts = {
  strand: Strand;
  total: number;
  byRag: Record<Rag | 'None', number>;
  byStatus: Record<Status, number>;
};
/** An update, and the action it is on. */
export type Change = { update: Update; line: ActionLine };

/** What somebody who opens the plan has to know first; lists are the most pressing first. */
export type OverviewOf = {
  whole: Counts;
  reds: readonly { kind: RedKind; lines: readonly ActionLine[] }[];
  late: readonly ActionLine[];
  soon: readonly ActionLine[];
  undated: readonly ActionLine[];
  changes: readonly Change[]; // newest first
  strands: readonly StrandCounts[];
};

/** The plan on `today` in short; changes are those on or after `since`. Pure. */
export function overviewOf(plan: Plan, today: Day, since: Day): OverviewOf {
  const { groups, whole } = planView(plan, today, {});
  const lines = actionLines(groups);
  const pressing = [...lines].sort((one, other) => left(one) - left(other));
  const soonDays = plan.facts.ragRule.dueSoonDays;
  return {
    whole,
    reds: RED_KINDS.map(kind => ({
      kind,
      lines: pressing.filter(line => redKind(line) === kind),
    })),
    late: pressing.filter(line => isDue(line, 'late', soonDays)),
    soon: pressing.filter(line => isDue(line, 'soon', soonDays)),
    undated: lines.filter(line => isDue(line, 'none', soonDays)),
    changes: changesOf(plan, lines, since),
    strands: groups.map(({ strand, counts }) => ({
      strand,
      ...counts,
      byStatus: statusesOf(lines.filter(({ action }) => action.strand === strand.code)),
    })),
  };
}

function left({ daysLeft = Infinity }: ActionLine): number {
  return Math.min(daysLeft, Number.MAX_SAFE_INTEGER);
}

function changesOf(plan: Plan, lines: readonly ActionLine[], since: Day): readonly Change[] {
  return lines
    .flatMap(line =>
      (plan.updates.get(line.action.ref) ?? [])
        .filter(({ on, through }) => on >= since && through !== 'import')
        .map(update => ({ update, line })),
    )
    .sort((one, other) => (when(one) < when(other) ? 1 : -1));
}

function when({ update: { at, on } }: Change): string {
  return at ?? on;
}

function statusesOf(lines: readonly ActionLine[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map(status => [status, 0])) as Record<Status, number>;
  for (const { action } of lines) counts[action.status] += 1;
  return counts;
}
