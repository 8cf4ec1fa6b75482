import { type Day, day, dayAsKept } from '../plan/day';
import type { Strand } from '../plan/plan';
import type { Head } from './head';
import type { Note } from './notes';

/** The earliest day we use: nobody mistakes it for a day on which somebody wrote. */
export const LONG_AGO: Day = day('2000-01-01');

/** Notes what the head of a document leaves out: title, champions, and where updates need it the date of the version. */
export function noteHead(
  head: Head,
  strands: readonly Strand[],
  updates: { count: number; on: Day },
  note: Note,
): void {
  if (head.title === '') note('title unknown', 1, '', 'No title stands before the first table.');
  if (!head.on && updates.count > 0) {
    const guessed =
      ', so that they never look new. Where you know the day, import with --updates-on';
    const why = updates.on === LONG_AGO ? guessed : '';
    const what = `No version with a date is written: updates are dated ${dayAsKept(updates.on)}${why}.`;
    note('version unknown', 1, head.version, what);
  }
  for (const { title, champion } of strands) {
    if (champion.initials !== '' || champion.name !== '') continue;
    note('champion unknown', 1, title, 'No champion is named for it: nobody leads it yet.');
  }
}
