import type { SPFI } from '@pnp/sp';
import type { Person } from '../plan/people';
import { accountChosen, type Chosen } from './accountAt';
import { writeRows } from './batch';
import { PEOPLE } from './lists/people';
import { isCalled, newRow, personOf } from './matchPeople';
import { factsOf, readPlans } from './readPlan';
import { rowsOf } from './readRows';
import { readPerson } from './rows/people';

/**
 * Takes an account among the people of a plan, so that it can lead a strand, own actions and answer for
 * others; whom the plan has already stays as they are. Called by their name, or by their address where
 * somebody else is called so. Throws a sentence (`isNoAccount`) when the site knows no such account.
 */
export async function addPerson(sp: SPFI, planKey: string, chosen: Chosen): Promise<Person> {
  const account = await accountChosen(sp, chosen);
  const { timeZone } = factsOf(await readPlans(sp), planKey).facts;
  const rows = (await rowsOf(sp, PEOPLE))
    .filter(row => row.Plan === planKey || !row.Plan)
    .map(row => ({ row, person: readPerson(row, timeZone).person }));
  const there = rows.find(({ person }) => person.id && person.id === account.id);
  if (there) return there.person;
  const isTaken = rows.some(({ person }) => isCalled(person, account.name));
  const person = personOf(account, (isTaken && account.mail) || account.name);
  const [fault] = await writeRows(sp, [{ list: PEOPLE, row: newRow(planKey, person, rows) }]);
  if (fault) throw fault;
  return person;
}
