import { PermissionKind } from '@pnp/sp/security/index.js';
import type { SPFI } from '@pnp/sp';
import { accountsOf } from './accounts';
import { naming, sharePointError, type SharePointError } from './fault';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';

/** What somebody may do with the plan on the site. `not known`: the site has never met them, so that only a group could let them in. */
export type SiteRights = { mail: string; mayRead: 'yes' | 'no' | 'not known' };

const MOST_PARTS = 100; // SharePoint takes so many in a batch

/**
 * Whether the accounts with these addresses may read the rows of the list Actions, by their effective
 * permissions, groups and all, in the order given. Asked in batches; rejects with `status` 403 where
 * whoever asks may not see what others may do: of the standard roles only Full Control may.
 */
export async function siteRights(
  sp: SPFI,
  mails: readonly string[],
): Promise<readonly SiteRights[]> {
  const logins = new Map(
    (await accountsOf(sp)).flatMap(({ mail, login }) =>
      login ? [[mail.toLowerCase(), login] as const] : [],
    ),
  );
  const rights: SiteRights[] = [];
  for (let from = 0; from < mails.length; from += MOST_PARTS) {
    const some = mails.slice(from, from + MOST_PARTS);
    const asked = some.map(mail => ({ mail, login: logins.get(mail.toLowerCase()) }));
    rights.push(...(await rightsIn(sp, asked)));
  }
  return rights;
}

type Asked = { mail: string; login: string | undefined };

/** PnPjs settles the parts only when the batch itself was answered: that has to be awaited first. */
async function rightsIn(sp: SPFI, asked: readonly Asked[]): Promise<readonly SiteRights[]> {
  const [batched, execute] = sp.batched();
  const parts = asked.map(async one => rightOf(batched, one));
  if (asked.some(({ login }) => login !== undefined)) await naming(WHAT, execute);
  const rights = await Promise.all(parts);
  return rights.map(one => {
    if (one instanceof Error) throw one;
    return one;
  });
}

/** PnPjs puts the login between quotes as it is given. */
async function rightOf(sp: SPFI, { mail, login }: Asked): Promise<SiteRights | SharePointError> {
  if (login === undefined) return { mail, mayRead: 'not known' };
  const list = listAt(sp, ACTIONS);
  try {
    const rights = await list.getUserEffectivePermissions(login.replaceAll("'", "''"));
    const mayRead = list.hasPermissions(rights, PermissionKind.ViewListItems);
    return { mail, mayRead: mayRead ? 'yes' : 'no' };
  } catch (error) {
    return sharePointError(WHAT, error);
  }
}

const WHAT = 'What the owners may do on the site could not be read';
