import type { SPFI } from '@pnp/sp';
import { saveAct } from './acts';
import { readPlan, readPlans } from './readPlan';
import { recordReport } from './record';
import type { PlanShelf } from './store';
import { mend, noteAsked, saveRatings } from './upkeep';

/** The plans of the site that `sp` is connected to. */
export function openShelf(sp: SPFI): PlanShelf {
  return {
    plans: async () => (await readPlans(sp)).map(({ facts }) => facts),
    open: planKey => ({
      load: async () => (await readPlan(sp, planKey)).plan,
      record: (report, telling) => recordReport({ sp, planKey, report, telling }),
      act: (act, telling) => saveAct({ sp, planKey, act, telling }),
      saveRatings: today => saveRatings(sp, planKey, today),
      noteAsked: (day, refs, digests = NO_DIGESTS) =>
        noteAsked(sp, planKey, day, { refs, ...digests }),
      mend: now => mend(sp, planKey, now),
    }),
  };
}

const NO_DIGESTS = { accounts: [], star: false };
