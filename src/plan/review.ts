import type { Action } from './action';
import { addDays, addMonths, type Day } from './day';
import type { PlanFacts } from './plan';

/**
 * The next review of an action without an end: a recurring one, or one that goes on from a month.
 * Undefined for all others, and for a recurring one of which nobody ever said anything. Pure.
 */
export function reviewDay(action: Action, everyMonths: number): Day | undefined {
  const { due, reviewOn, lastSaid } = action;
  if (due.kind !== 'recurring' && due.kind !== 'from') return undefined;
  if (reviewOn) return reviewOn;
  const isUnderWay = due.kind === 'recurring' || (lastSaid && lastSaid.on >= due.date);
  if (!isUnderWay) return due.date;
  return lastSaid && addMonths(lastSaid.on, everyMonths);
}

/**
 * The review after one answered on `today`: a cycle on, always in the future. An answer long before
 * the review is due, which nobody asked for, leaves it where it is. Pure.
 */
export function reviewAfterAnswer(action: Action, today: Day, facts: PlanFacts): Day | undefined {
  const { due, asked } = action;
  if (due.kind !== 'recurring' && due.kind !== 'from') return undefined;
  const cycle = Math.max(1, facts.reviewEveryMonths);
  const review = reviewDay(action, cycle);
  if (!review) return addMonths(today, cycle);
  const nearby = addDays(today, Math.max(0, ...facts.asking.leadDays));
  if (!asked && review > nearby) return review;
  for (let cycles = 1; ; cycles += 1) {
    const next = addMonths(review, cycles * cycle);
    if (next > today) return next;
  }
}
