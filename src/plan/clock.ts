import type { Day } from './day';

/**
 * The instant on `today` at which clocks in `zone` show the time of day that they show at `now`:
 * what service, tab and local site share when they are told to live on a given day. Pure.
 * In the hour that a clock change leaves out it is an hour off, never another day.
 */
export function onDay(today: Day, zone: string, now: Date): Date {
  const asIfUtc = Date.parse(`${today}T${timeOfDay(zone, now)}Z`);
  const guess = new Date(asIfUtc - offsetMs(zone, new Date(asIfUtc)));
  return new Date(asIfUtc - offsetMs(zone, guess));
}

/** How far clocks in `zone` are ahead of UTC at `instant`. */
function offsetMs(zone: string, instant: Date): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
  const whole = Math.floor(instant.getTime() / 1000) * 1000;
  return Date.parse(`${day}T${timeOfDay(zone, instant)}Z`) - whole;
}

const timeOfDay = (zone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'medium' }).format(instant);
