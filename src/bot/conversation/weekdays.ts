import { addDays, type Day, weekdayOf } from '../../plan/day';
import type { Found } from './dates';

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  /\b(?:(?<which>next|this|coming) )?(?<name>mon|tues?|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/**
 * `Friday`, `next Friday`. People differ on what "next Friday" means while this week's is still to
 * come: then both are given. Pure.
 */
export function weekday(said: string, today: Day): Found | undefined {
  const found = WEEKDAY.exec(said);
  const { which, name = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const wanted = NAMES.indexOf(name.slice(0, 3)) + 1;
  const ahead = (wanted - weekdayOf(today) + 6) % 7; // 0: tomorrow
  const on = addDays(today, ahead + 1);
  const isThisWeek = weekdayOf(today) < wanted;
  if (which === 'next' && isThisWeek)
    return { at: found.index, expected: { mayBe: [on, addDays(on, 7)] } };
  return { at: found.index, expected: { on } };
}

const WEEK_ON =
  /\b(?:(?<count>a|one|two) weeks? on (?<name>mon|tues?|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?<before>(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?<unit>week|fortnight)\b)/;

/** `a week on Friday`, `Friday week`, `two weeks on Monday`, `Monday fortnight`: so long after the next such day. Pure. */
export function weekOn(said: string, today: Day): Found | undefined {
  const found = WEEK_ON.exec(said);
  const { count, name, before, unit } = found?.groups ?? {};
  if (!found) return undefined;
  const next = weekday(name ?? before ?? '', today)?.expected;
  const weeks = count === 'two' || unit === 'fortnight' ? 2 : 1;
  return next && 'on' in next
    ? { at: found.index, expected: { on: addDays(next.on, weeks * 7) } }
    : undefined;
}

/** `end of the week`, `this week`, `end of next week`: its Friday. Pure. */
export function weekEnd(said: string, today: Day): Found | undefined {
  const found = /\b(?:end of (?:the |this )?(?<next>next )?week|this week)\b/.exec(said);
  if (!found) return undefined;
  const friday = addDays(today, 5 - Math.min(weekdayOf(today), 5));
  return { at: found.index, expected: { on: found.groups?.next ? addDays(friday, 7) : friday } };
}
