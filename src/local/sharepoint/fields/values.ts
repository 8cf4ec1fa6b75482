import { refuse } from '../errors';
import type { PrincipalRecord, Stored } from '../store/records';
import { clockAt, instantOf, isoSeconds, midnight } from '../zone';

/** What reading and showing a value may ask of the site. */
export type Surroundings = {
  readonly zone: string;
  readonly now: () => Date;
  readonly person: (id: number) => PrincipalRecord | undefined;
  readonly personNamed: (login: string) => PrincipalRecord | undefined;
  /** The text that a lookup shows for a row of its list; undefined when the row is gone. */
  readonly shown: (list: string, field: string, id: number) => string | undefined;
};

const cannot = refuse.cannotConvert;

/** A text from a JSON body. Refuses anything else, as the OData reader does. */
export function readText(given: unknown): string | null {
  if (given === null || typeof given === 'string') return given === '' ? null : given;
  throw cannot('Edm.String');
}

/** A number, or text that is one. */
export function readNumber(given: unknown, type = 'Edm.Double'): number | null {
  if (given === null || given === '') return null;
  const number = typeof given === 'string' ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannot(type);
  return number;
}

/** A whole number, as ids are. */
export function readWhole(given: unknown): number | null {
  const number = readNumber(given, 'Edm.Int32');
  if (number !== null && !Number.isInteger(number)) throw cannot('Edm.Int32');
  return number;
}

/** Yes or no. */
export function readFlag(given: unknown): boolean | null {
  if (given === null || typeof given === 'boolean') return given;
  const word = typeof given === 'string' ? given.toLowerCase() : '';
  if (word === 'true' || word === 'false') return word === 'true';
  throw cannot('Edm.Boolean');
}

/**
 * A collection: `[…]` in plain JSON, `{ results: […] }` in verbose JSON, never the other way round
 * (pnpjs #2265, gosip #35).
 */
export function readMany(given: unknown, verbose: boolean): readonly unknown[] {
  if (given === null) return [];
  if (verbose) {
    const results = (given as { results?: unknown }).results;
    if (Array.isArray(results)) return results;
    throw refuse.badQuery(
      "Did not find the required 'results' property on the object wrapping a feed. When reading a collection value, it must be an object with a 'results' property.",
    );
  }
  if (Array.isArray(given)) return given;
  throw refuse.badQuery(
    typeof given === 'object'
      ? "An unexpected 'StartObject' node was found when reading from the JSON reader. A 'StartArray' node was expected."
      : "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartArray' node was expected.",
  );
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(8900, 11, 31, 23, 59, 59);

/** Whether SharePoint can keep that instant. */
export const withinRange = (at: Date) => at.getTime() >= EARLIEST && at.getTime() <= LATEST;

/**
 * An instant from a JSON body, ISO text to the second. Text without a zone is UTC with a time and
 * the site's day without one; `dateOnly` columns keep midnight of the day in the site's zone.
 */
export function readDate(given: unknown, dateOnly: boolean, zone: string): string | null {
  if (given === null || given === '') return null;
  const at = typeof given === 'string' ? parseInstant(given, zone) : undefined;
  if (!at) throw cannot('Edm.DateTime');
  if (!withinRange(at))
    throw refuse.badQuery(
      'The date is out of range. You must specify a valid date within the range of 1/1/1900 and 12/31/8900.',
    );
  return isoSeconds(dateOnly ? midnight(at, zone) : at);
}

/** An instant written in ISO form, or undefined. A bare day is that day's midnight in `zone`. */
export function parseInstant(text: string, zone: string): Date | undefined {
  const old = /^\/Date\((-?\d+)\)\/$/.exec(text);
  if (old) return new Date(Number(old[1]));
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(part => Number(part ?? 0));
  const given = {
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
  };
  if (given.month < 1 || given.month > 12 || given.day < 1 || given.day > 31) return undefined;
  if (parts[4] === undefined) return instantOf(given, zone);
  const at = new Date(parts[7] === undefined ? `${text.trim().replace(' ', 'T')}Z` : text.trim());
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** A link: `{ Url, Description }`. */
export function readLink(given: unknown): Stored {
  if (given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) throw cannot('SP.FieldUrlValue');
  const { Url, Description } = given as { Url?: unknown; Description?: unknown };
  const url = readText(Url ?? null);
  if (url === null) return null;
  if (url.length > 255) throw refuse.badText();
  return { Url: url, Description: readText(Description ?? null) ?? url };
}

/** The key under which texts are equal: case does not matter, accents do. */
export const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** The day of a stored instant in the zone as a sortable number, for comparing without times. */
export function dayNumber(at: Date, zone: string): number {
  const { year, month, day } = clockAt(at, zone);
  return Date.UTC(year, month - 1, day);
}
