import type { Site } from '../context';
import { refusal } from '../errors';
import { typeOf, type Key } from '../fields/types';
import { dayNumber, fold, parseInstant } from '../fields/values';
import type { FieldRecord } from '../store/records';
import type { Dialect } from './rows';
import type { DatePart, Literal } from './tree';

/** What a value in a query compares as in a column. OData refuses what cannot be a value of it. */
export function keyOf(
  site: Site,
  field: FieldRecord,
  inner: string | undefined,
  part: DatePart | undefined,
  literal: Literal,
  dialect: Dialect,
): Key {
  if (literal.kind === 'null') return null;
  if (inner?.toLowerCase() === 'id' || part)
    return literal.kind === 'number'
      ? literal.number
      : literal.kind === 'text'
        ? Number(literal.text)
        : null;
  switch (literal.kind) {
    case 'number':
      return typeof typeOf(field).keys(literal.number, field, site)[0] === 'number'
        ? literal.number
        : fold(String(literal.number));
    case 'date':
      return literal.dayOnly ? dayNumber(literal.at, site.zone) : literal.at.getTime();
    case 'text':
      return dialect === 'odata'
        ? readable(keyOfText(site, field, literal.text), field)
        : keyOfText(site, field, literal.text);
  }
}

/** OData refuses a text that is no date or number where the column holds those. */
function readable(key: Key, field: FieldRecord): Key {
  if (field.type === 'DateTime' && key === null)
    throw refusal(400, 'format', 'String was not recognized as a valid DateTime.');
  if (Number.isNaN(key)) throw refusal(400, 'format', 'Input string was not in a correct format.');
  return key;
}

function keyOfText(site: Site, field: FieldRecord, text: string): Key {
  if (field.type === 'DateTime') return parseInstant(text, site.zone)?.getTime() ?? null;
  if (field.type === 'Boolean') return Number(text === '1' || text.toLowerCase() === 'true');
  if (['Number', 'Currency', 'Integer', 'Counter', 'ModStat'].includes(field.type))
    return Number(text);
  return fold(text);
}
