import { addMonths, type Day, endOfMonth, readDay } from '../../plan/day';
import { dueDate, readDue } from '../../plan/due';
import type { Found } from './dates';

export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = "(?:[ ,'-]{0,3}(?<year>20\\d\\d|\\d\\d(?!\\d|st|nd|rd|th)))?";

/** How far ahead a month with two figures may lie before the figures are taken for a day. */
const YEARS_AHEAD = 5;

/** `Aug-12`, `Sept 12`: the 12th of August, or August 2012. Pure. */
export function monthOrDay(said: string, today: Day): Found | undefined {
  const found = new RegExp(`\\b(?<month>${MONTH})[- ]'?(?<count>\\d{2})(?!\\d|st|nd|rd|th)`).exec(
    said,
  );
  const { month = '', count = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const isYear = 2000 + Number(count) <= thisYear + YEARS_AHEAD;
  const asMonth = isYear ? dueDate(readDue(`${month}-${count}`)) : undefined;
  const asDay = nextOn(Number(count), monthOf(month), today);
  const mayBe = [asMonth, asDay].filter(on => on !== undefined).filter(on => on >= today);
  const [only, another] = mayBe;
  if (!only) return undefined;
  return { at: found.index, expected: another ? { mayBe } : { on: only } };
}

/** `30 September`, `the 30th of September 2012`, `September 30th`. Pure. */
export function monthDay(said: string, today: Day): Found | undefined {
  const before = `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\b\\.?${YEAR}`;
  const after = `\\b(?<month>${MONTH}) (?:the )?(?<date>\\d{1,2})(?:(?:st|nd|rd|th)\\b|(?!\\d))`;
  const found = new RegExp(before).exec(said) ?? new RegExp(after).exec(said);
  const { date = '', month = '', year } = found?.groups ?? {};
  if (!found) return undefined;
  const on = year
    ? dueDate(readDue(`${date} ${month} ${year}`))
    : nextOn(Number(date), monthOf(month), today);
  return on && { at: found.index, expected: { on } };
}

/** `the 10th`: the next one. Pure. */
export function theDay(said: string, today: Day): Found | undefined {
  const found = new RegExp(`\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?(?:${MONTH}))`).exec(
    said,
  );
  const date = two(Number(found?.[1] ?? 0));
  const [on] = [0, 1, 2]
    .map(ahead => readDay(`${addMonths(firstOf(today), ahead).slice(0, 8)}${date}`))
    .filter(one => one !== undefined && one >= today);
  return found && on ? { at: found.index, expected: { on } } : undefined;
}

/** `end of September`, `mid October`, `in November 2012`, `early next month`. Pure. */
export function partOfMonth(said: string, today: Day): Found | undefined {
  const pattern = `\\b(?:(?<part>end|middle|mid|beginning|start|early|late)[ -])?(?<of>of |in |by |until |till |to )?(?:the )?(?:(?<month>${MONTH})\\b\\.?${YEAR}|(?<which>this|next)? ?month(?!s|ly))`;
  for (const found of said.matchAll(new RegExp(pattern, 'g'))) {
    const { part, of, month, year, which } = found.groups ?? {};
    const isDate = month
      ? (part ?? of ?? year ?? (found[0] === said || !isAlsoAWord(month)))
      : (which ?? part);
    const isOfADay = /\d(?:st|nd|rd|th)? (?:of )?$/.test(said.slice(0, found.index));
    const last = month
      ? lastDay(monthOf(month), year, today)
      : endOf(addMonths(today, which === 'next' ? 1 : 0));
    const at = part ? found.index : found.index + found[0].indexOf(month ?? 'month');
    if (isDate && last && !isOfADay) return { at, expected: { on: partOf(last, part) } };
  }
  return undefined;
}

/** `end of the year`, `by Christmas`, `in the new year`, `end of the financial year`. Pure. */
export function partOfYear(said: string, today: Day): Found | undefined {
  const year = Number(today.slice(0, 4));
  const readings: readonly [RegExp, Day | undefined][] = [
    [/\bend of (?:the |this )?(?:calendar )?year\b|\byear[- ]end\b/, endOfMonth(year, 12)],
    [/\bend of next year\b/, endOfMonth(year + 1, 12)],
    [/\b(?:in )?the new year\b/, endOfMonth(year + 1, 1)],
    [/\bchristmas\b/, nextOn(24, 12, today)],
    [/\bend of (?:the |this )?financial year\b/, nextOn(31, 3, today)],
  ];
  for (const [said_, on] of readings) {
    const at = said.search(said_);
    if (at >= 0 && on) return { at, expected: { on } };
  }
  return undefined;
}

/** Whether a month's name is another word too: "it may slip", "the march". */
function isAlsoAWord(month: string): boolean {
  return /^(?:may|march|mar)$/.test(month);
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

function firstOf(on: Day): Day {
  return readDay(`${on.slice(0, 8)}01`) ?? on;
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
