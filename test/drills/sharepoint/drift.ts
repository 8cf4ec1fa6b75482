import type { SPFI } from '@pnp/sp';
import { day } from '../../../src/plan/day';
import { listHealth } from '../../../src/sharepoint/health';
import { provision } from '../../../src/sharepoint/provision';
import { aDraft } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { driftsOf, type Drift } from './driftKinds';
import { drillSite, type DrillSite } from './site';
import { aReport, aTelling } from './tell';

/**
 * Each column of each list deleted, renamed, retyped, made again, made required and more, in turn, and
 * what else a manager may do: it is named, the plan is read, an update is saved or refused in a
 * sentence that names the column, nothing breaks off, and provisioning mends what it can.
 */
export const drift: Drill['run'] = async ({ quick }) => {
  const all = driftsOf();
  const some = quick ? all.filter((_, index) => index % 59 === 0) : all;
  const faults: string[] = [];
  const counts = { saved: 0, refused: 0, 'left to people': 0 };
  for (const one of some) {
    const site = await drillSite(aDraft());
    try {
      const found = await drifted(site, one);
      counts[found.told] += 1;
      if (found.isLeft) counts['left to people'] += 1;
      faults.push(...found.faults.map(fault => `${one.name}: ${fault}`));
    } catch (error) {
      faults.push(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    site.close();
  }
  return { figures: { drifts: some.length, ...counts }, faults };
};

async function drifted({ sp, store }: DrillSite, { happens, isVital, isLeft = false }: Drift) {
  const faults: string[] = [];
  await happens(sp);
  const found = await listHealth(sp);
  if (found.length === 0) faults.push('not found');
  if (found.some(({ mend }) => mend === '')) faults.push('no mend is named');
  const plan = await inWords(() => store.load());
  if (typeof plan === 'string') {
    if (!isVital) faults.push(`the plan is not read: ${plan}`);
  } else if (plan.actions.length !== 1 && !isVital) faults.push('the action is not read');
  const told = await inWords(() => store.record(aReport(), aTelling()));
  if (typeof told === 'string' && !isVital) faults.push(`not saved: ${told}`);
  if (typeof told === 'string' && !/column|list|plan/i.test(told)) faults.push(`says: ${told}`);
  for (const work of [
    () => store.saveRatings(day('2012-09-03')),
    () => store.noteAsked(day('2012-09-03'), ['OD8-02']),
    () => store.mend(new Date('2012-08-03T10:00:00Z')),
  ]) {
    const broke = await inWords<unknown>(work);
    if (typeof broke === 'string' && !isVital) faults.push(`the run breaks off: ${broke}`);
  }
  if (isLeft) return { faults, told: toldOf(told), isLeft };
  faults.push(...(await mended(sp)));
  return { faults, told: toldOf(told), isLeft };
}

async function mended(sp: SPFI): Promise<readonly string[]> {
  await provision(sp);
  const left = (await listHealth(sp)).filter(({ level }) => level === 'fault');
  return left.map(({ says }) => `not mended: ${says}`);
}

const toldOf = (told: unknown): 'saved' | 'refused' =>
  Object(told).kind === 'saved' ? 'saved' : 'refused';

/** What is thrown, as a sentence; a fault of ours is thrown on. */
async function inWords<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
