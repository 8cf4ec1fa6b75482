import { isOpen, type Action } from './action';
import { callOf, type Call, type Calling } from './call';
import { eventsOf } from './events';
import { daysBetween, type Day } from './day';
import { dueDate } from './due';
import { grouped } from './grouped';
import type { AskingDays } from './marks';
import type { Plan } from './plan';
import { recipientKey, recipientOf, type Recipient } from './recipient';
import { roundOn } from './round';
import { rulesFor } from './rules';
import { held, lastDigest, type Timing } from './timing';
import { askingWords } from './words/asking';

/** An open action, whom it would be asked of, and whether it calls for an answer. */
export type Considered = { action: Action; recipient: Recipient; call: Call };

/** All open actions in the order of the plan; by person when they had their last digest, and for whom it is the first. */
export type AllConsidered = {
  considered: readonly Considered[];
  timing: ReadonlyMap<string, Timing>;
  first: ReadonlySet<string>; // keys of recipients
};

/** What every open action calls for on `today`, with what has to wait for another day. Pure. */
export function consideredOn(plan: Plan, today: Day, days: AskingDays): AllConsidered {
  const open = plan.actions
    .filter(isOpen)
    .map(action => ({ action, recipient: recipientOf(plan, action, today) }));
  const round = roundOn(plan.facts, today);
  const asksFor = eventsOf(plan);
  const calling = { plan, today, days, asksFor, first: false, ...(round && { round }) };
  const settled = new Map<Action, Considered>();
  const timing = new Map<string, Timing>();
  const first = new Set<string>();
  for (const [key, theirs] of grouped(open, each => recipientKey(each.recipient))) {
    const one = consideredFor(theirs, calling);
    timing.set(key, one.timing);
    if (one.first) first.add(key);
    for (const each of one.considered) settled.set(each.action, each);
  }
  return { considered: open.flatMap(({ action }) => settled.get(action) ?? []), timing, first };
}

type Open = Omit<Considered, 'call'>;

/** All that one person is asked about. */
function consideredFor(theirs: readonly Open[], calling: Calling) {
  const { person } = theirs[0]?.recipient ?? {};
  const asked = theirs.map(({ action }) => action.asked?.last);
  const last = lastDigest(person, asked);
  const first = isFirst(theirs, calling, last);
  const calls = theirs.map(each => ({ ...each, call: whenHere(each, { ...calling, first }) }));
  const atOnce = calls
    .flatMap(({ call }) => ('atOnce' in call && call.atOnce ? [call.since] : []))
    .sort()
    .at(-1);
  const timing: Timing = { ...(last && { last }), ...(atOnce && { atOnce }) };
  const { today, days } = calling;
  const considered = calls.map(each => ({ ...each, call: held(each.call, timing, today, days) }));
  return { considered, timing, first };
}

/**
 * Whether this person's digest is their first since the bot was switched on: in the plan's first
 * run, and after it for whoever it should have reached and did not.
 */
function isFirst(theirs: readonly Open[], calling: Calling, last: Day | undefined): boolean {
  const { firstRunOn, lastRunOn } = calling.plan.facts;
  if (lastRunOn === undefined) return true;
  if (firstRunOn === undefined || last !== undefined || !theirs[0]?.recipient.person) return false;
  return theirs.some(each => {
    const date = dueDate(each.action.due);
    const leadDays = Math.max(0, ...rulesFor(calling.plan, each.action).leadDays);
    const wasInReach = date !== undefined && daysBetween(firstRunOn, date) <= leadDays;
    return wasInReach && 'reason' in whenHere(each, { ...calling, first: true });
  });
}

/** Nobody is asked in place of an owner who is away and has no deputy here. */
function whenHere({ action, recipient }: Open, calling: Calling): Call {
  const call = callOf(action, calling);
  if ('why' in call || !recipient.awayUntil) return call;
  return { why: askingWords.away(recipient.to, recipient.awayUntil) };
}
