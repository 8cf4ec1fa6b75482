import type { Call } from './call';
import { addDays, type Day, isWorkingDay } from './day';
import { digestOnOrAfter, type AskingDays } from './marks';
import type { Person } from './people';
import { askingWords } from './words/asking';

/** What decides whether one person gets a digest: the last they had, and since when one is to go at once. */
export type Timing = { last?: Day; atOnce?: Day };

const DAYS_BETWEEN_DIGESTS = 7;

/**
 * When somebody had their last digest, as far as anything tells: what was noted of them, or of the
 * actions they were asked about where that could not be noted. Pure.
 */
export function lastDigest(
  person: Person | undefined,
  asked: readonly (Day | undefined)[],
): Day | undefined {
  return [person?.lastDigestOn, ...asked]
    .filter(on => on !== undefined)
    .sort()
    .at(-1);
}

/** The day of somebody's digest about what calls since `since`: one a week, on the plan's day. Pure. */
export function digestDay(since: Day, last: Day | undefined, days: AskingDays): Day {
  const free = last && addDays(last, DAYS_BETWEEN_DIGESTS);
  return digestOnOrAfter(free && free > since ? free : since, days);
}

/** Whether somebody may have another digest on `today`. Pure. */
export function isFree(last: Day | undefined, today: Day): boolean {
  return last === undefined || addDays(last, DAYS_BETWEEN_DIGESTS) <= today;
}

/** A call that has to wait says so: nobody is asked on a day off, nor twice a week but for due days. Pure. */
export function held(call: Call, { last, atOnce }: Timing, today: Day, days: AskingDays): Call {
  if ('why' in call) return call;
  if (!isWorkingDay(today, days.holidays)) return { why: askingWords.dayOff };
  if (atOnce) return call;
  const digest = digestDay(call.since, last, days);
  return digest <= today ? call : { why: askingWords.nextDigest(digest) };
}
