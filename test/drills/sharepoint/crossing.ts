import type { SPFI } from '@pnp/sp';
import { day } from '../../../src/plan/day';
import { listHealth } from '../../../src/sharepoint/health';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import type { KeptPlan } from '../../../src/sharepoint/store';
import { aDraft } from '../../sharepoint/draft';
import { viewGroups, viewRows } from '../../sharepoint/viewRows';
import type { Drill } from '../drill';
import { actionsOf, expectedIn, lastOfDs, GROUPED, PLAIN } from './crossingRows';
import { drillSite } from './site';
import { aReport, aTelling } from './tell';

/**
 * One row under the view threshold, one over it, and four times over: the plan is read whole, the
 * first view stays as it is, every view shows the right rows, words are saved, ratings are written, and
 * an index that was lost is found.
 */
export const crossing: Drill['run'] = async ({ quick }) => {
  const threshold = quick ? 50 : 5000;
  const faults: string[] = [];
  const rows = [];
  for (const count of [threshold - 1, threshold + 1, threshold * 4 + 1]) {
    const size = await crossed(count, threshold);
    faults.push(...size.faults.map(fault => `${count}: ${fault}`));
    rows.push(size.row);
  }
  const [small, , large] = rows;
  const ratio = Math.log((large?.['load, ms'] ?? 0) / (small?.['load, ms'] ?? 1));
  const grows = ratio / Math.log((large?.actions ?? 0) / (small?.actions ?? 1));
  const figures = {
    threshold,
    sizes: rows.length,
    'loading grows with exponent': grows.toFixed(2),
  };
  return { figures, faults, tables: [{ title: 'Each side of the threshold', rows }] };
};

async function crossed(count: number, threshold: number) {
  const { sp, so, store, close } = await drillSite(aDraft(...actionsOf(count)), threshold);
  const faults: string[] = [];
  const asked = async (work: () => Promise<unknown>): Promise<number> => {
    so.asked.length = 0;
    await work();
    return so.asked.length;
  };
  const row = { actions: count, requests: 0, 'first view': 0, 'load, ms': 0, 'rated rows': 0 };
  try {
    const began = performance.now();
    row.requests = await asked(async () => {
      const read = (await store.load()).actions.length;
      if (read !== count) faults.push(`${read} read`);
    });
    row['load, ms'] = Math.round(performance.now() - began);
    row['first view'] = await asked(async () => {
      const first = (await store.loadFirst()).plan.actions.length;
      if (first !== Math.min(100, count)) faults.push(`${first} in the first view`);
    });
    row['rated rows'] = await store.saveRatings(day('2012-08-03'));
    if (row['rated rows'] < count / 2) faults.push(`${row['rated rows']} rated`);
    faults.push(...(await viewFaults(sp, store)));
    const told = await store.record(aReport({ ref: lastOfDs(count) }), aTelling());
    if (told.kind !== 'saved') faults.push(`told ${told.kind}`);
    faults.push(...(await indexFaults(sp)));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  close();
  return { faults, row };
}

/** Every view against what the whole plan says that it should show. */
async function viewFaults(sp: SPFI, store: KeptPlan): Promise<readonly string[]> {
  const { actions } = await store.load();
  const faults: string[] = [];
  for (const title of PLAIN) {
    const refs = (await viewRows(sp, ACTIONS, title)).map(({ Ref }) => String(Ref)).sort();
    const wanted = expectedIn(title, actions);
    if (refs.join() !== wanted.join())
      faults.push(`${title}: ${refs.length}, not ${wanted.length}`);
  }
  for (const [title, column] of GROUPED) {
    const groups = await viewGroups(sp, ACTIONS, { title, column });
    const shown = [...groups.values()].reduce((sum, one) => sum + one, 0);
    const wanted = expectedIn(title, actions).length;
    if (shown !== wanted) faults.push(`${title}: ${shown}, not ${wanted}`);
  }
  return faults;
}

async function indexFaults(sp: SPFI): Promise<readonly string[]> {
  await listAt(sp, ACTIONS).fields.getByInternalNameOrTitle('RAG').update({ Indexed: false });
  const found = await listHealth(sp);
  const isFound = found.some(({ says }) => says.includes('lost its index'));
  return isFound ? [] : ['a lost index is not found'];
}
