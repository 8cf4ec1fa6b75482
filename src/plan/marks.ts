import { addDays, type Day, daysBetween, weekdayOf, workingDayOnOrBefore } from './day';
import type { AskingRules, PlanFacts } from './plan';

/** The days of a plan that matter to asking: its rules, and the days on which nobody works. */
export type AskingDays = { rules: AskingRules; holidays: ReadonlySet<Day> };

/** A day on which a date calls for an answer: so many days before it; 0 is the day itself, negative is late. */
export type Mark = { on: Day; daysBefore: number };

/** The asking days of a plan. Pure. */
export function askingDays(facts: PlanFacts): AskingDays {
  return { rules: facts.asking, holidays: new Set(facts.holidays) };
}

/** The latest mark of `date` on or before `today`; undefined before the first. Pure. */
export function latestMark(date: Day, today: Day, days: AskingDays): Mark | undefined {
  return marksAround(date, today, days)
    .filter(mark => mark.on <= today)
    .at(-1);
}

/** The first mark of `date` after `today`: there always is one, since late is asked weekly. Pure. */
export function nextMark(date: Day, today: Day, days: AskingDays): Mark | undefined {
  return marksAround(date, today, days).find(mark => mark.on > today);
}

/** The plan's first day for digests on or after `from`, each moved to the working day before it. Pure. */
export function digestOnOrAfter(from: Day, { rules, holidays }: AskingDays): Day {
  const ahead = (rules.weekday - weekdayOf(from) + 7) % 7;
  for (let nominal = addDays(from, ahead); ; nominal = addDays(nominal, 7)) {
    const digest = workingDayOnOrBefore(nominal, holidays);
    if (digest >= from) return digest;
  }
}

/** Hundreds of actions share a date: the marks of each are worked out once for a plan's days and rules. */
const ALREADY = new WeakMap<ReadonlySet<Day>, WeakMap<readonly number[], Map<string, Marks>>>();
type Marks = readonly Mark[];

/** All marks before and on the date, and those when late that lie around `today`, in order. */
function marksAround(date: Day, today: Day, days: AskingDays): Marks {
  const { leadDays, lateEveryDays } = days.rules;
  const ofDays = ALREADY.get(days.holidays) ?? new WeakMap<readonly number[], Map<string, Marks>>();
  const ofRules = ofDays.get(leadDays) ?? new Map<string, Marks>();
  const key = `${date} ${today} ${lateEveryDays}`;
  const marks = ofRules.get(key) ?? workedOut(date, today, days);
  ALREADY.set(days.holidays, ofDays.set(leadDays, ofRules.set(key, marks)));
  return marks;
}

function workedOut(date: Day, today: Day, { rules, holidays }: AskingDays): Marks {
  const every = Math.max(1, rules.lateEveryDays);
  const reached = Math.max(0, Math.floor(daysBetween(date, today) / every));
  const late = [reached, reached + 1, reached + 2, reached + 3].filter(count => count > 0);
  return [...rules.leadDays, ...late.map(count => -count * every)]
    .sort((one, other) => other - one)
    .map(daysBefore => ({
      daysBefore,
      on: workingDayOnOrBefore(addDays(date, -daysBefore), holidays),
    }));
}
