import type { Site } from '../context';
import { placeAt, renamed } from '../copying';
import { refusal, refuse } from '../errors';
import { fileRef } from '../fields/builtIn';
import { checkName, isForms, rowAt } from '../files';
import { record, text } from '../given';
import { addItem, removeItem, rowsOf, rowsWithin } from '../items';
import { allLists, isLibraryList, listAt } from '../lists';
import { itemScope, mayView, need } from '../permissions';
import type { ItemRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  value,
  type Answer,
  type Call,
  type Collection,
  type Entity,
} from '../wire/node';
import { filesOf, pathLink } from './files';
import { itemMaker } from './items';
import { plainEntity } from './listed';
import { carryLinks } from './moveCopy';
import { webId } from './webId';

const lost = () => refusal(404, 'notFound', 'File Not Found.');

/** A server-relative URL; one that does not begin with a slash is taken from the site on. */
export const absolute = (site: Site, url: string) => {
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/(.)\/+$/, '$1');
  return path.startsWith('/') ? path : `${site.path}/${path}`.replace(/\/$/, '');
};

/** The folder at a URL, for a caller who may see it. */
export function seenFolder(site: Site, call: Call, url: string): Entity {
  const list = listAt(site, url);
  if (list) need(site, call.caller, list.Id, 'view');
  const row = list && rowAt(site, list, url);
  if (list && row && !mayView(site, list, call.caller)(row)) throw lost();
  return folderEntity(site, url);
}

/** A folder, by its server-relative URL: the site's, a list's own, or one that people made in it. */
export function folderEntity(site: Site, asked: string): Entity {
  const list = listAt(site, asked);
  const row = list && rowAt(site, list, asked);
  const url = row
    ? fileRef(row)
    : asked.toLowerCase() === list?.url.toLowerCase()
      ? list.url
      : asked;
  if (row ? !row.isFolder : !standsAlone(site, list, url)) throw lost();
  const link = pathLink('Folder', url);
  const remove = (call: Call, toBin: boolean) => {
    if (!list || !row) throw refusal(403, 'denied', 'This folder cannot be deleted.');
    need(site, call.caller, itemScope(list, row), 'remove');
    return removeItem(site, list, row, call.caller, toBin);
  };
  return {
    at: 'entity',
    type: 'SP.Folder',
    link,
    values: () => valuesOf(site, url, list, row),
    more: {
      ServerRelativePath: () => ({ DecodedUrl: url }),
      ContentTypeOrder: () => null,
      UniqueContentTypeOrder: () => null,
    },
    expands: [
      'Files',
      'Folders',
      'ListItemAllFields',
      'ParentFolder',
      'Properties',
      'StorageMetrics',
    ],
    links: {
      files: () => filesOf(site, url),
      folders: () => foldersOf(site, url),
      parentfolder: () => folderEntity(site, url.slice(0, url.lastIndexOf('/'))),
      listitemallfields: () =>
        list && row ? itemMaker(site, list)(row) : value('ListItemAllFields', null),
      properties: () =>
        plainEntity('SP.PropertyValues', `${link}/Properties`, propertiesOf(site, list, row)),
      storagemetrics: () =>
        plainEntity('SP.StorageMetrics', `${link}/StorageMetrics`, metrics(site, list, url)),
      addsubfolder: doing((call, segment) =>
        addFolder(site, call, url, argument(segment, 'leafname')),
      ),
      addsubfolderusingpath: doing((call, segment) => {
        const leaf = text(record(call.body.leafPath).DecodedUrl, argument(segment, 'decodedurl'));
        addFolder(site, call, url, leaf);
        return done();
      }),
      recycle: doing(call => value('Recycle', remove(call, true), 'Edm.Guid')),
      recyclewithparameters: doing(call => value('Recycle', remove(call, true), 'Edm.Guid')),
      deleteobject: doing(call => {
        remove(call, false);
        return done();
      }),
      deletewithparameters: doing(call => {
        const whole = record(call.body.parameters).DeleteIfEmpty !== true;
        if (list && !whole && rowsWithin(site, list, url).length > 0)
          throw refusal(400, 'sharePoint', 'The folder is not empty.');
        remove(call, false);
        return done();
      }),
      ...(list && row ? carryLinks(site, { list, item: row }) : {}),
    },
    merge: call => mergeFolder(site, url, list, row, call),
    remove: call => {
      remove(call, false);
    },
  };
}

/** Folders that are no rows: the site's own, a list's, and those SharePoint keeps for itself. */
const standsAlone = (site: Site, list: ListRecord | undefined, url: string) =>
  list
    ? url === list.url || isForms(list, url) || /\/Attachments$/i.test(url)
    : [site.path, `${site.path}/Lists`, `${site.path}/_catalogs`].some(
        one => one.toLowerCase() === url.toLowerCase(),
      );

function valuesOf(
  site: Site,
  url: string,
  list: ListRecord | undefined,
  row: ItemRecord | undefined,
): Readonly<Record<string, unknown>> {
  const made = text(site.web.get('', 'made')?.value);
  return {
    Exists: true,
    ExistsAllowThrowForPolicyFailures: true,
    ExistsWithException: true,
    IsWOPIEnabled: false,
    ItemCount: list ? rowsOf(site, list).filter(item => item.folder === url).length : 0,
    Name: url === site.path ? '' : (url.split('/').at(-1) ?? ''),
    ProgID: null,
    ServerRelativeUrl: url,
    TimeCreated: row?.created ?? list?.created ?? made,
    TimeLastModified: row?.modified ?? list?.modified ?? made,
    UniqueId: row?.unique ?? list?.Id ?? webId(site),
    WelcomePage: url === site.path ? 'SitePages/Home.aspx' : '',
  };
}

const propertiesOf = (site: Site, list: ListRecord | undefined, row: ItemRecord | undefined) => ({
  ...(list ? { vti_x005f_listname: `{${list.Id.toUpperCase()}}` } : {}),
  vti_x005f_isbrowsable: 'true',
  vti_x005f_timecreated: row?.created ?? list?.created ?? text(site.web.get('', 'made')?.value),
});

function metrics(site: Site, list: ListRecord | undefined, url: string) {
  const files = list ? rowsWithin(site, list, url).filter(one => one.file) : [];
  const size = files.reduce((sum, one) => sum + (one.file?.size ?? 0), 0);
  return {
    AdditionalFileStreamSize: '0',
    LastModified: list?.modified ?? text(site.web.get('', 'made')?.value),
    TotalFileCount: String(files.length),
    TotalFileStreamSize: String(size),
    TotalSize: String(size),
  };
}

function mergeFolder(
  site: Site,
  url: string,
  list: ListRecord | undefined,
  row: ItemRecord | undefined,
  call: Call,
): Answer {
  const { Name } = call.body;
  if (typeof Name !== 'string' || Name === url.split('/').at(-1)) return done(204);
  if (!list || !row) throw refuse.notBuilt('another name for the folder of a list');
  need(site, call.caller, itemScope(list, row), 'edit');
  checkName(Name);
  if (rowAt(site, list, `${row.folder}/${Name}`)) throw refuse.takenFile(Name);
  site.together(() =>
    renamed(site, { list, item: row }, { folder: row.folder, name: Name }, call.caller),
  );
  return done(204);
}

function addFolder(site: Site, call: Call, within: string, given: string): Entity {
  const place = placeAt(site, given.startsWith('/') ? given : `${within}/${given}`);
  const { list, folder, name: leaf } = place;
  need(site, call.caller, list.Id, 'add');
  const known = rowAt(site, list, `${folder}/${leaf}`);
  if (known && !known.isFolder) throw refuse.takenFile(fileRef(known));
  const change = { values: { Title: leaf }, isFolder: true, leaf, folder };
  return folderEntity(site, fileRef(known ?? addItem(site, list, change, call.caller)));
}

/** The folders that lie in a folder. Those of the site's own are its libraries. */
export function foldersOf(site: Site, url: string): Collection {
  const inside = (call: Call): readonly string[] => {
    const list = listAt(site, url);
    if (!list)
      return [
        ...allLists(site)
          .filter(isLibraryList)
          .map(one => one.url),
        `${site.path}/Lists`,
      ];
    return rowsOf(site, list)
      .filter(item => item.isFolder && item.folder === url)
      .filter(mayView(site, list, call.caller))
      .map(fileRef);
  };
  const byName = (name: string, call: Call) =>
    seenFolder(site, call, name.startsWith('/') ? name : `${url}/${name}`);
  return {
    at: 'collection',
    link: `${pathLink('Folder', url)}/Folders`,
    metadata: 'SP.ApiData.Folders',
    members: call => inside(call).map(one => folderEntity(site, one)),
    key: byName,
    create: call => ({
      at: 'created',
      entity: addFolder(site, call, url, text(call.body.ServerRelativeUrl)),
    }),
    links: {
      add: doing((call, segment) => addFolder(site, call, url, argument(segment, 'url'))),
      addusingpath: doing((call, segment) =>
        addFolder(site, call, url, argument(segment, 'decodedurl')),
      ),
      getbyurl: (call, segment) => byName(argument(segment, 'url'), call),
      getbypath: (call, segment) => byName(argument(segment, 'decodedurl'), call),
    },
  };
}
