import type { SPFI } from '@pnp/sp';
import type { Person } from '../plan/people';
import { isUnknown, naming } from './fault';

/** An account as it is kept of somebody. */
export type KnownAs = Pick<Person, 'name' | 'id' | 'mail'>;

/** Whose account is meant: its address, and its object id where somebody chose it from the directory. */
export type Chosen = { mail: string; id?: string };

/**
 * Who has an address, as the site itself finds them: of what somebody chose in a browser nothing but the
 * address is believed, and where an id came with it, it has to be that of the account. `unknown`: nobody,
 * or no person; `another`: somebody else than was chosen.
 */
export async function accountAt(
  sp: SPFI,
  { mail, id }: Chosen,
): Promise<KnownAs | 'unknown' | 'another'> {
  const account = await accountOf(sp, mail);
  if (account === 'unknown' || id === undefined) return account;
  return account.id?.toLowerCase() === id.toLowerCase() ? account : 'another';
}

/** As {@link accountAt}. Throws a sentence that {@link isNoAccount} knows where it is nobody, or somebody else. */
export async function accountChosen(sp: SPFI, chosen: Chosen): Promise<KnownAs> {
  const account = await accountAt(sp, chosen);
  if (typeof account !== 'string') return account;
  const said =
    account === 'another'
      ? `The account at ${chosen.mail} is another than the one that was chosen.`
      : `Nobody is known at ${chosen.mail}. Is the address right?`;
  throw Object.assign(new Error(said), { name: 'NoAccount', why: account });
}

/** Why there is no such account; undefined: `error` is a fault of another kind. */
export function isNoAccount(error: unknown): 'unknown' | 'another' | undefined {
  if (!(error instanceof Error) || error.name !== 'NoAccount') return undefined;
  return (error as { why?: unknown }).why === 'another' ? 'another' : 'unknown';
}

/** The site takes somebody in as it looks them up; it tells their Entra object id beside. */
async function accountOf(sp: SPFI, mail: string): Promise<KnownAs | 'unknown'> {
  try {
    return await naming(`${mail} could not be looked up`, async () => {
      const { Id, Title, Email, PrincipalType } = await sp.web.ensureUser(mail);
      if (Number(PrincipalType) !== PERSON) return 'unknown';
      const read: unknown = await sp.web.getUserById(Id).select('AadObjectId')();
      const { AadObjectId } = Object(read) as { AadObjectId?: unknown };
      const { NameId } = Object(AadObjectId) as { NameId?: unknown };
      return {
        ...{ name: Title, mail: Email || mail },
        ...(typeof NameId === 'string' && { id: NameId }),
      };
    });
  } catch (error) {
    if (isUnknown(error)) return 'unknown';
    throw error;
  }
}

const PERSON = 1; // a principal that is neither a group nor an app
