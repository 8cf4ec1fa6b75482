import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists/index.js';
import type { ListDefinition } from './columns';

/** A list of ours, found by its address: a manager may give it another title. */
export function listAt(sp: SPFI, list: Pick<ListDefinition, 'path'>): IList {
  return sp.web.getList(addressOf(sp, list));
}

/** `/sites/plan/Lists/ProgressUpdates`. */
export function addressOf(sp: SPFI, { path }: Pick<ListDefinition, 'path'>): string {
  const { pathname } = new URL(sp.web.toUrl());
  return `${decodeURI(pathname).replace(/\/_api\/.*$/i, '')}/Lists/${path}`;
}
