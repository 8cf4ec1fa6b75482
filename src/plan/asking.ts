import { isOpen } from './action';
import { alsoTold } from './also';
import { consideredOn } from './considered';
import type { Day } from './day';
import { digestsOf, toAskOf } from './digest';
import { askingDays } from './marks';
import type { Person } from './people';
import type { Plan } from './plan';
import { nameWords } from './words/names';

export const REASONS = [
  'due-soon',
  'due',
  'late',
  'review',
  'unset',
  'event',
  'first-run',
  'round',
  'star',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * One action to ask about. `daysLeft` is negative when late, undefined where no date is agreed.
 * `owner` is the owner as written, where somebody else is asked. `also`: this person is told beside
 * the one who is asked, so that it does not count as an ask.
 */
export type AskItem = {
  ref: string;
  reason: Reason;
  due: string;
  daysLeft?: number;
  owner?: string;
  also?: true;
};

/** In what capacity somebody is asked. */
export type AskedAs = 'owner' | 'deputy' | 'champion' | 'stand-in' | 'plan manager';

/** One section of one person's digest: all that they are asked in one capacity on one day. */
export type Digest = {
  to: string; // as written in the plan: "DS"
  person?: Person; // undefined when nobody is matched to `to`: cannot be reached
  as: AskedAs;
  forOwner?: string; // the owner as written who is not asked, or not alone; undefined where the items have several
  first: boolean; // the first digest since the bot was switched on
  items: readonly AskItem[]; // most pressing first
};

/** An open action that nobody is asked about on a day, and why, in words. */
export type Silent = { ref: string; why: string };

export type Asking = { day: Day; digests: readonly Digest[]; silent: readonly Silent[] };

/** Stands for the whole plan where a question is about no single action. No action has this ref. */
export const WHOLE_PLAN = '*';

/**
 * Who is to be asked on `today`, about what and why. Pure, and the same every time it is asked.
 * Every action of the plan is in exactly one place: a digest or `silent`, finished ones with their
 * status as the reason; beside that, others may be told of it (`also`). It looks at what was asked and answered since each mark, not at when
 * it ran last: a missed run is caught up by itself.
 */
export function asking(plan: Plan, today: Day): Asking {
  const days = askingDays(plan.facts);
  const { considered, timing, first } = consideredOn(plan, today, days);
  const asks = considered.flatMap(each => toAskOf(each, today));
  const also = alsoTold({ plan, today, days, considered, asks, timing, first });
  return {
    day: today,
    digests: digestsOf([...asks, ...also], first),
    silent: [
      ...considered.flatMap(({ action, call }) =>
        'why' in call ? [{ ref: action.ref, why: call.why }] : [],
      ),
      ...plan.actions
        .filter(action => !isOpen(action))
        .map(({ ref, status }) => ({ ref, why: nameWords.statusesWithin[status] })),
    ],
  };
}
