import { dayInForm } from './words/forms';
import { asKept } from './words/speech';

/**
 * A calendar day, `YYYY-MM-DD`: no clock, no zone. Days compare with `<` and sort as text.
 * Instants become days in one place only, {@link dayIn}.
 */
export type Day = string & { readonly __kind: 'Day' };

const MS_A_DAY = 86_400_000;

/** The years that a date column of a SharePoint list can hold; no deadline lies outside them. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 8900;

/** `text` as a Day. Throws RangeError when it is no real calendar day, `2026-02-30` included. */
export function day(text: string): Day {
  const read = readDay(text);
  if (!read) throw new RangeError(`Not a day (YYYY-MM-DD): "${text}"`);
  return read;
}

/** `text` as a Day, or undefined when it is no real calendar day written `YYYY-MM-DD`. */
export function readDay(text: string): Day | undefined {
  const instant = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
  return real ? (text as Day) : undefined;
}

/** The day it is at `instant` for people in `zone` (an IANA name such as `Europe/London`). */
export function dayIn(zone: string, instant: Date): Day {
  return calendarOf(zone).format(instant) as Day;
}

/** Made once for each zone: a plan asks for thousands of days, and making one takes longer than reading it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  calendars.set(zone, calendar);
  return calendar;
}

/** Whole days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
}

/** The day `count` days after `from`; before it when `count` is negative. */
export function addDays(from: Day, count: number): Day {
  return new Date(Date.parse(from) + count * MS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** The last day of a month; `month` is 1 to 12. */
export function endOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

/** The same day of the month `count` months on, or that month's last day where it has no such day. */
export function addMonths(from: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const index = year * 12 + (month - 1) + count;
  const last = endOfMonth(Math.floor(index / 12), (index % 12) + 1);
  return Number(last.slice(8)) <= date
    ? last
    : (`${last.slice(0, 8)}${String(date).padStart(2, '0')}` as Day);
}

/** Monday to Friday and not a holiday. */
export function isWorkingDay(on: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(on).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(on);
}

/** `on` itself when it is a working day, else the working day before it. */
export function workingDayOnOrBefore(on: Day, holidays: ReadonlySet<Day>): Day {
  return isWorkingDay(on, holidays) ? on : workingDayOnOrBefore(addDays(on, -1), holidays);
}

/** The working day `count` working days before `from`, itself not counted. */
export function workingDaysBefore(from: Day, count: number, holidays: ReadonlySet<Day>): Day {
  return Array.from({ length: Math.max(0, count) }).reduce<Day>(
    on => workingDayOnOrBefore(addDays(on, -1), holidays),
    from,
  );
}

/** A day as its reader writes it: `31 August 2012` in Britain. */
export function inWords(on: Day): string {
  return dayInForm(on, 'long');
}

/** A day as plans and lists keep it, whoever reads: `31 August 2012`. */
export function dayAsKept(on: Day): string {
  return asKept(() => inWords(on));
}

const SHORT_MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** The month of a day, short, as plans write it: `Sep-12`. */
export function monthOf(on: Day): string {
  return `${SHORT_MONTHS[Number(on.slice(5, 7)) - 1] ?? ''}-${on.slice(2, 4)}`;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(on: Day): number {
  return new Date(on).getUTCDay() || 7;
}

/** The name of its weekday: `Tuesday`. */
export function weekdayInWords(on: Day): string {
  return dayInForm(on, 'weekday');
}
