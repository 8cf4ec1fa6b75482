import { randomUUID } from 'node:crypto';
import type { Site } from './context';
import type { FieldRecord, ItemRecord, ListRecord, PrincipalRecord } from './store/records';

/** BaseTemplate of the list whose rows are the people and groups of the site. */
export const USER_INFO = 112;

const COLUMNS = [
  ['bfc6f32c-668c-43c4-a903-847cca2f9b3c', 'Name', 'Account', 'Text'],
  ['fce16b4c-fe53-4793-aaab-b4892e736d15', 'EMail', 'Work email', 'Text'],
  ['9da97a8a-1da5-4a77-98d3-4bc10456e700', 'IsSiteAdmin', 'Is Site Admin', 'Boolean'],
  ['4fbcc8d0-1ae0-42ee-b3ac-4a3a1f9c3e5b', 'UserName', 'User name', 'Text'],
] as const;

/** The columns that the list of people has beside the built-in ones [?]. */
export const userInfoFields = (): readonly FieldRecord[] =>
  COLUMNS.map(([Id, InternalName, Title, type]) => ({
    Id,
    InternalName,
    Title,
    type,
    builtIn: false,
    props: { ReadOnlyField: true },
  }));

const guids = new Map<string, string>();

/** The people and groups of the site as rows, by their own ids. */
export const userRows = (site: Site, list: ListRecord): readonly ItemRecord[] =>
  site.principals.all('').map(one => userRow(list, one));

/** A person or group of the site as a row. */
export function userRow(list: ListRecord, one: PrincipalRecord): ItemRecord {
  const guid = guids.get(`${list.Id}/${one.Id}`) ?? randomUUID();
  guids.set(`${list.Id}/${one.Id}`, guid);
  return {
    id: one.Id,
    guid,
    unique: guid,
    version: 1,
    label: 512,
    created: list.created,
    modified: list.created,
    author: one.Id,
    editor: one.Id,
    contentType: one.kind === 'group' ? '0x010B' : '0x010A',
    folder: list.url,
    leaf: `${one.Id}_.000`,
    isFolder: false,
    attachments: [],
    values: {
      Title: one.Title,
      Name: one.LoginName,
      EMail: one.Email,
      IsSiteAdmin: one.admin,
      UserName: one.kind === 'person' ? one.Email : '',
    },
  };
}
