import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import { refuse } from './errors';
import { fileRef } from './fields/builtIn';
import { addItem, changeItem, rowsOf } from './items';
import { listAt } from './lists';
import type { FileRecord, ItemRecord, ListRecord } from './store/records';

/** A row with the list it lies in. */
export type Found = { readonly list: ListRecord; readonly item: ItemRecord };

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The folder or file of a list at a server-relative URL; case does not matter. */
export function rowAt(site: Site, list: ListRecord, url: string): ItemRecord | undefined {
  const lower = url.toLowerCase();
  return rowsOf(site, list).find(one => fileRef(one).toLowerCase() === lower);
}

/** The file at a server-relative URL. Refuses when there is none. */
export function fileAt(site: Site, url: string): Found {
  const list = listAt(site, url);
  const item = list && (rowAt(site, list, url) ?? looseFile(site, list, url));
  if (!list || !item?.file) throw refuse.noFile(url);
  return { list, item };
}

/** The row of the site with that UniqueId, in whatever list. */
export function rowWithUniqueId(
  site: Site,
  lists: readonly ListRecord[],
  given: string,
): Found | undefined {
  const id = given.replace(/[{}]/g, '').toLowerCase();
  for (const list of lists) {
    const item = rowsOf(site, list).find(one => one.unique === id);
    if (item) return { list, item };
  }
  return undefined;
}

/** Whether a folder is a library's Forms folder, whose files are no rows. */
export const isForms = (list: ListRecord, folder: string) =>
  folder.toLowerCase() === `${list.url}/Forms`.toLowerCase();

/** A file in a library's Forms folder: of it only the bytes are kept. */
function looseFile(site: Site, list: ListRecord, url: string): ItemRecord | undefined {
  const cut = url.lastIndexOf('/');
  const name = url.slice(cut + 1);
  const kept = isForms(list, url.slice(0, cut)) ? site.files.get(owner(list, 0), name) : undefined;
  return kept === undefined ? undefined : loose(list, name, sizeOf(kept));
}

const loose = (list: ListRecord, leaf: string, size: number): ItemRecord => ({
  id: 0,
  guid: NOWHERE,
  unique: NOWHERE,
  version: 1,
  label: 512,
  created: list.created,
  modified: list.modified,
  author: 1,
  editor: 1,
  contentType: '0x0101',
  folder: `${list.url}/Forms`,
  leaf,
  isFolder: false,
  attachments: [],
  values: {},
  file: { content: leaf, size, comment: '' },
});

const owner = (list: ListRecord, id: number) => `${list.Id}/${id}/$value`;
const sizeOf = (base64: string) => Buffer.byteLength(base64, 'base64');

/** Where a file is to go. */
export type Place = { readonly list: ListRecord; readonly folder: string; readonly name: string };

/** Writes a file, as a new row or (when `overwrite`) as the next version of the one that is there. */
export function writeFile(
  site: Site,
  place: Place,
  bytes: Uint8Array,
  overwrite: boolean,
  by: number,
): ItemRecord {
  const { list, folder, name } = place;
  checkName(name);
  const known = rowAt(site, list, `${folder}/${name}`);
  if (known && (!overwrite || !known.file)) throw refuse.takenFile(fileRef(known));
  if (isForms(list, folder)) {
    site.files.put(owner(list, 0), name, Buffer.from(bytes).toString('base64'));
    return loose(list, name, bytes.length);
  }
  if (known) return putContent(site, list, known, bytes, by);
  return site.together(() => {
    const file: FileRecord = { content: randomUUID(), size: bytes.length, comment: '' };
    const item = addItem(site, list, { values: {}, folder, leaf: name, file }, by);
    keepBytes(site, list, item, file.content, bytes);
    return item;
  });
}

/** Gives a file new content: a version more, unless it is checked out. */
export function putContent(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  bytes: Uint8Array,
  by: number,
): ItemRecord {
  const content = randomUUID();
  return site.together(() => {
    const file = { comment: '', ...item.file, content, size: bytes.length };
    keepBytes(site, list, item, content, bytes);
    const next = changeItem(site, list, item, { values: {}, file }, by);
    dropUnused(site, list, next);
    return next;
  });
}

const keepBytes = (
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  content: string,
  bytes: Uint8Array,
) => site.files.put(owner(list, item.id), content, Buffer.from(bytes).toString('base64'));

/** The bytes of a file, or of a version of it. */
export function bytesOf(site: Site, list: ListRecord, item: ItemRecord): Uint8Array {
  const kept = site.files.get(owner(list, item.id), item.file?.content ?? '');
  if (kept === undefined) throw refuse.noFile(fileRef(item));
  return new Uint8Array(Buffer.from(kept, 'base64'));
}

/** Drops the bytes that neither the file nor a version of it needs. */
export function dropUnused(site: Site, list: ListRecord, item: ItemRecord): void {
  const kept = [item, ...site.versions.all(`${list.Id}/${item.id}`)].flatMap(one => [
    one.file?.content,
    one.file?.checkedOut?.before.file?.content,
  ]);
  for (const content of site.files.ids(owner(list, item.id)))
    if (!kept.includes(content)) site.files.remove(owner(list, item.id), content);
}

/** A name with a number in front of its ending, the first that nothing in the folder has. */
export function freeName(site: Site, { list, folder, name }: Place): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 0; ; number += 1) {
    const free = number === 0 ? name : `${stem}${number}${ending}`;
    if (!rowAt(site, list, `${folder}/${free}`)) return free;
  }
}

/** Refuses a name with signs that SharePoint does not allow in files and folders. */
export function checkName(name: string): void {
  if (name === '' || /["*:<>?/\\|]|^\s|[\s.]$/.test(name)) throw refuse.badName(name);
}

/** A file for download only: what people upload is never shown as a page. */
export const fileResponse = (name: string, bytes: Uint8Array): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
