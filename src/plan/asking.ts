import { isOpen } from './action';
import { callOf, type Call } from './call';
import { addDays, type Day, inWords, isWorkingDay, weekdayInWords } from './day';
import { digestsOf, type Considered } from './digest';
import { askingDays, digestOnOrAfter, type AskingDays } from './marks';
import type { Person } from './people';
import type { Plan } from './plan';
import { recipientKey, recipientOf } from './recipient';

export const REASONS = [
  'due-soon',
  'due',
  'late',
  'review',
  'unset',
  'event',
  'first-run',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * One action to ask about. `daysLeft` is negative when late, undefined where no date is agreed.
 * `owner` is the owner as written, where somebody else is asked.
 */
export type AskItem = {
  ref: string;
  reason: Reason;
  due: string;
  daysLeft?: number;
  owner?: string;
};

/** In what capacity somebody is asked. */
export type AskedAs = 'owner' | 'champion' | 'stand-in';

/** One section of one person's digest: all that they are asked in one capacity on one day. */
export type Digest = {
  to: string; // as written in the plan: "DS"
  person?: Person; // undefined when nobody is matched to `to`: cannot be reached
  as: AskedAs;
  forOwner?: string; // the owner as written whom nobody matches; undefined where the items have several
  first: boolean; // the first run of the plan
  items: readonly AskItem[]; // most pressing first
};

/** An open action that nobody is asked about on a day, and why, in words. */
export type Silent = { ref: string; why: string };

export type Asking = { day: Day; digests: readonly Digest[]; silent: readonly Silent[] };

/**
 * Who is to be asked on `today`, about what and why. Pure, and the same every time it is asked.
 * Every open action of the plan is in exactly one place: a digest or `silent`. It looks at what was
 * asked and answered since each mark, not at when it ran last: a missed run is caught up by itself.
 */
export function asking(plan: Plan, today: Day): Asking {
  const days = askingDays(plan.facts);
  const considered = plan.actions.filter(isOpen).map(action => ({
    action,
    recipient: recipientOf(plan, action),
    call: callOf(plan, action, today, days),
  }));
  const timing = timings(considered);
  const settled = considered.map(each => {
    const own = timing.get(recipientKey(each.recipient));
    return { ...each, call: held(each.call, own, today, days) };
  });
  return {
    day: today,
    digests: digestsOf(settled, today, plan.facts.lastRunOn === undefined),
    silent: settled.flatMap(({ action, call }) =>
      'why' in call ? [{ ref: action.ref, why: call.why }] : [],
    ),
  };
}

/** What decides whether one person gets a digest: the last they had, and whether one goes at once. */
type Timing = { last?: Day; atOnce: boolean };

function timings(considered: readonly Considered[]): ReadonlyMap<string, Timing> {
  const timing = new Map<string, Timing>();
  for (const { action, recipient, call } of considered) {
    const key = recipientKey(recipient);
    const { last = '', atOnce } = timing.get(key) ?? { atOnce: false };
    const later = [last, action.asked?.last ?? ''].sort().at(-1) as Day | '';
    timing.set(key, {
      ...(later && { last: later }),
      atOnce: atOnce || ('atOnce' in call && call.atOnce),
    });
  }
  return timing;
}

/** One digest a person a week, on the plan's day, unless something is due on this very day. */
function held(call: Call, timing: Timing | undefined, today: Day, days: AskingDays): Call {
  if ('why' in call) return call;
  if (!isWorkingDay(today, days.holidays)) return { why: 'nobody is asked on a day off' };
  if (timing?.atOnce) return call;
  const free = timing?.last && addDays(timing.last, DAYS_BETWEEN_DIGESTS);
  const digest = digestOnOrAfter(free && free > call.since ? free : call.since, days);
  return digest <= today
    ? call
    : { why: `waiting for ${weekdayInWords(digest)}'s digest, ${inWords(digest)}` };
}

const DAYS_BETWEEN_DIGESTS = 7;
