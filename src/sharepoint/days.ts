import type { Day } from '../plan/day';

/**
 * What to write into a date-only column: noon of that day in `zone`. SharePoint keeps the day that
 * it then is where the site is, so that the day is right even when the site's own time zone is set
 * up to eleven hours from the plan's.
 */
export function cellOfDay(on: Day, zone: string): string {
  const noon = Date.parse(`${on}T12:00:00Z`);
  return withoutFraction(new Date(noon - offsetMs(noon, zone)));
}

/**
 * The day in a date-only column: SharePoint gives midnight where the site is, as an instant in UTC.
 * The nearest midnight in `zone` is meant, so that a site set some hours off reads right as well.
 */
export function dayOfCell(instant: Date, zone: string): Day {
  return dayAt(new Date(instant.getTime() + ALMOST_HALF_A_DAY_MS), zone);
}

/** An instant as SharePoint keeps it: whole seconds, in UTC. */
export function withoutFraction(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** The day it is at an instant in `zone`, quickly: a plan has thousands of them. */
export function dayAt(instant: Date, zone: string): Day {
  return clockOf(zone).format(instant).slice(0, 10) as Day;
}

const ALMOST_HALF_A_DAY_MS = 12 * 3_600_000 - 60_000;

/** How far the clocks of `zone` are ahead of UTC at an instant. */
function offsetMs(instant: number, zone: string): number {
  return Date.parse(`${clockOf(zone).format(instant).replace(' ', 'T')}Z`) - instant;
}

/** To make a clock takes longer than to read it a hundred times, so each is made once. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock;
}
