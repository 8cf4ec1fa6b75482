import type { SPFI } from '@pnp/sp';
import { findAccess } from './access';
import { accessDrift, driftOf, type Finding } from './drift';
import { findList, findLists, type FoundList, isNotOurs, type NotOurs } from './found';
import { LISTS_AND_FILES } from './lists';

export type { Finding } from './drift';

/**
 * What in the lists of the site is not as it was made, faults first: for a banner in the tab and for
 * `provision --check`. Reads only, with a reader's rights; rights are looked at as far as whoever asks
 * may see them. Throws when the site cannot be read at all.
 */
export async function listHealth(sp: SPFI): Promise<readonly Finding[]> {
  const all = await findLists(sp);
  const found = await Promise.all(
    LISTS_AND_FILES.map(list =>
      findList(sp, list, all).catch((error: unknown) => {
        if (isNotOurs(error)) return error;
        throw error;
      }),
    ),
  );
  const drift = LISTS_AND_FILES.flatMap((list, index) => {
    const one = found[index];
    if (one === undefined && list.onlyManagers) return []; // whoever asks may be none: provisioning says it
    return isNotOurs(one) ? [foreign(list.title, one)] : driftOf(list, one);
  });
  const isNone = found.every(one => one === undefined);
  if (isNone) return [EMPTY];
  const pairs = LISTS_AND_FILES.map((list, index) => [list, oursOnly(found[index])] as const);
  const there = pairs.filter(([, one]) => one).map(([list]) => list);
  const rights = accessDrift(await findAccess(sp, pairs), there);
  return [...drift, ...rights].sort(faultsFirst);
}

const EMPTY: Finding = {
  level: 'fault',
  list: '',
  says: 'The site has no lists of a plan yet.',
  mend: 'Run npm run provision. If they were deleted, restore them from the site’s recycle bin first.',
};

function foreign(list: string, { message }: NotOurs): Finding {
  return {
    level: 'fault',
    list,
    says: `The list ${list} was replaced by another of the same name. ${message}`,
    mend: 'Rename or remove the other one, restore ours from the recycle bin, then run npm run provision.',
  };
}

function oursOnly(found: FoundList | NotOurs | undefined): FoundList | undefined {
  return isNotOurs(found) ? undefined : found;
}

const faultsFirst = (one: Finding, other: Finding): number =>
  one.level === other.level ? 0 : one.level === 'fault' ? -1 : 1;
