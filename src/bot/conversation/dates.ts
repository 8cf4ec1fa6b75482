import { addDays, addMonths, type Day } from '../../plan/day';
import { dueDate, readDue } from '../../plan/due';
import { MONTH, monthDay, monthOrDay, partOfMonth, partOfYear, theDay } from './months';
import { quarter } from './quarters';
import { weekday, weekEnd, weekOn } from './weekdays';

/** When somebody expects to finish: one day, or a choice where the words allow two. */
export type Expected = { on: Day } | { mayBe: readonly Day[] };

/** A date in words, and where it begins. */
export type Found = { at: number; expected: Expected };
export type Reader = (said: string, today: Day) => Found | undefined;

/** Words after which a date is an expectation; a date elsewhere is part of the story. */
const EXPECTED =
  /\b(?:should be|expect(?:ed|ing|s)?|by|until|ready|will be|will finish|finish(?:ed|ing)? (?:by|in|at)|complet(?:e|ed|ion) (?:by|in|at)|hop(?:e|ing)|aim(?:ing)?|forecast|likely|due|before|delayed|slip(?:s|ped)?|moved?|looking at|more like|eta)\b/i;

/**
 * The day by which the words expect to be finished, read in the British order; undefined where they
 * expect nothing, or a day that has gone. `Aug-12` may be a day or a month: both are given. Pure.
 */
export function expectedIn(words: string, today: Day): Expected | undefined {
  const from = EXPECTED.exec(words);
  return from ? dateIn(words.slice(from.index), today) : undefined;
}

/** The first day to come that the words name, in any of the ways people write one. Pure. */
export function dateIn(words: string, today: Day): Expected | undefined {
  const said = words.toLowerCase().replace(/’/g, "'").replace(/\s+/gu, ' ');
  const [first] = READERS.flatMap(read => read(said, today) ?? [])
    .map(({ at, expected }) => ({ at, expected: stillToCome(expected, today) }))
    .sort((one, other) => one.at - other.at);
  return first?.expected;
}

/** The day where the words are nothing but a day: what is typed in answer to "which day?". Pure. */
export function bareDate(words: string, today: Day): Expected | undefined {
  const plain = words
    .trim()
    .replace(/[.!,]+$/, '')
    .toLowerCase();
  return BARE.test(plain) ? dateIn(plain, today) : undefined;
}

/** How long, as in "2 weeks" or "a month"; a day where one is named. Pure. */
export function dayAfter(words: string, today: Day): Expected | undefined {
  return dateIn(words, today) ?? dateIn(`in ${words.replace(/^for /i, '')}`, today);
}

const DAY_NAME = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?';
const BARE = new RegExp(
  `^(?:(?:by|until|till|on|in|the|of|end|mid|middle|early|late|start|beginning|next|this|tomorrow|today|a|an|one|two|three|four|six|days?|weeks?|fortnight|months?|quarter|q[1-4]|first|second|third|fourth|financial|calendar|year|about|probably|${MONTH}|${DAY_NAME}|\\d{1,4}(?:st|nd|rd|th)?|[-/.,' ])\\s*)+$`,
);

const READERS: readonly Reader[] = [
  inFigures,
  monthOrDay,
  monthDay,
  theDay,
  partOfMonth,
  partOfYear,
  quarter,
  weekOn,
  weekday,
  weekEnd,
  relative,
];

/** `30/09/2012`, `30.9.12`, `2012-09-30`, `30/9`. */
function inFigures(said: string, today: Day): Found | undefined {
  const whole = /(?<![\d/])(?:\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d)/.exec(
    said,
  );
  const on = whole && dueDate(readDue(whole[0]));
  if (whole) return on ? { at: whole.index, expected: { on } } : undefined;
  const short = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(said);
  const year = Number(today.slice(0, 4));
  const [next] = [year, year + 1]
    .map(one => short && dueDate(readDue(`${short[1]}/${short[2]}/${one}`)))
    .filter(one => one && one >= today);
  return short && next ? { at: short.index, expected: { on: next } } : undefined;
}

/** `in two weeks`, `next week`, `tomorrow`. */
function relative(said: string, today: Day): Found | undefined {
  const tomorrow = /\btomorrow\b/.exec(said);
  if (tomorrow) return { at: tomorrow.index, expected: { on: addDays(today, 1) } };
  const nextWeek = /(?<!end of )\bnext week\b/.exec(said);
  if (nextWeek) return { at: nextWeek.index, expected: { on: addDays(today, 7) } };
  const found =
    /\b(?:in|within|another|for) (?:about |another |the next )?(?<count>a|an|\d{1,3}|[a-z]+) (?:more )?(?<unit>day|week|fortnight|month)s?\b/.exec(
      said,
    );
  const { count = '', unit } = found?.groups ?? {};
  const many = NUMBERS.includes(count) ? NUMBERS.indexOf(count) % 13 : Number(count);
  if (!found || !unit || !(many > 0)) return undefined;
  const on =
    unit === 'month'
      ? addMonths(today, many)
      : addDays(today, many * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14));
  return { at: found.index, expected: { on } };
}

const NUMBERS =
  'none a two three four five six seven eight nine ten eleven twelve unused an one'.split(' ');

function stillToCome(found: Expected, today: Day): Expected | undefined {
  return 'on' in found && found.on < today ? undefined : found;
}
