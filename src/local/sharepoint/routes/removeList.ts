import { randomUUID } from 'node:crypto';
import type { Site } from '../context';
import { need } from '../permissions';
import type { ListRecord } from '../store/records';
import type { Call } from '../wire/node';
import { isoSeconds } from '../zone';

/** Removes a list with all that is in it; `toBin` keeps it in the recycle bin. Gives the bin's id. */
export function removeList(site: Site, list: ListRecord, call: Call, toBin: boolean): string {
  need(site, call.caller, list.Id, 'manageLists');
  const Id = randomUUID();
  const now = isoSeconds(site.now());
  site.together(() => {
    if (toBin) {
      site.lists.put('', list.Id, { ...list, deleted: now });
      site.recycled.put('', Id, {
        Id,
        Title: list.Title,
        kind: 'list',
        list: list.Id,
        deletedBy: call.caller,
        deletedAt: now,
        record: list,
      });
      return;
    }
    for (const item of site.items.all(list.Id)) site.versions.clear(`${list.Id}/${item.id}`);
    for (const shelf of [site.items, site.fields, site.views, site.changes]) shelf.clear(list.Id);
    site.scopes.remove('', list.Id);
    site.lists.remove('', list.Id);
  });
  return Id;
}
