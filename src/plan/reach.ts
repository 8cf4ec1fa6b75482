import { plainId } from './known';
import type { Person } from './people';
import { reachWords } from './words/names';

/** Accounts that the bot could not reach, and why, in words. Whoever is not in it was, or can be, reached. */
export type Unreachable = ReadonlyMap<string, string>;

/** Why somebody could not be reached; undefined: they could. Capitals of the account do not matter. Pure. */
export function unreachableBecause(
  person: Person | undefined,
  unreachable: Unreachable,
): string | undefined {
  const { id } = person ?? {};
  if (id === undefined) return 'nobody is matched';
  const own = unreachable.get(id);
  if (own !== undefined) return own;
  return [...unreachable].find(([account]) => plainId(account) === plainId(id))?.[1];
}

/** Why somebody cannot be reached, as people understand it; a code that is not known stays as it is. Pure. */
export function reachInWords(why: string): string {
  return Object.hasOwn(reachWords, why) ? reachWords[why as keyof typeof reachWords] : why;
}

/** How the bot reaches one person of the plan, for plan managers. Times are ISO. */
export type PersonReach = {
  name: string;
  to: string; // as the plan calls them
  account?: string; // undefined: nobody is matched
  door: 'installed' | 'roster' | 'none'; // they have the app, a team of theirs has it, or neither is known
  lastSent?: string;
  lastAnswered?: string;
  unreachable?: { why: string; since?: string }; // in words; undefined: reachable
};
