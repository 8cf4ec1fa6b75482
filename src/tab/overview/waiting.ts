import { requestsWaiting } from '../../plan/acts/requests';
import type { Day } from '../../plan/day';
import { DECISION_KINDS, decisionsWaiting, type DecisionWaiting } from '../../plan/decisions';
import { health } from '../../plan/health';
import type { Plan } from '../../plan/plan';
import { overviewWords } from '../words/overview';

/** Some of a kind that wait for a decision. */
export type Group = { title: string; of: readonly Omit<DecisionWaiting, 'kind'>[] };

/** All that waits for this account's decision: date requests, and for a plan manager what only they can settle. Pure. */
export function waitingFor(
  plan: Plan,
  today: Day,
  { id, manager }: { id: string; manager: boolean },
): readonly Group[] {
  return [...requestGroups(plan, today, id), ...(manager ? managersGroups(plan, today) : [])];
}

/** How many things wait. Pure. */
export function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { of }) => sum + of.length, 0);
}

/** Date requests that this account may decide, those of the Board apart. Pure. */
function requestGroups(plan: Plan, today: Day, id: string): readonly Group[] {
  const all = requestsWaiting(plan, today, id);
  const group = (title: string, forBoard: boolean): Group => ({
    title,
    of: all
      .filter(one => one.forBoard === forBoard)
      .map(({ action: { ref }, request: { wanted, instead, asked, why } }) => ({
        ref,
        what: overviewWords.request(wanted, instead, asked.by, why),
      })),
  });
  const groups = [group(overviewWords.requests, false), group(overviewWords.forBoard, true)];
  return groups.filter(({ of }) => of.length > 0);
}

/** What the bot does not ask about, and strands that nobody leads. Pure. */
function managersGroups(plan: Plan, today: Day): readonly Group[] {
  const decisions = decisionsWaiting(plan, today);
  const kinds = DECISION_KINDS.map(kind => ({
    title: overviewWords.decisions[kind],
    of: decisions.filter(one => one.kind === kind),
  }));
  const handovers = health(plan)
    .filter(({ kind }) => kind === 'champion missing')
    .map(({ message }) => ({ what: message }));
  return [...kinds, { title: overviewWords.handovers, of: handovers }].filter(
    ({ of }) => of.length > 0,
  );
}
