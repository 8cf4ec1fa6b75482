import { AS_IMPORTED, isOpen } from './action';
import { addDays, type Day } from './day';
import { decisionsWaiting, type DecisionWaiting } from './decisions';
import { askingDays, digestOnOrAfter } from './marks';
import { ownerShown, type Person } from './people';
import type { Board, Plan } from './plan';
import { unreachableBecause, type Unreachable } from './reach';
import { recipientKey, recipientOf } from './recipient';
import { lastRound, roundOn } from './round';

/**
 * What the bot tells the plan manager once a week even when nothing happened, so that its silence
 * is noticed. For the plan manager alone: it names who has not answered.
 */
export type Heartbeat = {
  day: Day;
  from: Day; // the week: from this day until the one before `day`
  lastRunOn?: Day; // undefined: the bot has never asked
  asked: readonly { ref: string; owner: string; on: Day; times: number }[]; // in the week, and not answered
  answered: readonly { ref: string; by: string; on: Day }[]; // by a person in the week, newest first
  unreachable: readonly { to: string; why: string; actions: number }[];
  waiting: readonly DecisionWaiting[];
  open: number; // actions
  round?: Board; // the one that is open
  closed?: Board; // the one that closed in the week: its summary is due
};

/** Whether the weekly heartbeat goes to the plan manager on `today`: on the plan's day for digests. Pure. */
export function isHeartbeatDay(plan: Plan, today: Day): boolean {
  return digestOnOrAfter(today, askingDays(plan.facts)) === today;
}

/** The week before `today` for the plan manager. Pure. */
export function heartbeat(plan: Plan, today: Day, unreachable: Unreachable): Heartbeat {
  const from = addDays(today, -7);
  const { lastRunOn } = plan.facts;
  const round = roundOn(plan.facts, today);
  const last = lastRound(plan.facts, today);
  return {
    day: today,
    from,
    ...(lastRunOn && { lastRunOn }),
    asked: askedSince(plan, from),
    answered: answeredSince(plan, from, today),
    unreachable: unreachableNow(plan, today, unreachable),
    waiting: decisionsWaiting(plan, today),
    open: plan.actions.filter(isOpen).length,
    ...(round && { round: { board: round.board, papers: round.papers } }),
    ...(last && last.papers >= from && { closed: { board: last.board, papers: last.papers } }),
  };
}

function askedSince(plan: Plan, from: Day): Heartbeat['asked'] {
  return plan.actions.flatMap(action => {
    const { ref, asked } = action;
    if (!isOpen(action) || !asked || asked.last < from) return [];
    return [{ ref, owner: ownerShown(plan, action), on: asked.last, times: asked.times }];
  });
}

function answeredSince(plan: Plan, from: Day, today: Day): Heartbeat['answered'] {
  return [...plan.updates.values()]
    .flat()
    .filter(({ by, on }) => by !== AS_IMPORTED && on >= from && on < today)
    .map(({ ref, by, on }) => ({ ref, by, on }))
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

function unreachableNow(plan: Plan, today: Day, unreachable: Unreachable) {
  const people = new Map<string, { to: string; person?: Person; actions: number }>();
  for (const action of plan.actions.filter(isOpen)) {
    const recipient = recipientOf(plan, action, today);
    const key = recipientKey(recipient);
    const own = people.get(key) ?? { ...recipient, actions: 0 };
    people.set(key, { ...own, actions: own.actions + 1 });
  }
  return [...people.values()].flatMap(({ to, person, actions }) => {
    const why = unreachableBecause(person, unreachable);
    return why === undefined ? [] : [{ to, why, actions }];
  });
}
