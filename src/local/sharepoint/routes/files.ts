import type { Site } from '../context';
import { refuse } from '../errors';
import { fileRef, versionLabel } from '../fields/builtIn';
import { bytesOf, fileAt, freeName, isForms, putContent, writeFile, type Found } from '../files';
import { removeItem, rowsOf } from '../items';
import { listAt } from '../lists';
import { itemScope, mayView, need, type Right } from '../permissions';
import { placeAt } from '../copying';
import {
  argument,
  doing,
  value,
  type Call,
  type Collection,
  type Entity,
  type Segment,
} from '../wire/node';
import { known, ownerOf, userEntity } from './people';
import { carryLinks } from './moveCopy';
import { fileExtras, standingLinks } from './fileActions';
import { fileVersionsOf } from './fileVersions';
import { itemMaker } from './items';
import { none, plainEntity } from './listed';
import { uploadLinks } from './uploads';
import { webId } from './webId';

/** Where a file or folder is, as part of a path under `_api/`. */
export const pathLink = (kind: 'File' | 'Folder', url: string) =>
  `Web/Get${kind}ByServerRelativePath(decodedurl='${encodeURI(url.replaceAll("'", "''"))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')}')`;

/** Refuses unless the caller may do that with the file or folder. */
export function mayWith(site: Site, call: Call, { list, item }: Found, right: Right): void {
  need(site, call.caller, item.id === 0 ? list.Id : itemScope(list, item), right);
}

/** The file at a URL, for a caller who may see it; for others it is not there. */
export function seenFile(site: Site, call: Call, url: string): Entity {
  const found = fileAt(site, url);
  need(site, call.caller, found.list.Id, 'view');
  if (!mayView(site, found.list, call.caller)(found.item)) throw refuse.noFile(url);
  return fileEntity(site, found);
}

/** The files that lie in a folder. */
export function filesOf(site: Site, folder: string): Collection {
  const add = (call: Call, segment: Segment): Entity => {
    const named = argument(segment, 'url', 'decodedurl', 'serverrelativeurl');
    const place = placeAt(site, `${folder}/${named.split('/').at(-1) ?? ''}`);
    need(site, call.caller, place.list.Id, 'add');
    const name = segment.named.ensureuniquefilename === 'true' ? freeName(site, place) : place.name;
    const overwrite = segment.named.overwrite === 'true';
    const item = writeFile(site, { ...place, name }, call.bytes, overwrite, call.caller);
    return fileEntity(site, { list: place.list, item });
  };
  const addTemplate = (call: Call, segment: Segment): Entity => {
    const place = placeAt(site, argument(segment, 'urloffile'));
    need(site, call.caller, place.list.Id, 'add');
    const item = writeFile(site, place, new Uint8Array(), false, call.caller);
    return fileEntity(site, { list: place.list, item });
  };
  const byName = (name: string, call: Call) =>
    seenFile(site, call, name.startsWith('/') ? name : `${folder}/${name}`);
  return {
    at: 'collection',
    link: `${pathLink('Folder', folder)}/Files`,
    metadata: 'SP.ApiData.Files',
    members: call => {
      const list = listAt(site, folder);
      if (!list || isForms(list, folder)) return [];
      return rowsOf(site, list)
        .filter(item => item.file && item.folder.toLowerCase() === folder.toLowerCase())
        .filter(mayView(site, list, call.caller))
        .map(item => fileEntity(site, { list, item }));
    },
    key: byName,
    links: {
      add: doing(add),
      addusingpath: doing(add),
      addstub: doing(add),
      addstubusingpath: doing(add),
      addtemplatefile: doing(addTemplate),
      getbyurl: (call, segment) => byName(argument(segment, 'url'), call),
    },
  };
}

/** A file as SP.File. */
export function fileEntity(site: Site, found: Found): Entity {
  const { list, item } = found;
  const url = fileRef(item);
  const link = pathLink('File', url);
  const remove = (call: Call, toBin: boolean) => {
    mayWith(site, call, found, 'remove');
    return removeItem(site, list, item, call.caller, toBin);
  };
  // The pages a site begins with were made before anybody was there.
  const person = (id: number) => () =>
    site.person(id) ? userEntity(site, known(site, id)) : ownerOf(site);
  const by = item.file?.checkedOut?.by;
  return {
    at: 'entity',
    type: 'SP.File',
    link,
    etag: fileEtag(found),
    values: () => valuesOf(site, found),
    more: {
      ServerRelativePath: () => ({ DecodedUrl: url }),
      ListId: () => list.Id,
      SiteId: () => webId(site.collection ?? site),
      WebId: () => webId(site),
      HasAlternateContentStreams: () => false,
      PageRenderType: () => 0,
    },
    expands: EXPANDS,
    links: {
      $value: call => content(site, call, found),
      openbinarystream: call => content(site, { ...call, method: 'GET' }, found),
      savebinarystream: doing(call => content(site, { ...call, method: 'PUT' }, found)),
      listitemallfields: () =>
        item.id === 0 ? value('ListItemAllFields', null) : itemMaker(site, list)(item),
      versions: () => fileVersionsOf(site, found, link),
      versionevents: () => none('FileVersionEvents'),
      author: person(item.author),
      modifiedby: person(item.editor),
      checkedoutbyuser: by === undefined ? () => value('CheckedOutByUser', null) : person(by),
      lockedbyuser: () => value('LockedByUser', null),
      properties: () => plainEntity('SP.PropertyValues', `${link}/Properties`, propertiesOf(found)),
      ...carryLinks(site, found),
      ...standingLinks(site, found),
      ...uploadLinks(site, found),
      ...fileExtras(site, found, link, remove),
    },
    merge: call => mayWith(site, call, found, 'edit'),
    remove: call => {
      checkFileMatch(call.headers.get('If-Match'), found);
      remove(call, false);
    },
  };
}

const EXPANDS = [
  'Author',
  'CheckedOutByUser',
  'EffectiveInformationRightsManagementSettings',
  'InformationRightsManagementSettings',
  'ListItemAllFields',
  'LockedByUser',
  'ModifiedBy',
  'Properties',
  'VersionEvents',
  'Versions',
];

function valuesOf(site: Site, { list, item }: Found): Readonly<Record<string, unknown>> {
  const title = item.values.Title;
  return {
    CheckInComment: item.file?.comment ?? '',
    CheckOutType: item.file?.checkedOut ? 0 : 2,
    ContentTag: `{${item.unique.toUpperCase()}},${item.version},1`,
    CustomizedPageStatus: 0,
    ETag: fileEtag({ list, item }),
    Exists: true,
    ExistsAllowThrowForPolicyFailures: true,
    ExistsWithException: true,
    IrmEnabled: false,
    Length: String(item.file?.size ?? 0),
    Level: item.file?.checkedOut ? 255 : item.label % 512 === 0 ? 1 : 2,
    LinkingUri: null,
    LinkingUrl: '',
    MajorVersion: Math.floor(item.label / 512),
    MinorVersion: item.label % 512,
    Name: item.leaf,
    ServerRelativeUrl: fileRef(item),
    TimeCreated: item.created,
    TimeLastModified: item.modified,
    Title: typeof title === 'string' ? title : null,
    UIVersion: item.label,
    UIVersionLabel: versionLabel(item.label),
    UniqueId: item.unique,
  };
}

function content(site: Site, call: Call, found: Found) {
  if (call.method === 'GET')
    return {
      at: 'bytes' as const,
      bytes: bytesOf(site, found.list, found.item),
      type: 'application/octet-stream',
    };
  mayWith(site, call, found, 'edit');
  checkFileMatch(call.headers.get('If-Match'), found);
  const item = putContent(site, found.list, found.item, call.bytes, call.caller);
  return { at: 'empty' as const, status: 204, etag: fileEtag({ ...found, item }) };
}

function checkFileMatch(given: string | null, found: Found): void {
  const etag = fileEtag(found);
  if (given !== null && given !== '*' && given.toLowerCase() !== etag.toLowerCase())
    throw refuse.changed(given, etag);
}

const fileEtag = ({ item }: Found) => `"{${item.unique.toUpperCase()}},${item.version}"`;

const propertiesOf = ({ list, item }: Found) => ({
  vti_x005f_filesize: String(item.file?.size ?? 0),
  vti_x005f_listname: `{${list.Id.toUpperCase()}}`,
  vti_x005f_timecreated: item.created,
  vti_x005f_timelastmodified: item.modified,
});
