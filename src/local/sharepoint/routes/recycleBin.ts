import type { Site } from '../context';
import { noteChange } from '../changes';
import { refusal } from '../errors';
import { forgetRow } from '../items';
import { need } from '../permissions';
import type { RecycledRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';
import { userEntity } from './people';

/** The recycle bin of the site; of `both` stages for the site collection. */
export function recycleBinOf(site: Site, both = false): Collection {
  const all = () => site.recycled.all('').filter(one => both || one.second !== true);
  const find = (id: string) => {
    const found = site.recycled.get('', id.toLowerCase());
    if (!found) throw refusal(404, 'missing', 'The specified recycle bin item does not exist.');
    return binEntity(site, found);
  };
  return {
    at: 'collection',
    link: 'Web/RecycleBin',
    metadata: 'SP.ApiData.RecycleBinItems',
    members: () => [...all()].reverse().map(one => binEntity(site, one)),
    key: find,
    links: {
      getbyid: (_call, segment) => find(argument(segment, 'id')),
      deleteall: doing(call => each(site, call, all(), forget)),
      movealltosecondstage: doing(call => each(site, call, all(), moveOn)),
      restoreall: doing(call => each(site, call, all(), restore)),
    },
  };
}

function each(
  site: Site,
  call: Call,
  all: readonly RecycledRecord[],
  work: (site: Site, one: RecycledRecord, by: number) => void,
) {
  need(site, call.caller, '', 'manageLists');
  site.together(() => all.forEach(one => work(site, one, call.caller)));
  return done();
}

function restore(site: Site, one: RecycledRecord, by: number): void {
  if (one.kind === 'list') {
    const list = site.lists.get('', one.list);
    if (list) site.lists.put('', list.Id, { ...list, deleted: '' });
  } else if (one.item) {
    for (const item of [one.item, ...(one.within ?? [])]) {
      site.items.put(one.list, String(item.id), item);
      noteChange(site, one.list, 'restored', by, item);
    }
  }
  site.recycled.remove('', one.Id);
}

function forget(site: Site, one: RecycledRecord): void {
  if (one.kind === 'item' && one.item)
    for (const item of [one.item, ...(one.within ?? [])]) forgetRow(site, one.list, item);
  if (one.kind === 'list') {
    for (const shelf of [site.items, site.fields, site.views]) shelf.clear(one.list);
    site.lists.remove('', one.list);
  }
  site.recycled.remove('', one.Id);
}

/** Into the bin of the site collection, where only that one shows it. */
const moveOn = (site: Site, one: RecycledRecord): void =>
  site.recycled.put('', one.Id, { ...one, second: true });

function binEntity(site: Site, one: RecycledRecord): Entity {
  const list = site.lists.get('', one.list);
  const link = `Web/RecycleBin('${one.Id}')`;
  const act = (work: (site: Site, one: RecycledRecord, by: number) => void): Step =>
    doing(call => {
      need(site, call.caller, one.list, 'remove');
      site.together(() => work(site, one, call.caller));
      return done();
    });
  const by = site.person(one.deletedBy);
  return {
    at: 'entity',
    type: 'SP.RecycleBinItem',
    link,
    values: () => ({
      AuthorEmail: by?.Email ?? '',
      AuthorName: by?.Title ?? '',
      DeletedByEmail: by?.Email ?? '',
      DeletedByName: by?.Title ?? '',
      DeletedDate: one.deletedAt,
      DeletedDateLocalFormatted: one.deletedAt,
      DirName: (list?.url ?? '').slice(1),
      DirNamePath: { DecodedUrl: (list?.url ?? '').slice(1) },
      Id: one.Id,
      ItemState: one.second === true ? 2 : 1,
      ItemType: one.kind === 'list' ? 4 : 3,
      LeafName: one.item?.leaf ?? one.Title,
      LeafNamePath: { DecodedUrl: one.item?.leaf ?? one.Title },
      Size: '0',
      Title: one.Title,
    }),
    expands: ['Author', 'DeletedBy'],
    links: {
      restore: act(restore),
      deleteobject: act(forget),
      movetosecondstage: act(moveOn),
      ...(by ? { author: () => userEntity(site, by), deletedby: () => userEntity(site, by) } : {}),
    },
    remove: call => {
      need(site, call.caller, one.list, 'remove');
      forget(site, one);
    },
  };
}
