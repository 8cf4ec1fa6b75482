import { AS_IMPORTED, type Action } from './action';
import { addDays, type Day, workingDaysBefore } from './day';
import type { Board, Plan, PlanFacts } from './plan';

/**
 * The asking before a Board: open from `opensOn` until the papers are in. On each of `marks` whoever
 * has not answered is asked; an answer on or after `answeredFrom` counts for this round.
 */
export type Round = Board & { opensOn: Day; marks: readonly Day[]; answeredFrom: Day };

/** Asked once, then reminded so often. */
const REMINDERS = 2;

/** Before a plan's first round there was none: answers of the last four weeks count for it. */
const DAYS_BEFORE_FIRST_ROUND = 28;

/** The rounds of a plan, in the order in which they close. Pure. */
export function roundsOf(facts: Pick<PlanFacts, 'boards' | 'roundDays' | 'holidays'>): Round[] {
  const holidays = new Set(facts.holidays);
  const length = Math.max(1, facts.roundDays);
  const boards = [...facts.boards].sort((one, other) => (one.papers < other.papers ? -1 : 1));
  return boards.map((board, index) => {
    const marks = Array.from({ length: REMINDERS + 1 }, (_, asks) =>
      workingDaysBefore(
        board.papers,
        length - Math.floor((asks * length) / (REMINDERS + 1)),
        holidays,
      ),
    );
    const opensOn = marks[0] ?? board.papers;
    const before = boards[index - 1];
    const from = before ? addDays(before.papers, 1) : addDays(opensOn, -DAYS_BEFORE_FIRST_ROUND);
    return { ...board, opensOn, marks, answeredFrom: from < opensOn ? from : opensOn };
  });
}

/** The round that is open on `today`, the day of the papers included; of several the first to close. Pure. */
export function roundOn(facts: PlanFacts, today: Day): Round | undefined {
  return roundsOf(facts).find(({ opensOn, papers }) => opensOn <= today && today <= papers);
}

/** The last round that has closed before `today`. Pure. */
export function lastRound(facts: PlanFacts, today: Day): Round | undefined {
  return roundsOf(facts)
    .filter(({ papers }) => papers < today)
    .at(-1);
}

/** The round of a Board; undefined for a day on which the plan has none. Pure. */
export function roundOf(facts: PlanFacts, board: Day): Round | undefined {
  return roundsOf(facts).find(round => round.board === board);
}

/**
 * Since when an open action calls for an answer in the round; undefined when it was asked about since
 * the latest mark, was answered, or the papers are in. Pure.
 */
export function roundMark(action: Action, round: Round | undefined, today: Day): Day | undefined {
  if (!round || today >= round.papers) return undefined;
  const mark = round.marks.filter(on => on <= today).at(-1);
  const { asked, lastSaid } = action;
  const isAnswered = lastSaid && lastSaid.by !== AS_IMPORTED && lastSaid.on >= round.answeredFrom;
  const isAsked = mark !== undefined && asked !== undefined && asked.last >= mark;
  return isAnswered || isAsked ? undefined : mark;
}

/** The day of the last answer about an action in the round, from its whole history; undefined: none. Pure. */
export function answeredInRound(plan: Plan, action: Action, round: Round): Day | undefined {
  const updates = plan.updates.get(action.ref) ?? [];
  const { lastSaid } = action;
  return [...updates, ...(lastSaid ? [lastSaid] : [])]
    .filter(({ by }) => by !== AS_IMPORTED)
    .map(({ on }) => on)
    .filter(on => on >= round.answeredFrom && on <= round.papers)
    .sort()
    .at(-1);
}
