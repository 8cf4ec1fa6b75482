import type { Site } from '../context';
import { refuse } from '../errors';
import { fileRef } from '../fields/builtIn';
import { rowAt, writeFile } from '../files';
import { guid } from '../given';
import { addItem } from '../items';
import { listTitled, listWithId } from '../lists';
import { need } from '../permissions';
import type { ListRecord } from '../store/records';
import { doing, type Step } from '../wire/node';
import { fileEntity } from './files';

/** UploadImage: a picture for an image column, kept in Site Assets under `Lists/<list id>`. */
export const uploadImage = (site: Site): Step =>
  doing((call, segment) => {
    const { listid = '', imagename = '' } = segment.named;
    const list = listWithId(site, guid(listid));
    need(site, call.caller, list.Id, 'edit');
    const assets = listTitled(site, 'Site Assets');
    if (!assets) throw refuse.noList('Site Assets', site.url);
    const folder = [`Lists`, list.Id].reduce(
      (within, leaf) => folderIn(site, assets, within, leaf, call.caller),
      assets.url,
    );
    const place = { list: assets, folder, name: imagename };
    const item = writeFile(site, place, call.bytes, true, call.caller);
    return fileEntity(site, { list: assets, item });
  });

function folderIn(site: Site, list: ListRecord, folder: string, leaf: string, by: number): string {
  const change = { values: { Title: leaf }, isFolder: true, leaf, folder };
  return fileRef(rowAt(site, list, `${folder}/${leaf}`) ?? addItem(site, list, change, by));
}
