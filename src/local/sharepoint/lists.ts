import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import { refusal, refuse } from './errors';
import { builtInFields } from './fields/builtIn';
import type { FieldRecord, ListRecord, ViewRecord } from './store/records';
import { USER_INFO, userInfoFields } from './userInfo';
import { isoSeconds } from './zone';

/** The lists of the site that are not in the recycle bin. */
export const allLists = (site: Site) => site.lists.all('').filter(list => list.deleted === '');

export const listTitled = (site: Site, title: string) =>
  allLists(site).find(list => list.Title.toLowerCase() === title.toLowerCase());

/** By id, braces or not; refuses as SharePoint does when it is gone. */
export function listWithId(site: Site, given: string): ListRecord {
  const id = given.replace(/[{}]/g, '').toLowerCase();
  const list = site.lists.get('', id);
  if (!list || list.deleted !== '')
    throw refusal(
      404,
      'notFound',
      'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.',
    );
  return list;
}

/** By server-relative URL of the list or anything in it. */
export function listAt(site: Site, url: string): ListRecord | undefined {
  const path = url
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return allLists(site).find(
    list => path === list.url.toLowerCase() || path.startsWith(`${list.url.toLowerCase()}/`),
  );
}

const isLibrary = (template: number) => [101, 109, 119, 850, 851].includes(template);
/** Whether the list holds files. */
export const isLibraryList = (list: ListRecord) => isLibrary(list.BaseTemplate);

/** Makes a list with its built-in columns and its All Items view. Title must be free. */
export function makeList(
  site: Site,
  given: {
    readonly Title: string;
    readonly BaseTemplate: number;
    readonly props: Readonly<Record<string, unknown>>;
    readonly url?: string;
    readonly Id?: string;
  },
): ListRecord {
  if (given.Title.trim() === '') throw refusal(500, 'sharePoint', 'Parameter name: Title');
  if (given.Title.length > 255)
    throw refusal(500, 'sharePoint', 'The title of a list cannot be longer than 255 characters.');
  if (listTitled(site, given.Title)) throw refuse.duplicateList();
  const now = isoSeconds(site.now());
  const list: ListRecord = {
    Id: given.Id ?? randomUUID(),
    Title: given.Title,
    url: given.url ?? freeUrl(site, given.Title, given.BaseTemplate),
    BaseTemplate: given.BaseTemplate,
    nextItem: 1,
    created: now,
    modified: now,
    deleted: '',
    changes: 1,
    contentTypes: [],
    props: given.props,
  };
  site.lists.put('', list.Id, list);
  const own = list.BaseTemplate === USER_INFO ? userInfoFields() : [];
  for (const field of [...builtInFields(), ...own]) site.fields.put(list.Id, field.Id, field);
  const view: ViewRecord = {
    Id: randomUUID(),
    Title: isLibraryList(list) ? 'All Documents' : 'All Items',
    fields: isLibraryList(list) ? ['DocIcon', 'FileLeafRef', 'Modified', 'Editor'] : ['LinkTitle'],
    DefaultView: true,
    page: 'AllItems.aspx',
    props: { RowLimit: 30, ViewQuery: '', Paged: true },
  };
  site.views.put(list.Id, view.Id, view);
  return list;
}

function freeUrl(site: Site, title: string, template: number): string {
  const name =
    title
      .replace(/[~"#%&*:<>?/\\{|}'.,;()[\]!@$^+=`-]/g, '')
      .trim()
      .slice(0, 50) || 'List';
  const base = isLibrary(template) ? `${site.path}/${name}` : `${site.path}/Lists/${name}`;
  const taken = new Set(allLists(site).map(list => list.url.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const url = number === 0 ? base : `${base}${number}`;
    if (!taken.has(url.toLowerCase())) return url;
  }
}

/** The columns of a list. */
export const fieldsOf = (site: Site, list: ListRecord): readonly FieldRecord[] =>
  site.fields.all(list.Id);

export const viewsOf = (site: Site, list: ListRecord): readonly ViewRecord[] =>
  site.views.all(list.Id);

/** By internal name, or by title when none is called so. Case does not matter for titles. */
export function fieldNamed(fields: readonly FieldRecord[], name: string): FieldRecord | undefined {
  const lower = name.toLowerCase();
  return (
    fields.find(field => field.InternalName === name) ??
    fields.find(field => field.InternalName.toLowerCase() === lower) ??
    fields.find(field => field.Title === name && !field.props.Hidden) ??
    fields.find(field => field.Title.toLowerCase() === lower)
  );
}

/** The name of a list's entities: `TasksList`; spaces escaped, first letter a capital. */
export function entityTypeName(site: Site, list: ListRecord): string {
  if (list.BaseTemplate === USER_INFO) return 'UserInfo';
  const leaf = list.url.slice(site.path.length + 1).replace(/^Lists\//, '');
  const escaped = [...leaf]
    .map(letter =>
      /[\w]/.test(letter) ? letter : `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
  const name = escaped.charAt(0).toUpperCase() + escaped.slice(1);
  return isLibraryList(list) ? name : `${name}List`;
}

export const itemTypeName = (site: Site, list: ListRecord) =>
  `SP.Data.${entityTypeName(site, list)}Item`;

/** Notes that something in the list changed now. */
export function touch(site: Site, list: ListRecord, more: Partial<ListRecord> = {}): void {
  const current = site.lists.get('', list.Id) ?? list;
  site.lists.put('', list.Id, { ...current, ...more, modified: isoSeconds(site.now()) });
}
