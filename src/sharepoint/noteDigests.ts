import type { Day } from '../plan/day';
import { plainId } from '../plan/known';
import type { Row } from './cells';
import { cellOfDay } from './days';
import type { Kept } from './kept';
import { PEOPLE } from './lists/people';

/**
 * Notes who had a digest on `day`, on every row of People that has their account. What was noted of a
 * later day stays. Rows that were edited meanwhile are read again, once. Safe to repeat.
 */
export async function noteDigests(
  kept: Kept,
  day: Day,
  accounts: readonly string[],
): Promise<void> {
  if (accounts.length === 0) return;
  const changed = await kept.write(PEOPLE, cellsOf(kept, day, accounts));
  if (changed.length === 0) return;
  await kept.again(PEOPLE, changed);
  await kept.write(PEOPLE, cellsOf(kept, day, accounts));
}

function cellsOf(kept: Kept, day: Day, accounts: readonly string[]): ReadonlyMap<number, Row> {
  const { people, plan } = kept.read();
  const reached = new Set(accounts.map(plainId));
  const row = { LastDigestOn: cellOfDay(day, plan.facts.timeZone) };
  const isDue = ({ person }: (typeof people)[number]): boolean =>
    person.id !== undefined &&
    reached.has(plainId(person.id)) &&
    !(person.lastDigestOn && person.lastDigestOn >= day);
  return new Map(people.filter(isDue).map(({ id }) => [id, row]));
}
