import { refusal, refuse } from '../errors';
import { readForm } from '../fields/form';
import { typeOf } from '../fields/types';
import { record, text } from '../given';
import { changeItem, itemWithId } from '../items';
import { fieldNamed, fieldsOf, listWithId } from '../lists';
import { itemScope, need } from '../permissions';
import type { FieldRecord, Stored } from '../store/records';
import type { Call } from '../wire/node';

/** What was set on an object and not yet saved: values, and texts to be read as a form's. */
export type Pending = {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Record<string, string>>;
};

/** Saves what was set on the row that `link` names. `quiet` leaves Modified and the history alone. */
export function flushItem(call: Call, link: string, pending: Pending, quiet: boolean): void {
  const [, listId = '', id = ''] = /Lists\(guid'([^']+)'\)\/Items\((\d+)\)/.exec(link) ?? [];
  const { site } = call;
  const list = listWithId(site, listId);
  const item = itemWithId(site, list, id);
  need(site, call.caller, itemScope(list, item), 'edit');
  const named = (name: string) => {
    const field = fieldNamed(fieldsOf(site, list), name);
    if (!field) throw refuse.noColumn(name);
    return field;
  };
  const values: Record<string, Stored> = {};
  for (const [name, given] of Object.entries(pending.texts ?? {})) {
    const field = named(name);
    values[field.InternalName] = fromText(call, field, given);
  }
  for (const [name, given] of Object.entries(pending.body ?? {})) {
    const field = named(name);
    const read = typeOf(field).refers ? idsOf(given) : given;
    values[field.InternalName] = typeOf(field).read(read, field, { ...site, verbose: false });
  }
  changeItem(site, list, item, { values }, call.caller, quiet);
}

/** A text as a form reads it; a person may also be an id. */
function fromText({ site }: Call, field: FieldRecord, given: string): Stored {
  if (typeOf(field).refers === 'person' && /^\d+$/.test(given))
    return typeOf(field).read(Number(given), field, { ...site, verbose: false });
  const read = readForm(site, { ...field, props: { ...field.props, Required: false } }, given, {
    datesInUtc: false,
  });
  if ('stored' in read) return read.stored;
  throw refusal(400, 'sharePoint', read.wrong);
}

/** Ids in values that point at people or rows: `{ LookupId: 6 }`, or several. */
const idsOf = (given: unknown): unknown =>
  Array.isArray(given)
    ? given.map(idOf)
    : given !== null && typeof given === 'object'
      ? idOf(given)
      : given;
const idOf = (given: unknown): unknown => Number(text(record(given).LookupId, text(given)));
