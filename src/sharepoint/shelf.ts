import type { SPFI } from '@pnp/sp';
import { saveAct } from './acts';
import { readFirstView } from './firstView';
import { listHealth } from './health';
import { type Among, readPlan, readPlans } from './readPlan';
import { recordReport } from './record';
import { saveFacts } from './saveFacts';
import { savePerson } from './savePerson';
import type { SiteShelf } from './store';
import { mend, noteAsked, saveRatings } from './upkeep';

/** The plans of the site that `sp` is connected to. */
export function openShelf(sp: SPFI): SiteShelf {
  const known: { among: Among } = { among: 'one plan' }; // as far as this shelf has seen
  return {
    plans: async () => {
      const plans = await readPlans(sp);
      known.among = plans.length > 1 ? 'several plans' : 'one plan';
      return plans.map(({ facts }) => facts);
    },
    open: planKey => ({
      load: async () => (await readPlan(sp, planKey, undefined, known.among)).plan,
      loadFirst: () => readFirstView(sp, planKey, known.among),
      record: (report, telling) => recordReport({ sp, planKey, report, telling }),
      act: (act, telling) => saveAct({ sp, planKey, act, telling }),
      saveRatings: today => saveRatings(sp, planKey, today),
      noteAsked: (day, refs, digests = NO_DIGESTS) =>
        noteAsked(sp, planKey, day, { refs, ...digests }),
      mend: now => mend(sp, planKey, now),
      savePerson: (who, change) => savePerson(sp, planKey, who, change),
      saveFacts: change => saveFacts(sp, planKey, change),
    }),
    health: () => listHealth(sp),
  };
}

const NO_DIGESTS = { accounts: [], star: false };
