/** A wall-clock reading in some time zone. */
export type Clock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall says at that instant. */
export function clockAt(instant: Date, zone: string): Clock {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(p => [p.type, Number(p.value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** The instant at which the wall clock in that zone says so. */
export function instantOf(clock: Clock, zone: string): Date {
  const asUtc = Date.UTC(
    clock.year,
    clock.month - 1,
    clock.day,
    clock.hour,
    clock.minute,
    clock.second,
  );
  const offset = (at: number) => {
    const seen = clockAt(new Date(at), zone);
    return Date.UTC(seen.year, seen.month - 1, seen.day, seen.hour, seen.minute, seen.second) - at;
  };
  const near = asUtc - offset(asUtc);
  return new Date(asUtc - offset(near));
}

/** Midnight of that instant's day in the zone. */
export function midnight(instant: Date, zone: string): Date {
  return instantOf({ ...clockAt(instant, zone), hour: 0, minute: 0, second: 0 }, zone);
}

/** ISO text to the second with a Z, as SharePoint writes it. */
export const isoSeconds = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;

const two = (value: number) => String(value).padStart(2, '0');

/** The day in the zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, zone: string): string {
  const { year, month, day } = clockAt(instant, zone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** US form text, as a site in English (United States) shows it: `8/31/2012` or `8/31/2012 5:05 PM`. */
export function usText(instant: Date, zone: string, withTime: boolean): string {
  const { year, month, day, hour, minute } = clockAt(instant, zone);
  const date = `${month}/${day}/${year}`;
  if (!withTime) return date;
  return `${date} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
}
