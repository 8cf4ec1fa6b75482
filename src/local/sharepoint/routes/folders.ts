import type { Site } from '../context';
import { listAt } from '../lists';
import type { Entity } from '../wire/node';

/** A folder, by its server-relative URL. */
export function folderEntity(site: Site, url: string): Entity {
  const list = listAt(site, url);
  return {
    at: 'entity',
    type: 'SP.Folder',
    link: `Web/GetFolderByServerRelativePath(decodedurl='${url}')`,
    values: () => ({
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: list ? site.items.all(list.Id).filter(item => item.folder === url).length : 0,
      Name: url.split('/').at(-1) ?? '',
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: list?.created ?? null,
      TimeLastModified: list?.modified ?? null,
      UniqueId: list?.Id ?? '00000000-0000-0000-0000-000000000000',
      WelcomePage: '',
    }),
    more: { ServerRelativePath: () => ({ DecodedUrl: url }) },
    expands: [
      'Files',
      'ListItemAllFields',
      'ParentFolder',
      'Properties',
      'StorageMetrics',
      'Folders',
    ],
    links: {},
  };
}
