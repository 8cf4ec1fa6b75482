import { day } from '../../../src/plan/day';
import { listHealth } from '../../../src/sharepoint/health';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { drillSite } from './site';
import { aReport, aTelling } from './tell';

const THRESHOLD = 50;

/** Just under the view threshold, just over it and four times over: the same answers, and no index lost unseen. */
export const crossing: Drill['run'] = async ({ quick }) => {
  const faults: string[] = [];
  const most = THRESHOLD * (quick ? 2 : 4) + 1;
  for (const count of [THRESHOLD - 1, THRESHOLD + 1, most]) {
    const actions = Array.from({ length: count }, (_, index) =>
      aDraftAction({ ref: `OD8-${index + 1}`, number: index + 1 }),
    );
    const { sp, store, close } = await drillSite(aDraft(...actions), THRESHOLD);
    try {
      const read = (await store.load()).actions.length;
      if (read !== count) faults.push(`${count}: ${read} read`);
      const first = await store.loadFirst();
      if (first.plan.actions.length !== Math.min(100, count)) faults.push(`${count}: first view`);
      const told = await store.record(aReport({ ref: `OD8-${count}` }), aTelling());
      if (told.kind !== 'saved') faults.push(`${count}: told ${told.kind}`);
      const rated = await store.saveRatings(day('2012-09-03'));
      if (rated !== count) faults.push(`${count}: ${rated} rated`);
      await listAt(sp, ACTIONS).fields.getByInternalNameOrTitle('RAG').update({ Indexed: false });
      const found = await listHealth(sp);
      if (!found.some(({ says }) => says.includes('lost its index')))
        faults.push(`${count}: a lost index is not found`);
    } catch (error) {
      faults.push(`${count}: ${error instanceof Error ? error.message : String(error)}`);
    }
    close();
  }
  return { figures: { threshold: THRESHOLD, sizes: 3 }, faults };
};
