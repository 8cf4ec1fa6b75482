import type { SPFI } from '@pnp/sp';
import { type Person, sameName } from '../plan/people';
import type { Row } from './cells';
import { naming } from './fault';
import { listAt } from './listAt';
import { PEOPLE } from './lists/people';
import { withoutLost } from './lostColumns';
import { onceMore } from './onceMore';
import { factsOf, readPlans } from './readPlan';
import { rowsOf } from './readRows';
import { type PersonInRow, readPerson, rowOfPersonChange } from './rows/people';

/** The fields of a person that are to change. An explicit undefined clears the field. */
export type PersonChange = { [Name in keyof Person]?: Person[Name] | undefined };

/**
 * Changes somebody's row of People, by its ETag; when it was changed meanwhile, once more on the row
 * as it is then. `who` is an account, or how the plan calls them. Gives them as they are now; undefined
 * when the plan knows nobody, or more than one, of that name.
 */
export async function savePerson(
  sp: SPFI,
  planKey: string,
  who: string,
  change: PersonChange | ((person: Person) => PersonChange),
): Promise<Person | undefined> {
  const zone = factsOf(await readPlans(sp), planKey).facts.timeZone;
  const saveOnce = async (): Promise<Person | undefined> => {
    const found = await findPerson(sp, { planKey, zone, who });
    if (!found) return undefined;
    const wanted = typeof change === 'function' ? change(found.person) : change;
    if (Object.keys(wanted).length === 0) return found.person;
    await naming(`The row of ${PEOPLE.title} could not be saved`, () =>
      withoutLost(sp, PEOPLE, rowOfPersonChange(wanted, zone), row =>
        listAt(sp, PEOPLE).items.getById(found.id).update(row, found.version),
      ),
    );
    return personAfter(found.person, wanted);
  };
  return onceMore(saveOnce);
}

type Asked = { planKey: string; zone: string; who: string };

async function findPerson(
  sp: SPFI,
  { planKey, zone, who }: Asked,
): Promise<(PersonInRow & { version: string }) | undefined> {
  const rows = await rowsOf(sp, PEOPLE, { versions: true });
  const found = rows
    .filter(row => row.Plan === planKey || !row.Plan)
    .map((row: Row) => ({ ...readPerson(row, zone), version: String(row['odata.etag']) }));
  const byAccount = found.find(({ person }) => person.id?.toLowerCase() === who.toLowerCase());
  if (byAccount) return byAccount;
  const called = found.filter(({ person }) =>
    [...person.asWritten, person.name].some(name => sameName(name, who)),
  );
  return called.length === 1 ? called[0] : undefined;
}

function personAfter(person: Person, change: PersonChange): Person {
  const entries = Object.entries({ ...person, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Person;
}
