import type { Site } from '../context';
import { refuse } from '../errors';
import { storedIn } from '../fields/builtIn';
import { idsIn, typeOf } from '../fields/types';
import { text } from '../given';
import { fieldNamed, fieldsOf } from '../lists';
import type { CamlView } from '../query/caml';
import { innerValue } from '../query/rows';
import type { ItemRecord, ListRecord } from '../store/records';

/** The columns of joined lists that a view shows, in the shape of a lookup. */
export function joinedValues(
  site: Site,
  list: ListRecord,
  view: CamlView,
  item: ItemRecord,
): Record<string, unknown> {
  const shown = view.projected.filter(one => view.fields.includes(one.name));
  return Object.fromEntries(
    shown.map(({ name, by, show }) => {
      const field = fieldNamed(fieldsOf(site, list), by);
      if (!field || !typeOf(field).refers) throw refuse.noColumn(by);
      const values = idsIn(storedIn(item, field, list)).map(id => ({
        lookupId: id,
        lookupValue: text(innerValue(site, field, id, show)),
        isSecretFieldValue: false,
      }));
      return [name, values];
    }),
  );
}
