import type { SPFI } from '@pnp/sp';
import type { Day } from '../plan/day';
import { isChangedSince, naming } from './fault';
import { listAt } from './listAt';
import { PLANS } from './lists/plans';
import type { PlanInRows } from './readPlan';
import { tallyOf, writeTally } from './rows/tally';

/**
 * Writes how many actions have each rating and status on `today`, so that the first view has its
 * counts without reading the plan. Whoever writes the plan's row meanwhile goes first: the next rating
 * counts again.
 */
export async function saveCounts(
  sp: SPFI,
  { plan, facts: { id, version, counts, hasCounts } }: PlanInRows,
  today: Day,
): Promise<void> {
  const Counts = writeTally(tallyOf(plan, today));
  if (!hasCounts || (counts && writeTally(counts) === Counts)) return;
  try {
    await naming(`The counts could not be saved in ${PLANS.title}`, () =>
      listAt(sp, PLANS).items.getById(id).update({ Counts }, version),
    );
  } catch (error) {
    if (!isChangedSince(error)) throw error;
  }
}
