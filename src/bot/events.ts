import { isOpen, type Action } from '../plan/action';
import { askedForEvent, bareEvent, eventOf, waitingForEvent } from '../plan/events';
import type { Day } from '../plan/day';
import { mayAskNow } from '../plan/mayAsk';
import type { Outcome } from './cards/receipt';
import { type Reply, say } from './forms';
import { actionsOf, audited, type Saving, type Turn } from './turn';
import { wishWords } from './words/deciding';

/** Actions of theirs that wait for an event, of which they may say that it has happened: one for each event. Pure. */
export function waitingForEvents(turn: Turn): readonly Action[] {
  const { plan, mine, by } = turn;
  const one = new Map<string, Action>();
  for (const action of mine.filter(isOpen)) {
    const waits = eventOf(plan, action);
    if (!waits || waits.happened) continue;
    const may = mayAskNow(plan, action, by.id) || askedForEvent(plan, action) === action;
    const event = bareEvent(waits.event);
    if (may && !one.has(event)) one.set(event, action);
  }
  return [...one.values()];
}

/** Says of the event of each action that it has happened; of the same event once. */
export async function sayHappened(
  refs: readonly string[],
  { card, through, on }: { card: string; through: 'card' | 'chat'; on?: Day | undefined },
  turn: Saving,
): Promise<readonly Outcome[]> {
  const { store, by, now, plan } = turn;
  const events = new Map(
    actionsOf(refs, turn).map(action => [eventOf(plan, action)?.event ?? action.ref, action.ref]),
  );
  const acts = [...events.values()].map(ref => ({
    ...{ ref, key: `${card}_${ref}_event`, kind: 'happened' as const },
    ...(on && { on }),
  }));
  if (acts.length === 0) return [];
  const done = await store.actAll(acts, { by, through, now }, plan);
  const outcomes = acts.flatMap(({ ref, key }, place) => {
    const recorded = done[place];
    return recorded ? [{ report: { ref, key }, recorded }] : [];
  });
  const acted = outcomes.map(({ report, recorded }) => ({ ref: report.ref, acted: recorded }));
  audited(acted, 'happened', turn);
  return outcomes;
}

/** What follows from it: who is asked for a date next, and that one's own can be asked for at once. Pure. */
export function nextAfter(events: readonly Outcome[], turn: Turn): readonly Reply[] {
  const { plan } = turn;
  return events.flatMap(({ report: { ref }, recorded }) => {
    const [action] = actionsOf([ref], turn);
    if (recorded.kind !== 'saved' || !action) return [];
    return [say(wishWords.afterEvent(waitingForEvent(plan, action).length, ref))];
  });
}
