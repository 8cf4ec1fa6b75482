import { randomBytes } from 'node:crypto';
import type { Site } from './context';
import { refusal, refuse } from './errors';
import { fieldNamed, fieldsOf, isLibraryList } from './lists';
import type { ContentTypeRecord, FieldRecord, ListRecord } from './store/records';

type Row = readonly [id: string, name: string, description: string, fields: readonly string[]];

const TITLE = ['ContentType', 'Title'];
const NAME = ['ContentType', 'FileLeafRef', 'Title'];
const TASK = [
  'Priority',
  'TaskStatus',
  'PercentComplete',
  'AssignedTo',
  'StartDate',
  'TaskDueDate',
];

/** The content types that a fresh site has: a selection [?]; ids are SharePoint's own. */
const ROWS: readonly Row[] = [
  ['0x01', 'Item', 'Create a new list item.', TITLE],
  ['0x0101', 'Document', 'Create a new document.', NAME],
  ['0x010101', 'Form', 'Fill out this form.', NAME],
  ['0x010102', 'Picture', 'Upload an image.', NAME],
  ['0x010105', 'Master Page', 'Create a new master page.', NAME],
  ['0x010108', 'Wiki Page', 'Create a new wiki page.', NAME],
  ['0x010109', 'Basic Page', 'Create a new basic page.', NAME],
  ['0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page', 'Create a new site page.', NAME],
  ['0x0102', 'Event', 'Create a new meeting, deadline or other event.', TITLE],
  ['0x0103', 'Issue', 'Track an issue or problem.', [...TITLE, 'AssignedTo', 'TaskStatus']],
  ['0x0104', 'Announcement', 'Create a new news item, status or other announcement.', TITLE],
  ['0x0105', 'Link', 'Create a new link to a Web page or other resource.', TITLE],
  ['0x0106', 'Contact', 'Store information about a business or personal contact.', TITLE],
  ['0x0107', 'Message', 'Create a new message.', TITLE],
  [
    '0x0108',
    'Task',
    'Track a work item that you or your team needs to complete.',
    [...TITLE, ...TASK],
  ],
  ['0x0110', 'Post', 'Create a new blog post.', TITLE],
  ['0x0120', 'Folder', 'Create a new folder.', NAME],
  ['0x012002', 'Discussion', 'Create a new discussion topic.', TITLE],
];

const GROUP: Readonly<Record<string, string>> = {
  '0x0120': 'Folder Content Types',
  '0x0101': 'Document Content Types',
};

const BUILT_IN: readonly ContentTypeRecord[] = ROWS.map(([Id, Name, Description, fields]) => ({
  Id,
  fields: fields.map(name => ({
    name,
    Required: name === 'Title' || name === 'FileLeafRef',
    Hidden: false,
  })),
  props: { Name, Description, Group: GROUP[Id.slice(0, 6)] ?? 'List Content Types' },
}));

/** The content types of a site, those of the topmost one too. */
export function typesOfSite(site: Site): readonly ContentTypeRecord[] {
  const above = site.collection ? site.collection.contentTypes.all('') : [];
  const own = [...above, ...site.contentTypes.all('')];
  const changed = new Set(own.map(type => type.Id));
  return [...BUILT_IN.filter(type => !changed.has(type.Id)), ...own];
}

/** The id that a list's own copy of a content type has when the list begins with it. */
const firstIdIn = (list: ListRecord, parent: string) =>
  `${parent}00${list.Id.replaceAll('-', '').toUpperCase()}`;

const firstIn = (list: ListRecord): readonly ContentTypeRecord[] => {
  const task = [107, 171].includes(list.BaseTemplate);
  const own = isLibraryList(list) ? '0x0101' : task ? '0x0108' : '0x01';
  return [own, '0x0120'].flatMap(id => {
    const parent = BUILT_IN.find(type => type.Id === id);
    return parent ? [{ ...parent, Id: firstIdIn(list, id) }] : [];
  });
};

/** The content types of a list: those it begins with until they are changed. */
export function typesOfList(site: Site, list: ListRecord): readonly ContentTypeRecord[] {
  const kept = site.contentTypes.all(list.Id);
  return kept.length > 0 ? kept : firstIn(list);
}

/** Keeps a content type of the site or of a list. */
export function keepType(site: Site, list: ListRecord | undefined, type: ContentTypeRecord): void {
  const owner = list?.Id ?? '';
  site.together(() => {
    if (list && site.contentTypes.all(owner).length === 0)
      for (const first of firstIn(list)) site.contentTypes.put(owner, first.Id, first);
    site.contentTypes.put(owner, type.Id, type);
  });
}

/** Removes one. Those of SharePoint, and the last of a list, stay. */
export function removeType(
  site: Site,
  list: ListRecord | undefined,
  type: ContentTypeRecord,
): void {
  const isLast = list && typesOfList(site, list).length === 1;
  if (isLast || (!list && BUILT_IN.some(one => one.Id === type.Id)))
    throw refusal(500, 'sharePoint', 'The content type is part of an application feature.');
  if (list) keepType(site, list, type);
  site.contentTypes.remove(list?.Id ?? '', type.Id);
}

/** The nearest content type that an id says it comes from. */
export const parentOf = (
  all: readonly ContentTypeRecord[],
  id: string,
): ContentTypeRecord | undefined =>
  all
    .filter(type => type.Id !== id && id.toUpperCase().startsWith(type.Id.toUpperCase()))
    .sort((one, other) => other.Id.length - one.Id.length)[0];

/** An id below `parent` that nothing has yet. */
export const newTypeId = (parent: string) =>
  `${parent}00${randomBytes(16).toString('hex').toUpperCase()}`;

/** Makes a content type of the site; the id asked for is used when it is free [?]. */
export function makeType(
  site: Site,
  asked: string,
  props: Readonly<Record<string, unknown>>,
): ContentTypeRecord {
  const all = typesOfSite(site);
  if (all.some(type => type.props.Name === props.Name))
    throw refusal(500, 'sharePoint', `A duplicate content type "${String(props.Name)}" was found.`);
  const parent = parentOf(all, asked || '0x01') ?? all.find(type => type.Id === (asked || '0x01'));
  if (!parent) throw refuse.noResource(asked);
  const isFree = /^0x[0-9A-F]+$/i.test(asked) && !all.some(type => type.Id === asked);
  const type = { Id: isFree ? asked : newTypeId(parent.Id), fields: parent.fields, props };
  keepType(site, undefined, type);
  return type;
}

/** Gives a list a copy of a content type of the site, and the site columns it lacks. */
export function addTypeToList(site: Site, list: ListRecord, id: string): ContentTypeRecord {
  const parent = typesOfSite(site).find(type => type.Id.toUpperCase() === id.toUpperCase());
  if (!parent) throw refusal(404, 'missing', `There is no content type with the id "${id}".`);
  const type = { ...parent, Id: newTypeId(parent.Id) };
  site.together(() => {
    keepType(site, list, type);
    for (const field of columnsOfType(site, undefined, parent))
      if (!fieldNamed(fieldsOf(site, list), field.InternalName))
        site.fields.put(list.Id, field.Id, field);
  });
  return type;
}

/** The columns of a content type that the site or the list has. */
export const columnsOfType = (
  site: Site,
  list: ListRecord | undefined,
  type: ContentTypeRecord,
): readonly FieldRecord[] => {
  const known = site.fields.all(list?.Id ?? '');
  return type.fields.flatMap(({ name }) => fieldNamed(known, name) ?? []);
};

/** What a body asks a row's content type to be, as part of a change. */
export const askedType = (body: Readonly<Record<string, unknown>>): { contentType?: string } =>
  typeof body.ContentTypeId === 'string' ? { contentType: body.ContentTypeId } : {};

/** The id a new row has: that asked for when the list knows it, else that of the list's first of the kind. */
export function typeIdFor(
  site: Site,
  list: ListRecord,
  kind: 'row' | 'folder',
  asked: string | undefined,
): string {
  const all = typesOfList(site, list);
  const starts = (type: ContentTypeRecord, id: string) =>
    type.Id.toUpperCase().startsWith(id.toUpperCase());
  const known =
    asked === undefined
      ? undefined
      : (all.find(type => type.Id.toUpperCase() === asked.toUpperCase()) ??
        all.find(type => starts(type, asked)));
  if (known) return known.Id;
  const isFolder = (type: ContentTypeRecord) => starts(type, '0x0120');
  const first = all.find(type => isFolder(type) === (kind === 'folder'));
  return first?.Id ?? (kind === 'folder' ? '0x0120' : '0x01');
}
