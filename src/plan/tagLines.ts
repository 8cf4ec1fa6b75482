import type { Framework, OnlyUnder } from './tagSets';

/** How what counts under some aims alone is written, one a line. */
export const ONLY_UNDER_AS_WRITTEN = 'Marriage and civil partnership: Eliminate discrimination';
/** How a framework is written, one a line. */
export const FRAMEWORK_AS_WRITTEN = 'ESPS: 1 to 15';
/** Says that every characteristic counts under every aim. */
export const ALL_COUNT = 'None';

const MOST_TAG = 100;

/** A tag as one of a set: without what parts tags, in SharePoint and in {@link readOnlyUnder}. Undefined where it is none. Pure. */
export function readTag(line: string): string | undefined {
  return line.length <= MOST_TAG && !/[:;]/.test(line) ? line : undefined;
}

/** Reads `Age: Eliminate discrimination; Foster good relations`. Undefined for anything else. Pure. */
export function readOnlyUnder(line: string): OnlyUnder | undefined {
  const [characteristic = '', rest] = line.split(/:(.*)/s).map(part => part.trim());
  const aims = (rest ?? '')
    .split(';')
    .map(aim => aim.trim())
    .filter(aim => aim !== '');
  return characteristic && aims.length > 0 ? { characteristic, aims } : undefined;
}

/** As {@link readOnlyUnder} reads it back. Pure. */
export function writeOnlyUnder({ characteristic, aims }: OnlyUnder): string {
  return `${characteristic}: ${aims.join('; ')}`;
}

/** Reads `ESPS: 1 to 15`, or the name of a framework alone. Undefined for anything else. Pure. */
export function readFramework(line: string): Framework | undefined {
  const found = /^([^:;]{1,60}?)(?:\s*:\s*(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3}))?$/u.exec(line.trim());
  const [, name = '', first, last] = found ?? [];
  if (name === '') return undefined;
  if (first === undefined || last === undefined) return { name };
  return Number(first) <= Number(last)
    ? { name, first: Number(first), last: Number(last) }
    : undefined;
}

/** As {@link readFramework} reads it back. Pure. */
export function writeFramework({ name, first, last }: Framework): string {
  return first === undefined || last === undefined ? name : `${name}: ${first} to ${last}`;
}
