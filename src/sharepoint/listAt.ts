import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists/index.js';
import type { ListDefinition } from './columns';

type Place = Pick<ListDefinition, 'path' | 'library'>;

/** A list of ours, found by its address: a manager may give it another title. */
export function listAt(sp: SPFI, list: Place): IList {
  return sp.web.getList(addressOf(sp, list));
}

/** `/sites/plan/Lists/ProgressUpdates`; of a library `/sites/plan/PlanEvidence`. */
export function addressOf(sp: SPFI, { path, library }: Place): string {
  const { pathname } = new URL(sp.web.toUrl());
  return `${decodeURI(pathname).replace(/\/_api\/.*$/i, '')}${library ? '' : '/Lists'}/${path}`;
}
