import type { SPFI } from '@pnp/sp';
import { naming } from './fault';

/** Somebody whom the site knows, as far as choosing them needs. */
export type Account = { name: string; mail: string; login?: string };

/** The people of the site by name: whoever has been on it, or has been given rights on it. Groups and apps are left out. */
export async function accountsOf(sp: SPFI): Promise<readonly Account[]> {
  const users: unknown = await naming('The people of the site could not be read', () =>
    sp.web.siteUsers
      .select('Title', 'Email', 'UserPrincipalName', 'LoginName', 'PrincipalType')
      .top(5_000)(),
  );
  const accounts = (Array.isArray(users) ? users : []).flatMap(user => {
    const { Title, Email, UserPrincipalName, LoginName, PrincipalType } = Object(user) as Record<
      string,
      unknown
    >;
    const mail = [Email, UserPrincipalName].find(text => typeof text === 'string' && text !== '');
    const isPerson = PrincipalType === 1 && typeof Title === 'string' && typeof mail === 'string';
    const login = typeof LoginName === 'string' ? { login: LoginName } : {};
    return isPerson ? [{ name: Title, mail, ...login }] : [];
  });
  return accounts.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
