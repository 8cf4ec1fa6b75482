import type { Action } from './action';
import { answeredOn } from './call';
import { addDays, type Day, daysBetween } from './day';
import { dueDate } from './due';
import type { Plan } from './plan';
import type { Recipient } from './recipient';
import { rulesFor } from './rules';

/** The owner is asked first, and has a week to answer, before anybody else is told. */
const DAYS_TO_ANSWER = 7;

/**
 * Since when a second person is to be told that an action is late; undefined when they are not, or
 * have been. From 14 days after it was due, or after its owner last answered, then as often as the
 * late are asked; of what the owner was asked no more often than the owner is. Pure.
 */
export function escalationMark(
  plan: Plan,
  action: Action,
  second: Recipient,
  today: Day,
): Day | undefined {
  const rules = rulesFor(plan, action);
  const from = escalatedFrom(plan, action);
  const isSnoozed = action.snoozedUntil !== undefined && action.snoozedUntil > today;
  if (!from || from > today || isSnoozed || rules.off) return undefined;
  const every = Math.max(1, rules.lateEveryDays);
  const reached = Math.floor(daysBetween(from, today) / every);
  const most = action.asked ? rules.mostAsks - 1 : reached;
  const mark = addDays(from, Math.min(reached, most) * every);
  const told = second.person?.lastDigestOn ?? action.asked?.last;
  return told && told >= mark ? undefined : mark;
}

/** From which day a second person may be told of it, unless it is answered before; undefined: never. Pure. */
export function escalatedFrom({ facts }: Plan, action: Action): Day | undefined {
  const date = dueDate(action.due);
  if (!date) return undefined;
  const answered = answeredOn(action);
  const quietSince = answered && answered > date ? answered : date;
  const from = addDays(quietSince, Math.max(0, facts.lateToChampionDays));
  const fair = action.asked && addDays(action.asked.since, DAYS_TO_ANSWER);
  return fair && fair > from ? fair : from;
}
