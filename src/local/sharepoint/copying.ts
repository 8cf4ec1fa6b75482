import type { Site } from './context';
import { refusal, refuse } from './errors';
import { fileRef } from './fields/builtIn';
import {
  bytesOf,
  checkName,
  freeName,
  isForms,
  rowAt,
  writeFile,
  type Found,
  type Place,
} from './files';
import { addItem, changeItem, removeItem, rowsOf, rowsWithin } from './items';
import { fieldsOf, listAt } from './lists';
import type { ItemRecord, ListRecord, Stored } from './store/records';

/** How a file or folder is copied or moved. */
export type Carry = {
  readonly overwrite: boolean;
  /** Whether it gets another name when its own is taken. */
  readonly keepBoth: boolean;
  readonly by: number;
};

/** Where a server-relative URL lies. Refuses when its folder is not there. */
export function placeAt(site: Site, url: string): Place {
  const list = listAt(site, url);
  const cut = url.lastIndexOf('/');
  const folder = url.slice(0, cut);
  if (!list || !isFolder(site, list, folder)) throw refusal(404, 'notFound', 'File Not Found.');
  const name = url.slice(cut + 1);
  checkName(name);
  const known = rowAt(site, list, folder);
  return { list, folder: known ? fileRef(known) : isForms(list, folder) ? folder : list.url, name };
}

const isFolder = (site: Site, list: ListRecord, url: string) =>
  url.toLowerCase() === list.url.toLowerCase() ||
  isForms(list, url) ||
  rowAt(site, list, url)?.isFolder === true;

/** Copies a file or a folder with all that lies in it. Gives the new row. */
export function copy(site: Site, from: Found, to: Place, carry: Carry): ItemRecord {
  return site.together(() => copied(site, from, cleared(site, from, to, carry), carry));
}

/** Moves a file or a folder. Within a list its id and history stay; into another list they do not. */
export function move(site: Site, from: Found, to: Place, carry: Carry): ItemRecord {
  return site.together(() => {
    const place = cleared(site, from, to, carry);
    if (from.list.Id === to.list.Id) return renamed(site, from, place, carry.by);
    const made = copied(site, from, place, carry);
    removeItem(site, from.list, from.item, carry.by, false);
    return made;
  });
}

/** The place to use: under another name when both are kept, emptied when what is there may go. */
function cleared(site: Site, from: Found, to: Place, carry: Carry): Place {
  const known = rowAt(site, to.list, `${to.folder}/${to.name}`);
  if (!known || known.unique === from.item.unique) return to;
  if (carry.keepBoth) return { ...to, name: freeName(site, to) };
  if (!carry.overwrite || known.isFolder) throw refuse.takenFile(fileRef(known));
  removeItem(site, to.list, known, carry.by, true);
  return to;
}

function copied(site: Site, { list, item }: Found, to: Place, carry: Carry): ItemRecord {
  const values = shared(site, list, item, to.list);
  if (!item.isFolder) {
    const made = writeFile(site, to, bytesOf(site, list, item), false, carry.by);
    return Object.keys(values).length === 0
      ? made
      : changeItem(site, to.list, made, { values }, carry.by, true);
  }
  const { folder, name: leaf } = to;
  const made = addItem(site, to.list, { values, isFolder: true, folder, leaf }, carry.by);
  for (const one of rowsOf(site, list).filter(row => row.folder === fileRef(item)))
    copied(
      site,
      { list, item: one },
      { list: to.list, folder: fileRef(made), name: one.leaf },
      carry,
    );
  return made;
}

/** The values that the other list has columns for. */
function shared(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  other: ListRecord,
): Record<string, Stored> {
  const type = (of: ListRecord, name: string) =>
    fieldsOf(site, of).find(field => field.InternalName === name)?.type;
  return Object.fromEntries(
    Object.entries(item.values).filter(
      ([name]) => type(other, name) !== undefined && type(other, name) === type(list, name),
    ),
  );
}

/** Gives a row another place in its list; what lies in a folder goes along. */
export function renamed(
  site: Site,
  { list, item }: Found,
  { folder, name: leaf }: Pick<Place, 'folder' | 'name'>,
  by: number,
): ItemRecord {
  const before = fileRef(item);
  const after = `${folder}/${leaf}`;
  if (item.isFolder && folder.startsWith(`${before}/`)) throw refuse.badName(leaf);
  const within = item.isFolder ? rowsWithin(site, list, before) : [];
  const title = item.isFolder && item.values.Title === item.leaf ? { Title: leaf } : {};
  const next = changeItem(site, list, item, { values: title, folder, leaf }, by, true);
  for (const one of within)
    site.items.put(list.Id, String(one.id), {
      ...one,
      folder: `${after}${one.folder.slice(before.length)}`,
    });
  return next;
}
