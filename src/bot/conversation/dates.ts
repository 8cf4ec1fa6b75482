import { addDays, addMonths, type Day, endOfMonth, readDay } from '../../plan/day';
import { dueDate, readDue } from '../../plan/due';

/** When somebody expects to finish: one day, or a choice where the words allow two. */
export type Expected = { on: Day } | { mayBe: readonly Day[] };

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = "(?:[ ,'-]{0,3}(?<year>20\\d\\d|\\d\\d(?!\\d)))?";
/** Words after which a date is an expectation; a date elsewhere is part of the story. */
const EXPECTED =
  /\b(?:should be|expect(?:ed|ing|s)?|by|until|ready|will be|will finish|finish(?:ed|ing)? (?:by|in|at)|complet(?:e|ed|ion) (?:by|in|at)|hop(?:e|ing)|aim(?:ing)?|forecast|likely|due|before|delayed|slip(?:s|ped)?|moved?)\b/i;

/**
 * The day by which the words expect to be finished, read in the British order; undefined where they
 * expect nothing, or a day that has gone. `Aug-12` may be a day or a month: both are given. Pure.
 */
export function expectedIn(words: string, today: Day): Expected | undefined {
  const from = EXPECTED.exec(words);
  if (!from) return undefined;
  const said = words.slice(from.index).toLowerCase().replace(/\s+/gu, ' ');
  for (const read of READERS) {
    const found = read(said, today);
    if (found) return stillToCome(found, today);
  }
  return undefined;
}

type Reader = (said: string, today: Day) => Expected | undefined;

const READERS: readonly Reader[] = [inFigures, dayOrMonth, dayAndMonth, partOfMonth, relative];

/** `30/09/2012`, `30.9.12`, `2012-09-30`. */
function inFigures(said: string): Expected | undefined {
  const figures = /(?<!\d)(?:\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)/.exec(
    said,
  );
  const on = figures && dueDate(readDue(figures[0]));
  return on ? { on } : undefined;
}

/** `Aug-12`: the 12th of August, or August 2012. */
function dayOrMonth(said: string, today: Day): Expected | undefined {
  const { month = '', count = '' } =
    new RegExp(`\\b(?<month>${MONTH})-(?<count>\\d{2})(?!\\d)`).exec(said)?.groups ?? {};
  if (!month) return undefined;
  const asMonth = dueDate(readDue(`${month}-${count}`));
  const asDay = nextOn(Number(count), monthOf(month), today);
  const mayBe = [asMonth, asDay].filter(on => on !== undefined).filter(on => on >= today);
  if (mayBe.length === 0) return undefined;
  return mayBe.length === 1 && mayBe[0] ? { on: mayBe[0] } : { mayBe };
}

/** `30 September`, `the 30th of September 2012`, `September 30th`. */
function dayAndMonth(said: string, today: Day): Expected | undefined {
  const before = `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\b\\.?${YEAR}`;
  const after = `\\b(?<month>${MONTH}) (?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?\\b`;
  const groups = (new RegExp(before).exec(said) ?? new RegExp(after).exec(said))?.groups;
  const { date = '', month = '', year } = groups ?? {};
  if (!month) return undefined;
  const on = year
    ? dueDate(readDue(`${date} ${month} ${year}`))
    : nextOn(Number(date), monthOf(month), today);
  return on ? { on } : undefined;
}

/** `end of September`, `mid October`, `in November 2012`, `early next month`. */
function partOfMonth(said: string, today: Day): Expected | undefined {
  const pattern = `(?:(?<part>end|middle|mid|beginning|start|early|late)[ -])?(?:of |in )?(?:the )?(?:(?<month>${MONTH})\\b\\.?${YEAR}|(?<which>this|next)? ?month(?!s))`;
  const groups = new RegExp(`\\b${pattern}`).exec(said)?.groups;
  if (!groups) return undefined;
  const { part, month, year, which } = groups;
  if (!month && !which && !part) return undefined;
  const last = month
    ? lastDay(monthOf(month), year, today)
    : endOf(addMonths(today, which === 'next' ? 1 : 0));
  return last && { on: partOf(last, part) };
}

/** `in two weeks`, `next week`, `tomorrow`. */
function relative(said: string, today: Day): Expected | undefined {
  if (/\btomorrow\b/.test(said)) return { on: addDays(today, 1) };
  if (/\bnext week\b/.test(said)) return { on: addDays(today, 7) };
  const { count = '', unit } =
    /\b(?:in|within|another) (?<count>a|an|\d{1,3}|[a-z]+) (?:more )?(?<unit>day|week|fortnight|month)s?\b/.exec(
      said,
    )?.groups ?? {};
  const many = NUMBERS.indexOf(count) % 13 || Number(count);
  if (!unit || !(many > 0)) return undefined;
  if (unit === 'month') return { on: addMonths(today, many) };
  return { on: addDays(today, many * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14)) };
}

const NUMBERS =
  'none a two three four five six seven eight nine ten eleven twelve unused an one'.split(' ');

function stillToCome(found: Expected, today: Day): Expected | undefined {
  return 'on' in found && found.on < today ? undefined : found;
}

/** The next such day that has not gone. */
function nextOn(date: number, month: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map(one => readDay(`${one}-${two(month)}-${two(date)}`))
    .find(on => on !== undefined && on >= today);
}

function lastDay(month: number, year: string | undefined, today: Day): Day | undefined {
  if (year) return endOfMonth(2000 + (Number(year) % 100), month);
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear + 1].map(one => endOfMonth(one, month)).find(on => on >= today);
}

function endOf(on: Day): Day {
  return endOfMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7)));
}

function partOf(last: Day, part: string | undefined): Day {
  if (part === 'mid' || part === 'middle') return readDay(`${last.slice(0, 8)}15`) ?? last;
  if (part === 'early' || part === 'start' || part === 'beginning')
    return readDay(`${last.slice(0, 8)}07`) ?? last;
  return last;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function two(count: number): string {
  return String(count).padStart(2, '0');
}
