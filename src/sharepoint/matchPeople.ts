import type { SPFI } from '@pnp/sp';
import { isOpen } from '../plan/action';
import { ownerOf, type Person, sameName } from '../plan/people';
import type { Plan } from '../plan/plan';
import { naming } from './fault';
import { matchOwners } from './matchOwners';
import { readPlan } from './readPlan';
import { savePeople } from './savePeople';
import { savePerson } from './savePerson';

/** Owners as written whom nobody is matched to, and how many open actions each has, the most first. Pure. */
export function unmatchedOwners(plan: Plan): readonly { asWritten: string; actions: number }[] {
  const counts = new Map<string, number>();
  for (const action of plan.actions) {
    const name = action.owner.asWritten.trim();
    if (!isOpen(action) || name === '' || ownerOf(plan, action)?.id) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([asWritten, actions]) => ({ asWritten, actions }))
    .sort((one, other) => other.actions - one.actions);
}

/**
 * Says that `asWritten` is the account with this address: the site finds it, the list People keeps
 * it, and the actions follow. Gives who it is. Throws a sentence when the site knows no such account.
 */
export async function matchPerson(
  sp: SPFI,
  planKey: string,
  { asWritten, mail }: { asWritten: string; mail: string },
): Promise<Person> {
  const account = await accountOf(sp, mail);
  const { plan } = await readPlan(sp, planKey);
  const known = plan.people.find(({ id }) => id && id === account.id);
  if (known) {
    const isCalledSo = known.asWritten.some(name => sameName(name, asWritten));
    const names = isCalledSo ? known.asWritten : [...known.asWritten, asWritten];
    await savePerson(sp, planKey, account.id ?? '', { asWritten: names });
  } else if (!(await savePerson(sp, planKey, asWritten, account))) {
    const person = { ...account, asWritten: [asWritten], roles: [], deputyFor: [] };
    await savePeople(sp, planKey, [person]);
  }
  await matchOwners(sp, await readPlan(sp, planKey));
  return { ...account, asWritten: [asWritten], roles: [], deputyFor: [] };
}

type Account = Pick<Person, 'name' | 'id' | 'mail'>;

/** Who has an address, as the site finds them; it tells their Entra object id beside. */
async function accountOf(sp: SPFI, mail: string): Promise<Account> {
  return naming(`${mail} could not be found`, async () => {
    const { Id, Title } = await sp.web.ensureUser(mail);
    const read: unknown = await sp.web.getUserById(Id).select('AadObjectId')();
    const { AadObjectId } = Object(read) as { AadObjectId?: unknown };
    const { NameId } = Object(AadObjectId) as { NameId?: unknown };
    return { name: Title, mail, ...(typeof NameId === 'string' && { id: NameId }) };
  });
}
