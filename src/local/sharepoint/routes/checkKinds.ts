import { refuse } from '../errors';

/** The type of a property, by its first value; undefined where that does not tell. */
const TYPES: Readonly<Record<string, string>> = {
  boolean: 'Edm.Boolean',
  number: 'Edm.Int32',
  string: 'Edm.String',
};

/** Refuses values of another kind than the properties' first values; null fits all, numbers may be texts. */
export function checkKinds(
  body: Readonly<Record<string, unknown>>,
  first: Readonly<Record<string, unknown>>,
): void {
  for (const [name, given] of Object.entries(body)) {
    const kind = typeof first[name];
    const type = TYPES[kind];
    if (type === undefined || given === undefined || given === null || typeof given === kind)
      continue;
    if (kind === 'number' && typeof given === 'string' && Number.isFinite(Number(given))) continue;
    throw refuse.cannotConvert(type);
  }
}
