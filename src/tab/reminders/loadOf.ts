import type { LoadCalendar } from '../../plan/calendar';
import { addDays, type Day } from '../../plan/day';

/** What a day comes to; `people` are those who are sent something, be it what they are only told of. */
export type DayLoad = { day: Day; asks: number; people: number };

/** What the coming days come to: each day in order, days without asks too, and the figures of all of them. */
export type LoadSum = {
  days: readonly DayLoad[];
  asks: number;
  digests: number; // one a person and day
  people: number;
  busiest?: DayLoad; // the first of those with the most asks; undefined: nobody is asked
  mostInOne: number; // asks in one digest
};

/** The days of a calendar in figures. Pure. */
export function sumOf({ from, days, people }: LoadCalendar): LoadSum {
  const byDay = new Map<Day, DayLoad>();
  for (let count = 0; count < days; count += 1) {
    const day = addDays(from, count);
    byDay.set(day, { day, asks: 0, people: 0 });
  }
  const loads = people.flatMap(person => person.loads);
  for (const { day, asks } of loads) {
    const before = byDay.get(day) ?? { day, asks: 0, people: 0 };
    byDay.set(day, { day, asks: before.asks + asks, people: before.people + 1 });
  }
  const all = [...byDay.values()];
  const most = Math.max(0, ...all.map(({ asks }) => asks));
  const busiest = most > 0 ? all.find(({ asks }) => asks === most) : undefined;
  return {
    days: all,
    asks: loads.reduce((sum, { asks }) => sum + asks, 0),
    digests: loads.length,
    people: people.length,
    ...(busiest && { busiest }),
    mostInOne: Math.max(0, ...loads.map(({ asks }) => asks)),
  };
}
