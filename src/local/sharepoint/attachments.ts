import type { Site } from './context';
import { refusal } from './errors';
import { fileResponse } from './files';
import type { ItemRecord, ListRecord } from './store/records';
import { touch } from './lists';

const owner = (list: ListRecord, id: number) => `${list.Id}/${id}`;

/** Keeps a file on a row. `replace` says whether one of that name must be there already, or must not. */
export function attach(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  name: string,
  bytes: Uint8Array,
  replace: boolean,
): ItemRecord {
  const known = item.attachments.includes(name);
  if (known && !replace)
    throw refusal(
      400,
      'duplicateName',
      'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.',
    );
  if (!known && replace) throw noFile();
  const next = {
    ...item,
    version: item.version + 1,
    attachments: known ? item.attachments : [...item.attachments, name],
  };
  site.together(() => {
    site.files.put(owner(list, item.id), name, Buffer.from(bytes).toString('base64'));
    site.items.put(list.Id, String(item.id), next);
    touch(site, list);
  });
  return next;
}

/** Takes a file off a row. */
export function detach(site: Site, list: ListRecord, item: ItemRecord, name: string): void {
  site.together(() => {
    site.files.remove(owner(list, item.id), name);
    site.items.put(list.Id, String(item.id), {
      ...item,
      version: item.version + 1,
      attachments: item.attachments.filter(one => one !== name),
    });
    touch(site, list);
  });
}

/** The bytes of a row's file. */
export function attached(site: Site, list: ListRecord, item: ItemRecord, name: string): Uint8Array {
  const kept = site.files.get(owner(list, item.id), name);
  if (kept === undefined) throw noFile();
  return new Uint8Array(Buffer.from(kept, 'base64'));
}

export const noFile = () =>
  refusal(
    404,
    'notFound',
    'The system cannot find the file specified. (Exception from HRESULT: 0x80070002)',
  );

/** The file at `Attachments/<id>/<name>`, for download only: what people upload is never shown as a page. */
export function attachmentAt(
  site: Site,
  list: ListRecord,
  [id = '', name = '']: readonly string[],
): Response | undefined {
  const item = site.items.get(list.Id, id);
  if (!item?.attachments.includes(name)) return undefined;
  return fileResponse(name, attached(site, list, item, name));
}
