import { plainId } from './known';
import type { Person } from './people';

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
