import type { Day } from '../plan/day';
import type { Row } from './cells';
import { cellOfDay } from './days';
import type { Kept } from './kept';
import { PLANS } from './lists/plans';
import { tallyOf, writeTally } from './rows/tally';

/** What is noted of a day on the plan's own row: its run, that the star was asked about, how many actions have each rating. */
export type OfPlan = { ran?: true; star?: true; counts?: true };

/**
 * Writes to the plan's row what is to be noted of `day`, in one writing; where somebody edits it
 * meanwhile, once more on the row as it is then. A run noted later stays: one that is caught up is
 * no newer one.
 */
export async function notePlan(kept: Kept, day: Day, of: OfPlan): Promise<void> {
  for (const isLast of [false, true]) {
    const { id } = kept.read().facts;
    const cells = cellsOf(kept, day, of);
    if (Object.keys(cells).length === 0) return;
    const changed = await kept.write(PLANS, new Map([[id, cells]]));
    if (changed.length === 0) return;
    if (isLast && of.ran) throw new Error(`The run of ${day} could not be noted in ${PLANS.title}`);
    await kept.again(PLANS, changed);
  }
}

function cellsOf(kept: Kept, day: Day, { ran, star, counts }: OfPlan): Row {
  const { facts: row, plan } = kept.read();
  const { firstRunOn, lastRunOn, starAskedOn, timeZone } = plan.facts;
  const on = cellOfDay(day, timeZone);
  const isRun = ran && !(lastRunOn && lastRunOn >= day);
  return {
    ...(star && !starAskedOn && { StarAskedOn: on }),
    ...(isRun && !firstRunOn && !lastRunOn && { FirstRunOn: on }),
    ...(isRun && { LastRunOn: on }),
    ...(counts && row.hasCounts && countsOf(kept, day)),
  };
}

/** So that the first view has its counts without reading the plan. */
function countsOf(kept: Kept, day: Day): Row {
  const { facts: row, plan } = kept.read();
  const Counts = writeTally(tallyOf(plan, day));
  if (row.counts && writeTally(row.counts) === Counts) return {};
  return {
    Counts,
    ...(row.hasRatedOn && { RatedOn: cellOfDay(day, plan.facts.timeZone) }),
  };
}
