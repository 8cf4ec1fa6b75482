import type { FieldRecord, Stored } from '../store/records';
import { usText } from '../zone';
import { text as asText } from '../given';
import { idsIn, listOf, numberKeys, people, rowText, shown, textKeys } from './keys';
import { calculatedOwn, choiceOwn, dateOwn, lookupOwn, noteOwn, numberOwn, userOwn } from './own';
import {
  fold,
  readDate,
  readFlag,
  readLink,
  readMany,
  readNumber,
  readWhole,
  readText,
} from './values';
import type { FieldType } from './fieldType';
import { knownPerson, long, orNull, short, wholes } from './readers';
import { entityName, isDateOnly } from './names';

export type { FieldType, Key, Reading } from './fieldType';
export { idsIn, lookedUp, rowText } from './keys';
export { entityName, isDateOnly } from './names';

const plain = {
  indexable: true,
  filterable: true,
  sortable: true,
  own: {},
  json: (stored: Stored): unknown => stored,
  show: (stored: Stored) => (stored === null ? '' : asText(stored)),
};
const apart = { indexable: false, filterable: false, sortable: false } as const;
const computedLike = {
  ...plain,
  ...apart,
  read: (): Stored => null,
  keys: textKeys,
};

const person: FieldType = {
  ...plain,
  kind: 20,
  entity: 'SP.FieldUser',
  display: 'Person or Group',
  refers: 'person',
  own: userOwn,
  read: (given, _field, ask) => knownPerson(readWhole(given), ask),
  keys: (stored, _field, ask) =>
    typeof stored === 'number' ? [fold(ask.person(stored)?.Title ?? '')] : [null],
  show: (stored, _field, ask) => people(idsIn(stored), ask).join('; '),
};
const row: FieldType = {
  ...plain,
  kind: 7,
  entity: 'SP.FieldLookup',
  display: 'Lookup',
  refers: 'row',
  own: lookupOwn,
  read: given => readWhole(given) || null,
  keys: (stored, field, ask) =>
    typeof stored === 'number' ? [fold(rowText(field, stored, ask) ?? '')] : [null],
  show: (stored, field, ask) => shown(idsIn(stored), field, ask).join('; '),
};

const several = { many: true, indexable: false, sortable: false } as const;
const number: FieldType = {
  ...plain,
  kind: 9,
  entity: 'SP.FieldNumber',
  display: 'Number',
  own: numberOwn,
  read: given => readNumber(given),
  keys: numberKeys,
};
const text: FieldType = {
  ...plain,
  kind: 2,
  entity: 'SP.FieldText',
  display: 'Single line of text',
  own: { MaxLength: 255 },
  read: short,
  keys: textKeys,
};

/** The table of column types, by TypeAsString. What is not here cannot be made on this site. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  Text: text,
  Note: {
    ...plain,
    kind: 3,
    entity: 'SP.FieldMultiLineText',
    display: 'Multiple lines of text',
    ...apart,
    own: noteOwn,
    read: long,
    keys: textKeys,
  },
  Number: number,
  Currency: {
    ...number,
    kind: 10,
    entity: 'SP.FieldCurrency',
    display: 'Currency',
    own: { ...numberOwn, CurrencyLocaleId: 2057 },
  },
  Integer: { ...number, kind: 1, entity: 'SP.Field', display: 'Integer', own: {} },
  Counter: { ...number, kind: 5, entity: 'SP.Field', display: 'Counter', own: {} },
  Boolean: {
    ...plain,
    kind: 8,
    entity: 'SP.Field',
    display: 'Yes/No',
    read: readFlag,
    keys: numberKeys,
    show: stored => (stored === null ? '' : stored === true ? 'Yes' : 'No'),
  },
  DateTime: {
    ...plain,
    kind: 4,
    entity: 'SP.FieldDateTime',
    display: 'Date and Time',
    own: dateOwn,
    read: (given, field, ask) => readDate(given, isDateOnly(field), ask.zone),
    keys: stored => [typeof stored === 'string' ? Date.parse(stored) : null],
    show: (stored, field, ask) =>
      typeof stored === 'string' ? usText(new Date(stored), ask.zone, !isDateOnly(field)) : '',
  },
  Choice: {
    ...text,
    kind: 6,
    entity: 'SP.FieldChoice',
    display: 'Choice',
    own: { ...choiceOwn, EditFormat: 0 },
    read: short,
  },
  MultiChoice: {
    ...plain,
    ...several,
    kind: 15,
    entity: 'SP.FieldMultiChoice',
    display: 'Choice',
    own: choiceOwn,
    read: (given, _field, ask) => {
      const chosen = readMany(given, ask.verbose).flatMap(one => readText(one) ?? []);
      return chosen.length === 0 ? null : chosen;
    },
    keys: stored => (stored === null ? [null] : listOf(stored).map(one => fold(String(one)))),
    show: stored => listOf(stored).join('; '),
  },
  URL: {
    ...plain,
    kind: 11,
    entity: 'SP.FieldUrl',
    display: 'Hyperlink or Picture',
    ...apart,
    own: { DisplayFormat: 0 },
    read: readLink,
    keys: stored => [
      stored !== null && typeof stored === 'object' && 'Url' in stored ? fold(stored.Url) : null,
    ],
    show: stored =>
      stored !== null && typeof stored === 'object' && 'Url' in stored
        ? `${stored.Url}, ${stored.Description}`
        : '',
  },
  User: person,
  UserMulti: {
    ...person,
    ...several,
    own: { ...userOwn, AllowMultipleValues: true },
    read: (given, _field, ask) => wholes(given, ask).flatMap(id => knownPerson(id, ask) ?? []),
    keys: (stored, _field, ask) => orNull(people(idsIn(stored), ask).map(fold)),
  },
  Lookup: row,
  LookupMulti: {
    ...row,
    ...several,
    own: { ...lookupOwn, AllowMultipleValues: true },
    read: (given, _field, ask) => wholes(given, ask),
    keys: (stored, field, ask) => orNull(shown(idsIn(stored), field, ask).map(fold)),
  },
  Calculated: {
    ...computedLike,
    kind: 17,
    entity: 'SP.FieldCalculated',
    display: 'Calculated',
    sortable: true,
    own: calculatedOwn,
    keys: stored => (typeof stored === 'string' ? textKeys(stored) : numberKeys(stored)),
  },
  Location: {
    ...text,
    kind: 33,
    entity: 'SP.FieldLocation',
    display: 'Location',
    indexable: false,
  },
  Thumbnail: { ...text, kind: 34, entity: 'SP.FieldThumbnail', display: 'Image', indexable: false },
  Guid: { ...text, kind: 14, entity: 'SP.FieldGuid', display: 'Guid', own: {} },
  Computed: {
    ...computedLike,
    kind: 12,
    entity: 'SP.FieldComputed',
    display: 'Computed',
    own: { EnableLookup: false },
  },
  ContentTypeId: {
    ...text,
    kind: 25,
    entity: 'SP.Field',
    display: 'Content Type Id',
    indexable: false,
    own: {},
  },
  ModStat: {
    ...number,
    kind: 23,
    entity: 'SP.FieldChoice',
    display: 'Approval Status',
    own: choiceOwn,
  },
  Attachments: {
    ...plain,
    kind: 19,
    entity: 'SP.Field',
    display: 'Attachments',
    indexable: false,
    read: () => null,
    keys: numberKeys,
    show: stored => (stored === true ? '1' : '0'),
  },
  File: { ...text, kind: 18, entity: 'SP.Field', display: 'File', indexable: false, own: {} },
};

/** The type of a column; a type this site does not know reads as text. */
export const typeOf = (field: FieldRecord): FieldType => FIELD_TYPES[field.type] ?? text;

/** TypeAsString of a FieldTypeKind and whether it takes several values; undefined when unknown. */
export function typeNamed(kind: number, many: boolean): string | undefined {
  const found = Object.entries(FIELD_TYPES).find(
    ([, type]) =>
      type.kind === kind &&
      (type.many ?? false) === ((many && type.refers !== undefined) || kind === 15),
  );
  return found?.[0];
}

/** The property name of a column's value in an entity: `Due`, `AssigneeId`, `OData__x0031_st`. */
export function propertyOf(field: FieldRecord): string {
  return typeOf(field).refers ? `${entityName(field)}Id` : entityName(field);
}
