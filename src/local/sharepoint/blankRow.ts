import type { ItemRecord, ListRecord } from './store/records';

/** A row with nothing in it, that is not in the list. */
export const blankRow = (list: ListRecord): ItemRecord => ({
  id: 0,
  guid: '',
  unique: '',
  version: 0,
  label: 512,
  created: '',
  modified: '',
  author: 0,
  editor: 0,
  contentType: '0x0100',
  folder: list.url,
  leaf: '',
  isFolder: false,
  attachments: [],
  values: {},
});
