import { refuse } from '../errors';
import { record } from '../given';
import type { Call } from './node';

/** Entity types that a body may be of, beside the items of each list. */
const KNOWN =
  /^SP\.(List|ListItem|View|Web|Site|User|Group|RoleDefinition|ContentType|Folder|File)$/;
const FIELD = /^SP\.Field\w*$/;

/**
 * Refuses a body that is not an entity of that type: empty, without a type or of another type in
 * verbose JSON, or with `__metadata` in any other JSON.
 */
export function checkEntity(
  call: Call,
  expected: string,
  listTypes: () => readonly string[],
): void {
  if (call.bytes.length === 0)
    throw refuse.badQuery(
      "A node of type 'EndOfInput' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.",
    );
  if (!call.verboseBody) {
    if ('__metadata' in call.body) throw refuse.noProperty('__metadata', expected);
    return;
  }
  if (Object.keys(call.body).length === 0) return;
  const { type } = record(call.body.__metadata);
  if (typeof type !== 'string' || type === '')
    throw refuse.badQuery(
      'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
    );
  if (type === expected) return;
  const open = expected.startsWith('SP.Data.') ? collectionIn(call.body) : undefined;
  if (open !== undefined)
    throw refuse.badQuery(
      `An open collection property '${open}' was found. In OData, open collection properties are not supported.`,
    );
  if (isKind(type, expected)) return;
  if (KNOWN.test(type) || FIELD.test(type) || listTypes().includes(type))
    throw refuse.badQuery(
      `An entry with type '${type}' was found, but it is not assignable to the expected type '${expected}'.`,
    );
  throw refuse.badQuery(
    `A type named '${type}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`,
  );
}

/** Under any type but its own, an item's further columns are open properties (sp-dev-docs #4831). */
const collectionIn = (body: Call['body']) =>
  Object.keys(body).find(name => Array.isArray(record(body[name]).results));

/** Items may be called by the type they all are; columns by that of any column. */
const isKind = (type: string, expected: string) =>
  (expected.startsWith('SP.Data.') && type === 'SP.ListItem') ||
  (FIELD.test(expected) && FIELD.test(type));
