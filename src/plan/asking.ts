import type { Day } from './day';
import type { Person } from './people';
import type { Plan } from './plan';

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

/** One action to ask about. `daysLeft` is negative when late, undefined where no date is agreed. */
export type AskItem = { ref: string; reason: Reason; due: string; daysLeft?: number };

/** In what capacity somebody is asked. */
export type AskedAs = 'owner' | 'champion' | 'stand-in' | 'plan manager';

/** One section of one person's digest: all that they are asked in one capacity on one day. */
export type Digest = {
  to: string; // as written in the plan: "DS"
  person?: Person; // undefined when nobody is matched to `to`: cannot be reached
  as: AskedAs;
  forOwner?: string; // the owner as written whom nobody matches, when `as` is not owner
  first: boolean; // the first run of the plan
  items: readonly AskItem[]; // most pressing first
};

/** An open action that nobody is asked about on a day, and why, in words. */
export type Silent = { ref: string; why: string };

export type Asking = { day: Day; digests: readonly Digest[]; silent: readonly Silent[] };

/**
 * Who is to be asked on `today`, about what and why. Pure, and the same every time it is asked.
 * Every open action of the plan is in exactly one place: a digest or `silent`.
 */
export function asking(plan: Plan, today: Day): Asking {
  throw new Error(`not built yet: ${plan.facts.key} ${today}`);
}
