import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import { typeIdFor } from './contentTypes';
import { refuse } from './errors';
import { propertyOf, typeOf, type Reading } from './fields/types';
import { checkFormulas } from './fields/calculated';
import { fileRef, storedIn } from './fields/builtIn';
import { standardValue } from './fields/standard';
import { fieldsOf, itemTypeName, listWithId, touch } from './lists';
import type { FieldRecord, FileRecord, ItemRecord, ListRecord, Stored } from './store/records';
import { isoSeconds } from './zone';
import { noteChange } from './changes';
import { text } from './given';
import { USER_INFO, userRow, userRows } from './userInfo';

/** Rows that are there, folders too, by id. */
export const rowsOf = (site: Site, list: ListRecord): readonly ItemRecord[] =>
  list.BaseTemplate === USER_INFO ? userRows(site, list) : site.items.all(list.Id);

/** The row with that id; undefined when there is none. */
export function rowWithId(site: Site, list: ListRecord, id: number): ItemRecord | undefined {
  if (list.BaseTemplate !== USER_INFO) return site.items.get(list.Id, String(id));
  const person = site.person(id);
  return person && userRow(list, person);
}

export function itemWithId(site: Site, list: ListRecord, id: string): ItemRecord {
  if (!/^-?\d+$/.test(id)) throw refuse.badExpression(`Items('${id}')`);
  const item = rowWithId(site, list, Number(id));
  if (!item) throw refuse.noItem();
  return item;
}

/** Properties of an item entity that a body may name without naming a column. */
const IGNORED = new Set([
  '__metadata',
  'odata.type',
  '@odata.type',
  'odata.metadata',
  'odata.etag',
  'odata.id',
  'odata.editLink',
  'Id',
  'ID',
  'ContentTypeId',
  'FileSystemObjectType',
  'GUID',
  'Attachments',
  'OData__UIVersionString',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'ComplianceAssetId',
]);
/** Columns that a body may name and that are not changed by it [?]. */
export const isReadOnly = (field: FieldRecord) =>
  field.type === 'Calculated' || (field.builtIn && field.props.ReadOnlyField === true);

/** Reads the columns out of a JSON body. Unknown names are refused. */
export function readBody(
  site: Site,
  list: ListRecord,
  body: Readonly<Record<string, unknown>>,
  verbose: boolean,
): Record<string, Stored> {
  const fields = fieldsOf(site, list);
  const ask: Reading = { ...site, verbose };
  const values: Record<string, Stored> = {};
  for (const [name, given] of Object.entries(body)) {
    if (IGNORED.has(name)) continue;
    const field = fields.find(one => propertyOf(one) === name);
    if (!field) throw refuse.noProperty(name, itemTypeName(site, list));
    if (isReadOnly(field)) continue;
    values[field.InternalName] = typeOf(field).read(given, field, ask);
  }
  return values;
}

/** What a write brings: values by internal name, and where a new row goes. */
export type Change = {
  readonly values: Readonly<Record<string, Stored>>;
  readonly folder?: string;
  readonly isFolder?: boolean;
  readonly leaf?: string;
  readonly file?: FileRecord;
  /** The content type asked for. */
  readonly contentType?: string;
};

/** Adds a row, with the columns' standard values where none is given. */
export function addItem(site: Site, list: ListRecord, change: Change, by: number): ItemRecord {
  const current = listWithId(site, list.Id);
  const now = isoSeconds(site.now());
  const fields = fieldsOf(site, list);
  const standards = Object.fromEntries(
    fields
      .filter(field => !(field.InternalName in change.values))
      .map(field => [field.InternalName, standardValue(field, site)] as const)
      .filter(([, standard]) => standard !== null),
  );
  const id = current.nextItem;
  const { Author, Editor, Created, Modified, ...values } = { ...standards, ...change.values };
  const item: ItemRecord = {
    id,
    guid: randomUUID(),
    unique: randomUUID(),
    version: 1,
    label: nextLabel(list, 0),
    created: (Created as string | null | undefined) ?? now,
    modified: (Modified as string | null | undefined) ?? now,
    author: (Author as number | null | undefined) ?? by,
    editor: (Editor as number | null | undefined) ?? by,
    contentType: typeIdFor(site, list, change.isFolder ? 'folder' : 'row', change.contentType),
    folder: change.folder ?? list.url,
    leaf: change.leaf ?? `${id}_.000`,
    isFolder: change.isFolder ?? false,
    attachments: [],
    values: onlySet(values),
    ...(change.file ? { file: change.file } : {}),
  };
  checkUnique(site, list, fields, item);
  checkFormulas(site, current, item);
  site.together(() => {
    site.items.put(list.Id, String(id), item);
    noteChange(site, list.Id, 'added', by, item);
    touch(site, list, { nextItem: id + 1 });
  });
  return item;
}

/** Changes a row. Gives the new row, its version one up. `quiet` leaves Modified and the history alone. */
export function changeItem(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  change: Change,
  by: number,
  quiet = false,
): ItemRecord {
  const { Author, Editor, Created, Modified, ...values } = change.values;
  const out = item.file?.checkedOut;
  if (out && out.by !== by) throw refuse.checkedOut(site.person(out.by)?.Title ?? '');
  const versioned = list.props.EnableVersioning !== false && !quiet && !out;
  const next: ItemRecord = {
    ...item,
    version: item.version + 1,
    label: versioned ? nextLabel(list, item.label) : item.label,
    created: (Created as string | null | undefined) ?? item.created,
    modified:
      (Modified as string | null | undefined) ?? (quiet ? item.modified : isoSeconds(site.now())),
    author: (Author as number | null | undefined) ?? item.author,
    editor: (Editor as number | null | undefined) ?? (quiet ? item.editor : by),
    contentType: change.contentType
      ? typeIdFor(site, list, item.isFolder ? 'folder' : 'row', change.contentType)
      : item.contentType,
    folder: change.folder ?? item.folder,
    leaf: change.leaf ?? item.leaf,
    values: onlySet({ ...item.values, ...values }),
    ...(change.file ? { file: change.file } : {}),
  };
  checkUnique(site, list, fieldsOf(site, list), next);
  checkFormulas(site, list, next);
  site.together(() => {
    if (versioned) site.versions.put(`${list.Id}/${item.id}`, String(item.label), item);
    site.items.put(list.Id, String(item.id), next);
    noteChange(site, list.Id, 'changed', by, next);
    touch(site, list);
  });
  return next;
}

/** The version after `label`: a draft where the list keeps drafts, else the next major one. */
export const nextLabel = (list: ListRecord, label: number) =>
  list.props.EnableMinorVersions === true ? label + 1 : nextMajor(label);

/** The next published version. */
export const nextMajor = (label: number) => (Math.floor(label / 512) + 1) * 512;

const onlySet = (values: Readonly<Record<string, Stored>>) =>
  Object.fromEntries(Object.entries(values).filter(([, stored]) => stored !== null));

/** Removes a row with its history; `toBin` keeps it in the recycle bin. Gives the bin's id. */
export function removeItem(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  by: number,
  toBin: boolean,
): string {
  const Id = randomUUID();
  const within = item.isFolder ? rowsWithin(site, list, fileRef(item)) : [];
  site.together(() => {
    for (const one of [item, ...within]) site.items.remove(list.Id, String(one.id));
    if (toBin)
      site.recycled.put('', Id, {
        Id,
        Title: text(item.values.Title, item.leaf),
        kind: 'item',
        list: list.Id,
        deletedBy: by,
        deletedAt: isoSeconds(site.now()),
        item,
        ...(within.length > 0 ? { within } : {}),
      });
    else for (const one of [item, ...within]) forgetRow(site, list.Id, one);
    for (const one of [item, ...within]) noteChange(site, list.Id, 'removed', by, one);
    touch(site, list);
  });
  return Id;
}

/** Rows that lie in a folder, however deep. */
export const rowsWithin = (site: Site, list: ListRecord, folder: string): readonly ItemRecord[] =>
  rowsOf(site, list).filter(one => one.folder === folder || one.folder.startsWith(`${folder}/`));

/** Forgets a removed row's history and its files. */
export function forgetRow(site: Site, listId: string, item: ItemRecord): void {
  const owner = `${listId}/${item.id}`;
  site.versions.clear(owner);
  site.files.clear(owner);
  site.files.clear(`${owner}/$value`);
}

function checkUnique(
  site: Site,
  list: ListRecord,
  fields: readonly FieldRecord[],
  item: ItemRecord,
): void {
  const broken = fields.filter(field => {
    if (field.props.EnforceUniqueValues !== true) return false;
    const type = typeOf(field);
    const key = type.keys(storedIn(item, field, list), field, site)[0] ?? null;
    if (key === null) return false;
    return rowsOf(site, list).some(
      other =>
        other.id !== item.id && type.keys(storedIn(other, field, list), field, site)[0] === key,
    );
  });
  if (broken.length > 0) throw refuse.duplicateValue(broken.map(field => field.Title).join(', '));
}

/** Refuses with 412 when `If-Match` names another version. */
export function checkMatch(headers: Headers, etag: string): void {
  const given = headers.get('If-Match');
  if (given !== null && given !== '*' && given !== etag) throw refuse.changed(given, etag);
}

export const etagOf = (item: ItemRecord) => `"${item.version}"`;
