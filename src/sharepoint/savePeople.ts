import type { SPFI } from '@pnp/sp';
import type { Person } from '../plan/people';
import { writeRows } from './batch';
import type { Row } from './cells';
import { isThereAlready } from './fault';
import { PEOPLE } from './lists/people';
import { matchOwners } from './matchOwners';
import { readPlan } from './readPlan';
import { rowsOf } from './readRows';
import { rowOfPerson } from './rows/people';

/** How many people were added, and how many actions were matched to another account than before. */
export type PeopleSaved = { added: number; matched: number };

/**
 * Adds those whom the plan does not know yet, fills in an account or address that is blank, and
 * matches the owners of the actions to them. Changes nothing else that is there; safe to repeat.
 */
export async function savePeople(
  sp: SPFI,
  planKey: string,
  people: readonly Person[],
): Promise<PeopleSaved> {
  const there = await rowsOf(sp, PEOPLE, { versions: true });
  const byKey = new Map(there.map(row => [row.PlanPerson, row]));
  const rows = people.map(person => rowOfPerson(person, planKey));
  const missing = rows.filter(row => !byKey.has(row.PlanPerson));
  const writes = [
    ...missing.map(row => ({ list: PEOPLE, row })),
    ...rows.flatMap(row => filledIn(row, byKey.get(row.PlanPerson))),
  ];
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  return { added: missing.length, matched: await matchOwners(sp, await readPlan(sp, planKey)) };
}

function filledIn(row: Row, there: Row | undefined) {
  if (!there) return [];
  const blank = ['Account', 'Mail'].filter(column => !there[column] && row[column]);
  if (blank.length === 0) return [];
  const at = { id: Number(there.Id), version: String(there['odata.etag']) };
  return [{ list: PEOPLE, at, row: Object.fromEntries(blank.map(name => [name, row[name]])) }];
}
