import type { SPFI } from '@pnp/sp';
import { day } from '../../../src/plan/day';
import { listHealth } from '../../../src/sharepoint/health';
import { listAt } from '../../../src/sharepoint/listAt';
import { LISTS } from '../../../src/sharepoint/lists';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { provision } from '../../../src/sharepoint/provision';
import { aDraft } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { drillSite } from './site';
import { aReport, aTelling } from './tell';

/**
 * Each column of Actions deleted, renamed and made required in turn, and what else a manager may do:
 * it is named, the plan is read, an update is saved, and provisioning mends it.
 */
export const drift: Drill['run'] = async ({ quick }) => {
  const faults: string[] = [];
  const drifts = [...columnDrifts(quick), ...OTHER_DRIFTS];
  for (const [name, happens] of drifts) {
    const { sp, store, close } = await drillSite(aDraft());
    try {
      await happens(sp);
      if ((await listHealth(sp)).length === 0) faults.push(`${name}: not found`);
      const plan = await store.load();
      if (plan.actions.length !== 1) faults.push(`${name}: the plan is not read`);
      await store.mend(new Date('2012-08-03T10:00:00Z'));
      const { kind } = await store.record(aReport(), aTelling());
      if (!['saved', 'not found'].includes(kind)) faults.push(`${name}: told ${kind}`);
      await provision(sp);
      await store.saveRatings(day('2012-09-03'));
      const left = (await listHealth(sp)).filter(({ level }) => level === 'fault');
      if (left.length > 0) faults.push(`${name}: not mended: ${left[0]?.says}`);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    close();
  }
  return { figures: { drifts: drifts.length, lists: LISTS.length }, faults };
};

type Drift = readonly [string, (sp: SPFI) => Promise<unknown>];
const column = (sp: SPFI, name: string) =>
  listAt(sp, ACTIONS).fields.getByInternalNameOrTitle(name);

/** Without these nobody knows which action of which plan a row is: that stops, in words. */
const KEYS = ['Plan', 'Ref', 'PlanRef'];

function columnDrifts(quick: boolean): readonly Drift[] {
  const names = Object.keys(ACTIONS.columns).filter(name => !KEYS.includes(name));
  const some = quick ? names.filter((_, index) => index % 12 === 0) : names;
  return some.flatMap((name): Drift[] => [
    [`${name} deleted`, sp => column(sp, name).delete()],
    [`${name} renamed`, sp => column(sp, name).update({ Title: 'Something else' })],
    [`${name} made required`, sp => column(sp, name).update({ Required: true })],
  ]);
}

const OTHER_DRIFTS: readonly Drift[] = [
  ['Actions hidden', sp => listAt(sp, ACTIONS).update({ Hidden: true })],
  ['Actions renamed', sp => listAt(sp, ACTIONS).update({ Title: 'Our actions' })],
  ['a choice deleted', sp => column(sp, 'Status').update({ Choices: ['Not started'] })],
  ['an index deleted', sp => column(sp, 'RAG').update({ Indexed: false })],
  ['a view deleted', sp => listAt(sp, ACTIONS).views.getByTitle('Late').delete()],
];
