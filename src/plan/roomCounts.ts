import { isOpen, type Action } from './action';
import type { Day } from './day';
import { dueDate } from './due';
import { grouped } from './grouped';
import type { Plan } from './plan';
import { rate, type Rag } from './rag';
import { answeredInRound, roundOn, type Round } from './round';

/** What may be said of a plan where others listen: counts and refs, never who. */
export type RoomCounts = {
  day: Day;
  open: number;
  late: readonly string[]; // refs, in the order of the plan
  waiting: readonly string[]; // refs that were asked about and not answered
  byRag: Partial<Record<Rag, readonly string[]>>;
  round?: { board: Day; papers: Day; answered: number; unanswered: number };
};

/** The plan on `today` for a room, of one strand or of all. Pure. */
export function roomCounts(plan: Plan, today: Day, strand?: string): RoomCounts {
  const actions = plan.actions.filter(one => strand === undefined || one.strand === strand);
  const open = actions.filter(isOpen);
  const rated = actions.flatMap(action => {
    const rag = rate(action, today, plan.facts.ragRule)?.rag;
    return rag ? [{ rag, ref: action.ref }] : [];
  });
  const byRag = [...grouped(rated, ({ rag }) => rag)].map(([rag, of]) => [rag, refs(of)]);
  const round = roundOn(plan.facts, today);
  return {
    day: today,
    open: open.length,
    late: refs(open.filter(({ due }) => (dueDate(due) ?? today) < today)),
    waiting: refs(open.filter(({ asked }) => asked)),
    byRag: Object.fromEntries(byRag) as RoomCounts['byRag'],
    ...(round && { round: roundCounts({ ...plan, actions }, round) }),
  };
}

function roundCounts(plan: Plan, round: Round): NonNullable<RoomCounts['round']> {
  const { board, papers } = round;
  const isAnswered = (action: Action) => answeredInRound(plan, action, round) !== undefined;
  return {
    board,
    papers,
    answered: plan.actions.filter(isAnswered).length,
    unanswered: plan.actions.filter(action => isOpen(action) && !isAnswered(action)).length,
  };
}

function refs(of: readonly { ref: string }[]): readonly string[] {
  return of.map(({ ref }) => ref);
}
