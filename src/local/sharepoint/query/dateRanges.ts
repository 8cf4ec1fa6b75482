import { parseInstant } from '../fields/values';
import { clockAt, instantOf } from '../zone';
import type { Literal, Test } from './tree';
import { child, wrong, type Element } from './xml';

const DAY = { hour: 0, minute: 0, second: 0 };

/** First day and the day after the last of what `<Value>` names, as years, months and days. */
const RANGES: Readonly<
  Record<string, (year: number, month: number, day: number) => readonly [Date, Date]>
> = {
  Now: (year, month, day) => [utc(year, month, day), utc(year, month, day + 1)],
  Today: (year, month, day) => [utc(year, month, day), utc(year, month, day + 1)],
  Week: (year, month, day) => {
    const sunday = day - utc(year, month, day).getUTCDay();
    return [utc(year, month, sunday), utc(year, month, sunday + 7)];
  },
  Month: (year, month) => [utc(year, month, 1), utc(year, month + 1, 1)],
  Year: year => [utc(year, 1, 1), utc(year + 1, 1, 1)],
};
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

/**
 * `<DateRangesOverlap>`: begins before the range ends, and ends after it begins; without an end it is
 * over when it begins. `<Value>` names the day, week (from Sunday), month or year around now or a date.
 */
export function dateRangeTest(
  element: Element,
  [start, end]: readonly string[],
  now: { readonly now: Date; readonly zone: string },
): Test {
  const value = child(element, 'Value');
  const range = value && Object.keys(RANGES).find(name => child(value, name));
  if (start === undefined || !value) throw wrong();
  const written = value.text.trim();
  const around = written === '' ? now.now : parseInstant(written, now.zone);
  if (!around) throw wrong();
  const { year, month, day } = clockAt(around, now.zone);
  const days = RANGES[range ?? 'Today']?.(year, month, day);
  if (!days) throw wrong();
  const [from, to] = days.map(one => midnightOf(one, now.zone));
  if (!from || !to) throw wrong();
  const compare = (name: string, by: 'lt' | 'ge', at: Date): Test => ({
    at: 'compare',
    column: { path: [name] },
    by,
    value: { kind: 'date', at, dayOnly: false } satisfies Literal,
  });
  return {
    at: 'and',
    left: compare(start, 'lt', to),
    right: compare(end ?? start, 'ge', from),
  };
}

const midnightOf = (day: Date, zone: string) =>
  instantOf(
    {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
      ...DAY,
    },
    zone,
  );
