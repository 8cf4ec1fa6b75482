import type { Site } from './context';
import type { ChangeRecord, ItemRecord } from './store/records';
import { isoSeconds } from './zone';

/** Notes what happened to a list, or to a row of it. */
export function noteChange(
  site: Site,
  listId: string,
  kind: ChangeRecord['kind'],
  by: number,
  item?: ItemRecord,
): void {
  const of = item && { id: item.id, unique: item.unique, folder: item.folder, leaf: item.leaf };
  // Never the key of an earlier change: a row's version only grows, a list's clock may stand still.
  const key = item
    ? `${item.id}.${item.version}.${kind}`
    : `list.${site.changes.all(listId).length}.${kind}`;
  site.changes.put(listId, key, {
    kind,
    at: isoSeconds(site.now()),
    by,
    ...(of ? { item: of } : {}),
  });
}

/** Where a list's history stands after `count` changes, as clients keep it. */
export const changeToken = (listId: string, at: string, count: number) => ({
  StringValue: `1;3;${listId};${BigInt(Date.parse(at)) * 10000n + 621355968000000000n};${count}`,
});
