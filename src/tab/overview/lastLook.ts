import { addDays, readDay, type Day } from '../../plan/day';

/** Since when something counts as new, and whether that is the day of an earlier look. */
export type LastLook = { since: Day; isKnown: boolean };

const DAYS_AT_FIRST = 7;

/**
 * The day on which this person looked last before today, kept in this browser by day; a second look
 * on the same day still shows what the first showed. Somebody new is shown a week. Notes the look.
 */
export function lastLook(place: string, today: Day): LastLook {
  const [on, before] = (window.localStorage.getItem(place) ?? '').split(' ').map(readKept);
  const since = on && on < today ? on : before;
  window.localStorage.setItem(place, `${today} ${since ?? ''}`.trim());
  return since
    ? { since, isKnown: true }
    : { since: addDays(today, -DAYS_AT_FIRST), isKnown: false };
}

/** Where the looks of one person at one plan are kept. */
export function lookPlace(planKey: string, personId: string): string {
  return `followthrough looked ${planKey} ${personId}`;
}

function readKept(text: string): Day | undefined {
  return readDay(text);
}
