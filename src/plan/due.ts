import { type Day, endOfMonth, FIRST_YEAR, LAST_YEAR, readDay, workingDayOnOrBefore } from './day';

/** What a bare month means to a plan: its last day, or its last working day. */
export const MONTH_MEANINGS = ['last day', 'last working day'] as const;
export type MonthMeans = (typeof MONTH_MEANINGS)[number];

/**
 * A deadline as people write it and as it is understood. `asWritten` is never changed by reading.
 * The kinds are the table "Deadlines as people write them" of docs/product.md.
 */
export type Due = { asWritten: string; mark?: '*' } & (
  | { kind: 'month'; date: Day }
  | { kind: 'day'; date: Day }
  | { kind: 'from'; date: Day } // starts on that day, no end
  | { kind: 'recurring' }
  | { kind: 'event'; event: string }
  | { kind: 'unset' }
  | { kind: 'complete' }
  | { kind: 'unreadable' }
);
export type DueKind = Due['kind'];

/** How a plan reads its deadlines. */
export type DueRules = { monthMeans: MonthMeans; holidays: ReadonlySet<Day> };

const PLAIN: DueRules = { monthMeans: 'last day', holidays: new Set() };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '(?<year>\\d{4}|\\d{2})';

const A_MONTH = new RegExp(`^(?<month>${MONTH})\\.?,?[ -]*'?${YEAR}$`);
const DAYS = [
  /^(?<date>\d{1,2})(?<between>[/. -])(?<month>\d{1,2})\k<between>(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})$/,
  new RegExp(`^(?<date>\\d{1,2})(?:st|nd|rd|th)?[ -]*(?<month>${MONTH})\\.?,?[ -]*${YEAR}$`),
];
const NONE_YET = /^(?:[-?]+|tb[cadn]|to be (?:confirmed|agreed|decided|determined)|not set)?\.?$/;
const RHYTHM =
  '(?:on-?going|continu(?:ous|al)|recurring|weekly|monthly|quarterly|annual(?:ly)?|yearly|(?:half|six)-?(?:yearly|monthly)|reviews?|reports?)';
const AGAIN = new RegExp(
  `^(?:(?!re[pv])${RHYTHM}(?:[ ,;/&-]+${RHYTHM})*(?: *\\([^()]*\\))?|every (?:\\d+ )?(?:week|month|quarter|year)s?)\\.?$`,
);
const DONE = /^completed?\.?$/;
const EVENT = /^(?:when|once|after|following|upon|on completion)\b.*[a-z]/;

/** Longest cell that may be a deadline in a table; anything longer is somebody's account of progress. */
const MOST_CELL = 80;

/** Reads a deadline. Pure, total: any text gives a Due that keeps it. */
export function readDue(asWritten: string, rules: DueRules = PLAIN): Due {
  const { words, marked } = withoutMark(asWritten.replace(/\s+/gu, ' ').trim());
  const kept = marked ? { asWritten, mark: '*' as const } : { asWritten };
  return { ...kept, ...understood(words, rules) };
}

/** The agreed date an action is to be finished by: only `month` and `day` have one. */
export function dueDate(due: Due): Day | undefined {
  return due.kind === 'month' || due.kind === 'day' ? due.date : undefined;
}

/** A date as text that {@link readDue} reads back as that day: `31/08/2012`. */
export function writeDue(date: Day): string {
  return date.split('-').reverse().join('/');
}

/** Whether a table cell looks like a deadline at all: what the readers of documents look for. Pure. */
export function looksLikeDue(cell: string): boolean {
  if (cell.trim().length > MOST_CELL) return false;
  const { kind } = readDue(cell);
  if (kind === 'unset') return /[a-z]/i.test(cell);
  return kind !== 'unreadable';
}

type Understood = Due extends infer Kind
  ? Kind extends Due
    ? Omit<Kind, 'asWritten' | 'mark'>
    : never
  : never;

function withoutMark(text: string): { words: string; marked: boolean } {
  const words = text.replace(/ ?(?<!\*)\*+$/, '');
  return { words, marked: words !== text };
}

function understood(words: string, rules: DueRules): Understood {
  const plain = words.toLowerCase().replace(/ ?[‐-―−] ?/gu, '-');
  if (NONE_YET.test(plain)) return { kind: 'unset' };
  if (DONE.test(plain)) return { kind: 'complete' };
  if (AGAIN.test(plain)) return { kind: 'recurring' };
  const onwards = /^(?:from )?(.*?)(?: ?onwards?)?$/.exec(plain)?.[1] ?? plain;
  if (onwards !== plain) return startingOn(onwards);
  const date = readADay(plain);
  if (date) return { kind: 'day', date };
  const month = readAMonth(plain, rules);
  if (month) return { kind: 'month', date: month };
  if (EVENT.test(plain)) return { kind: 'event', event: words.replace(/\.$/, '') };
  return { kind: 'unreadable' };
}

function startingOn(plain: string): Understood {
  const month = readAMonth(plain, PLAIN);
  const date = readADay(plain) ?? (month && readDay(`${month.slice(0, 8)}01`));
  return date ? { kind: 'from', date } : { kind: 'unreadable' };
}

function readAMonth(plain: string, rules: DueRules): Day | undefined {
  const { month, year } = A_MONTH.exec(plain)?.groups ?? {};
  const full = readYear(year);
  if (!month || !full) return undefined;
  const last = endOfMonth(full, monthNumber(month));
  return rules.monthMeans === 'last day' ? last : workingDayOnOrBefore(last, rules.holidays);
}

function readADay(plain: string): Day | undefined {
  const found = DAYS.map(form => form.exec(plain)?.groups).find(groups => groups);
  if (!found) return undefined;
  const { date = '', month = '', year } = found;
  return readDay(`${readYear(year)}-${twoDigits(monthNumber(month))}-${twoDigits(Number(date))}`);
}

/** `2012` for `12`, since every plan is of this century; undefined beyond what lists can hold. */
function readYear(year: string | undefined): number | undefined {
  if (!year) return undefined;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return full >= FIRST_YEAR && full <= LAST_YEAR ? full : undefined;
}

/** 1 to 12 for a name or a number; other numbers stay, and make no real day. */
function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
