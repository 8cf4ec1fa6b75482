import type { FieldRecord, Stored } from '../store/records';
import { isoSeconds, midnight } from '../zone';
import { isDateOnly, typeOf } from './types';
import { parseInstant, type Surroundings } from './values';

/** What a new row gets in a column that nothing was given for. Null for none. */
export function standardValue(field: FieldRecord, ask: Surroundings): Stored {
  const text = field.props.DefaultValue;
  if (field.builtIn || typeof text !== 'string' || text === '') return null;
  switch (field.type) {
    case 'Number':
    case 'Currency':
    case 'Lookup':
      return Number.isNaN(Number(text)) ? null : Number(text);
    case 'Boolean':
      return text === '1' || text.toLowerCase() === 'true';
    case 'MultiChoice':
      return text.split(';#').filter(one => one !== '');
    case 'DateTime': {
      const at = text.toLowerCase() === '[today]' ? ask.now() : parseInstant(text, ask.zone);
      if (!at) return null;
      return isoSeconds(isDateOnly(field) ? midnight(at, ask.zone) : at);
    }
    default:
      return typeOf(field).refers || field.type === 'Calculated' || field.type === 'URL'
        ? null
        : text;
  }
}
