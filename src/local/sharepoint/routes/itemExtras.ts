import type { Site } from '../context';
import type { ItemRecord, ListRecord } from '../store/records';
import type { Step } from '../wire/node';

/** What hangs on an item beside its columns: versions, attachments, values as text. */
export function itemExtras(
  _site: Site,
  _list: ListRecord,
  _item: ItemRecord,
  _link: string,
): Record<string, Step> {
  return {};
}
