import type { SPFI } from '@pnp/sp';
import type { ToNote } from '../plan/afterRun';
import type { Day } from '../plan/day';
import { plainId } from '../plan/known';
import { writeRows } from './batch';
import { cellOfDay } from './days';
import { isChangedSince, naming } from './fault';
import { listAt } from './listAt';
import { PEOPLE } from './lists/people';
import { PLANS } from './lists/plans';
import { factsOf, readPlans } from './readPlan';
import { rowsOf } from './readRows';
import { readPerson } from './rows/people';

/**
 * Notes who had a digest on `day`, on every row of People that has their account, and that the plan
 * manager was asked what a star means. What was noted of a later day stays. Safe to repeat.
 */
export async function noteDigests(
  sp: SPFI,
  planKey: string,
  day: Day,
  { accounts, star }: Pick<ToNote, 'accounts' | 'star'>,
): Promise<void> {
  if (accounts.length > 0 && (await notePeople(sp, planKey, day, accounts)) > 0) {
    await notePeople(sp, planKey, day, accounts); // rows that were edited meanwhile, once
  }
  if (star) await noteStar(sp, planKey, day);
}

/** Gives how many rows were edited meanwhile, so that they were not written. */
async function notePeople(
  sp: SPFI,
  planKey: string,
  day: Day,
  accounts: readonly string[],
): Promise<number> {
  const [plans, rows] = await Promise.all([readPlans(sp), rowsOf(sp, PEOPLE, { versions: true })]);
  const { timeZone } = factsOf(plans, planKey).facts;
  const reached = new Set(accounts.map(plainId));
  const writes = rows
    .filter(row => row.Plan === planKey || (!row.Plan && plans.length === 1))
    .flatMap(row => {
      const { id, person } = readPerson(row, timeZone);
      const isDue = !person.lastDigestOn || person.lastDigestOn < day;
      if (!isDue || person.id === undefined || !reached.has(plainId(person.id))) return [];
      const at = { id, version: String(row['odata.etag']) };
      return [{ list: PEOPLE, row: { LastDigestOn: cellOfDay(day, timeZone) }, at }];
    });
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isChangedSince(outcome));
  if (fault) throw fault;
  return outcomes.filter(isChangedSince).length;
}

async function noteStar(sp: SPFI, planKey: string, day: Day): Promise<void> {
  const { id, version, facts } = factsOf(await readPlans(sp), planKey);
  if (facts.starAskedOn) return;
  await naming(`The question about the star could not be noted in ${PLANS.title}`, () =>
    listAt(sp, PLANS)
      .items.getById(id)
      .update({ StarAskedOn: cellOfDay(day, facts.timeZone) }, version),
  );
}
