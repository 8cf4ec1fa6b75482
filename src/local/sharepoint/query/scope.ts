import type { ItemRecord, ListRecord } from '../store/records';

/** Only rows directly in the folder, unless the view's scope says all below it. */
export function inScope(list: ListRecord, scope: string, folder = list.url) {
  const recursive = /^Recursive/i.test(scope);
  const hidesFolders = /^(Recursive|FilesOnly)$/i.test(scope);
  return (item: ItemRecord): boolean =>
    (recursive ? `${item.folder}/`.startsWith(`${folder}/`) : item.folder === folder) &&
    !(hidesFolders && item.isFolder);
}
