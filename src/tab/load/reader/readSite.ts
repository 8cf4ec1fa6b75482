import type { connect } from '../../../sharepoint/connect';
import { readFirstView } from '../../../sharepoint/firstView';
import { type Among, readPlan, readPlans } from '../../../sharepoint/readPlan';
import type { ReadShelf } from '../openPlan';

/** The plans of a site, to be read alone: what writes to lists does not come into the browser. */
export function readSite(sp: ReturnType<typeof connect>): ReadShelf {
  const known: { among: Among } = { among: 'one plan' }; // as far as this reader has seen
  return {
    plans: async () => {
      const plans = await readPlans(sp);
      known.among = plans.length > 1 ? 'several plans' : 'one plan';
      return plans.map(({ facts }) => facts);
    },
    open: planKey => ({
      load: async () => (await readPlan(sp, planKey, undefined, known.among)).plan,
      loadFirst: () => readFirstView(sp, planKey, known.among),
    }),
    accounts: async () => (await import('../../../sharepoint/accounts')).accountsOf(sp),
    health: async () => (await import('../../../sharepoint/health')).listHealth(sp),
  };
}
