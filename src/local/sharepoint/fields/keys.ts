import { text as asText } from '../given';
import type { FieldRecord, Stored } from '../store/records';
import type { Key } from './fieldType';
import { fold, type Surroundings } from './values';

/** What a text compares as. */
export const textKeys = (stored: Stored): readonly Key[] =>
  typeof stored === 'string' ? [fold(stored)] : [null];
/** What a number, or yes and no, compare as. */
export const numberKeys = (stored: Stored): readonly Key[] =>
  typeof stored === 'number' || typeof stored === 'boolean' ? [Number(stored)] : [null];
/** What a column of several values holds. */
export const listOf = (stored: Stored): readonly (string | number)[] =>
  Array.isArray(stored) ? (stored as readonly (string | number)[]) : [];

/** The names of people, in the order of their ids; those who are gone are left out. */
export const people = (ids: readonly number[], ask: Surroundings) =>
  ids.map(id => ask.person(id)?.Title ?? '').filter(name => name !== '');
/** The texts a lookup column shows for rows, in the order of their ids. */
export const shown = (ids: readonly number[], field: FieldRecord, ask: Surroundings) =>
  ids.map(id => rowText(field, id, ask)).filter(text => text !== undefined);
/** The column of its list that a lookup column shows. */
export const lookedUp = (field: FieldRecord) => asText(field.props.LookupField) || 'Title';
/** The text a lookup column shows for the row `id`. */
export const rowText = (field: FieldRecord, id: number, ask: Surroundings) =>
  ask.shown(asText(field.props.LookupList), lookedUp(field), id);

/** The ids a person or lookup column holds. */
export const idsIn = (stored: Stored): readonly number[] =>
  typeof stored === 'number' ? [stored] : (listOf(stored) as readonly number[]);
