import type { Site } from '../context';
import { refusal } from '../errors';
import { text } from '../given';
import { fileRef } from '../fields/builtIn';
import { addItem, removeItem } from '../items';
import { listAt } from '../lists';
import { need } from '../permissions';
import type { ItemRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  value,
  type Call,
  type Collection,
  type Entity,
} from '../wire/node';
import { itemMaker } from './items';

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** A folder, by its server-relative URL: a list's own, or one that people made in it. */
export function folderEntity(site: Site, url: string): Entity {
  const list = listAt(site, url);
  const row = list && url !== list.url ? folderRow(site, list, url) : undefined;
  const remove = (call: Call, toBin: boolean) => {
    if (!list || !row) throw refusal(403, 'denied', 'This folder cannot be deleted.');
    need(site, call.caller, list.Id, 'remove');
    return removeItem(site, list, row, call.caller, toBin);
  };
  return {
    at: 'entity',
    type: 'SP.Folder',
    link: `Web/GetFolderByServerRelativePath(decodedurl='${url}')`,
    values: () => ({
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: list ? site.items.all(list.Id).filter(item => item.folder === url).length : 0,
      Name: url.split('/').at(-1) ?? '',
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: row?.created ?? list?.created ?? null,
      TimeLastModified: row?.modified ?? list?.modified ?? null,
      UniqueId: row?.unique ?? list?.Id ?? NOWHERE,
      WelcomePage: '',
    }),
    more: { ServerRelativePath: () => ({ DecodedUrl: url }) },
    expands: [
      'Files',
      'Folders',
      'ListItemAllFields',
      'ParentFolder',
      'Properties',
      'StorageMetrics',
    ],
    links: {
      folders: () => foldersOf(site, url),
      parentfolder: () => folderEntity(site, url.slice(0, url.lastIndexOf('/'))),
      listitemallfields: () =>
        list && row ? itemMaker(site, list)(row) : value('ListItemAllFields', null),
      recycle: doing(call => value('Recycle', remove(call, true), 'Edm.Guid')),
      deleteobject: doing(call => {
        remove(call, false);
        return done();
      }),
    },
    remove: call => {
      remove(call, false);
    },
  };
}

function folderRow(site: Site, list: ListRecord, url: string): ItemRecord {
  const found = site.items
    .all(list.Id)
    .find(item => item.isFolder && fileRef(item).toLowerCase() === url.toLowerCase());
  if (!found) throw refusal(404, 'notFound', 'File Not Found.');
  return found;
}

function foldersOf(site: Site, url: string): Collection {
  const list = listAt(site, url);
  const inside = () =>
    list ? site.items.all(list.Id).filter(item => item.isFolder && item.folder === url) : [];
  const add = (call: Call, name: string): Entity => {
    if (!list) throw refusal(403, 'denied', 'Folders can only be made in lists here.');
    need(site, call.caller, list.Id, 'add');
    const leaf = name.split('/').at(-1) ?? name;
    const known = inside().find(item => item.leaf.toLowerCase() === leaf.toLowerCase());
    const row =
      known ??
      addItem(
        site,
        list,
        { values: { Title: leaf }, isFolder: true, leaf, folder: url },
        call.caller,
      );
    return folderEntity(site, fileRef(row));
  };
  return {
    at: 'collection',
    link: `Web/GetFolderByServerRelativePath(decodedurl='${url}')/Folders`,
    metadata: 'SP.ApiData.Folders',
    members: () => inside().map(item => folderEntity(site, fileRef(item))),
    key: name => folderEntity(site, name.startsWith('/') ? name : `${url}/${name}`),
    create: call => ({ at: 'created', entity: add(call, text(call.body.ServerRelativeUrl)) }),
    links: {
      add: doing((call, segment) => add(call, argument(segment, 'url'))),
      addusingpath: doing((call, segment) => add(call, argument(segment, 'decodedurl'))),
      getbyurl: (_call, segment) => folderEntity(site, `${url}/${argument(segment, 'url')}`),
    },
  };
}
