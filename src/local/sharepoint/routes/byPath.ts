import type { Site } from '../context';
import { refuse } from '../errors';
import { rowWithUniqueId } from '../files';
import { fileRef } from '../fields/builtIn';
import { guid } from '../given';
import { allLists } from '../lists';
import { argument, type Call, type Step } from '../wire/node';
import { absolute, folderEntity, foldersOf, seenFolder } from './folders';
import { seenFile } from './files';
import { uploadImage } from './uploadImage';
import { webId } from './webId';

/** The ways from a site to a file or folder: by URL, by path, by id. */
export function byPath(site: Site): Record<string, Step> {
  const file = (call: Call, url: string) => seenFile(site, call, absolute(site, url));
  const folder = (call: Call, url: string) => seenFolder(site, call, absolute(site, url));
  const byId = (id: string) => rowWithUniqueId(site, allLists(site), id)?.item;
  return {
    rootfolder: () => folderEntity(site, site.path),
    folders: () => foldersOf(site, site.path),
    getfolderbyserverrelativeurl: (call, segment) =>
      folder(call, argument(segment, 'serverrelativeurl')),
    getfolderbyserverrelativepath: (call, segment) => folder(call, argument(segment, 'decodedurl')),
    getfolderbyid: (call, segment) => {
      const id = guid(argument(segment, 'uniqueid'));
      if (id === webId(site)) return folderEntity(site, site.path);
      const list = allLists(site).find(one => one.Id === id);
      const row = byId(id);
      return folder(call, list?.url ?? (row ? fileRef(row) : id));
    },
    getfilebyserverrelativeurl: (call, segment) =>
      file(call, argument(segment, 'serverrelativeurl')),
    getfilebyserverrelativepath: (call, segment) => file(call, argument(segment, 'decodedurl')),
    getfilebyurl: (call, segment) => file(call, decoded(argument(segment, 'fileurl'))),
    uploadimage: uploadImage(site),
    getfilebyid: (call, segment) => {
      const id = argument(segment, 'uniqueid');
      const row = byId(id);
      if (!row) throw refuse.noFile(id);
      return file(call, fileRef(row));
    },
  };
}

/** An absolute URL comes encoded, a server-relative one does not. */
function decoded(url: string): string {
  try {
    return /^https?:/i.test(url) ? decodeURIComponent(url) : url;
  } catch {
    return url;
  }
}
