import { refuse } from '../errors';
import type { FieldRecord, Stored } from '../store/records';
import type { Reading } from './fieldType';
import { readMany, readText, readWhole } from './values';

/** One line of text, refused past its limit. */
export const short = (given: unknown, field: FieldRecord): Stored => {
  const text = readText(given);
  const limit = Number(field.props.MaxLength ?? 255);
  if (text !== null && (text.length > limit || /[\r\n]/.test(text))) throw refuse.badText();
  return text;
};
/** Several lines of text. */
export const long = (given: unknown): Stored => {
  const text = readText(given);
  if (text !== null && text.length > 63_999) throw refuse.badText();
  return text;
};

/** The id of a principal of the site, or null for nobody. */
export const knownPerson = (id: number | null, ask: Reading): number | null => {
  if (id === null || id === 0 || id === -1) return null;
  if (!ask.person(id)) throw refuse.noPrincipal();
  return id;
};
/** Several ids. */
export const wholes = (given: unknown, ask: Reading) =>
  readMany(given, ask.verbose).flatMap(one => readWhole(one) ?? []);

/** At least one key: null for nothing. */
export const orNull = (keys: readonly string[]): readonly (string | null)[] =>
  keys.length === 0 ? [null] : keys;
