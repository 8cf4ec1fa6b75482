import type { Day } from '../day';
import { BRITISH, speech } from './speech';

/** Days as forms of `Intl`; the month is always in words, so that 3/8 is never a question. */
const FORMS = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day as its reader writes it: `31 August 2012`, `August 31, 2012`; `short` where room is short. Pure but for who reads. */
export function dayInForm(on: Day, form: keyof typeof FORMS): string {
  const at = Date.parse(on);
  if (localeOf() === BRITISH.locale && !Number.isNaN(at)) return britishDay(new Date(at), form);
  return formOf(`${form} ${localeOf()}`, days, locale => {
    const options = { ...FORMS[form], calendar: 'gregory', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, options);
  }).format(at);
}

/** As `Intl` has them (a test compares): in a browser its first form takes longer to make than a screen to draw. */
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function britishDay(at: Date, form: keyof typeof FORMS): string {
  if (form === 'weekday') return WEEKDAYS[at.getUTCDay()] ?? '';
  const month = MONTHS[at.getUTCMonth()] ?? '';
  const shown = form === 'long' ? month : month.slice(0, month === 'September' ? 4 : 3);
  const inYear = `${shown} ${at.getUTCFullYear()}`;
  return form === 'month' ? inYear : `${at.getUTCDate()} ${inYear}`;
}

/** `1,234`, as its reader writes it. */
export function numberInForm(count: number): string {
  return formOf(`n ${localeOf()}`, numbers, locale => new Intl.NumberFormat(locale)).format(count);
}

/** `Red, Amber or Green`, as its reader writes it. */
export function listInForm(items: readonly string[], type: 'and' | 'or'): string {
  const kind = type === 'or' ? 'disjunction' : 'conjunction';
  const make = (locale: string) => new Intl.ListFormat(locale, { type: kind });
  return formOf(`${type} ${localeOf()}`, lists, make).format(items);
}

const localeOf = (): string => speech().locale;

/** Made once for each reader's form: making one costs more than a thousand days in words. */
const days = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** `key` ends with the locale. One that is no locale counts as British. */
function formOf<Form>(key: string, made: Map<string, Form>, make: (locale: string) => Form): Form {
  const there = made.get(key);
  if (there !== undefined) return there;
  const form = attempt(make, key.slice(key.indexOf(' ') + 1));
  made.set(key, form);
  return form;
}

function attempt<Form>(make: (locale: string) => Form, locale: string): Form {
  try {
    return make(locale);
  } catch {
    return make(BRITISH.locale);
  }
}
