import { type Day, endOfMonth } from '../../plan/day';
import type { Found } from './dates';

const NAMES = ['first', 'second', 'third', 'fourth'];
const QUARTER =
  /\b(?:q(?<figure>[1-4])|(?<name>first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?:,? (?:of )?(?:the )?(?:(?<kind>calendar|financial) year ?)?(?<year>20\d\d)?(?<span>[/-]\d{2,4})?)?/;

/**
 * `Q3`, `in Q3 2012`, `the third quarter of 2012/13`: its last day. A financial year begins in April, so
 * a quarter may be two: both are given, unless the words say which year they mean. Pure.
 */
export function quarter(said: string, today: Day): Found | undefined {
  const found = QUARTER.exec(said);
  const { figure, name = '', kind, year, span } = found?.groups ?? {};
  if (!found) return undefined;
  const which = figure ? Number(figure) : numberOf(name);
  const isFinancial = kind === 'financial' || span !== undefined;
  const first = year ? Number(year) : Number(today.slice(0, 4)) - 1;
  const years = year ? [first] : [first, first + 1, first + 2];
  const next = (of: (year: number) => Day) => years.map(of).find(on => on >= today);
  const mayBe = [
    isFinancial ? undefined : next(one => endOfMonth(one, which * 3)),
    kind === 'calendar' ? undefined : next(one => financial(one, which)),
  ].filter(on => on !== undefined);
  const [only, another] = mayBe;
  if (!only) return undefined;
  return { at: found.index, expected: another ? { mayBe } : { on: only } };
}

/** The third quarter of 2012/13 ends in December 2012, the fourth in March 2013. */
function financial(year: number, which: number): Day {
  return which === 4 ? endOfMonth(year + 1, 3) : endOfMonth(year, which * 3 + 3);
}

function numberOf(name: string): number {
  const place = NAMES.indexOf(name);
  return place >= 0 ? place + 1 : Number(name.slice(0, 1));
}
