import type { Site } from '../context';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';

/** The value of a calculated column. Null where the formula is more than this site can work out. */
export function calculated(
  _site: Site,
  _list: ListRecord,
  _field: FieldRecord,
  _item: ItemRecord,
): string | number | null {
  return null;
}
