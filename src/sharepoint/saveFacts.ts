import type { SPFI } from '@pnp/sp';
import type { PlanFacts } from '../plan/plan';
import { naming } from './fault';
import { listAt } from './listAt';
import { PLANS } from './lists/plans';
import { withoutLost } from './lostColumns';
import { differing, onceMore } from './onceMore';
import { factsOf, readPlans } from './readPlan';
import { rowOfFacts } from './rows/facts';

/** The settings of a plan that are to change. An explicit undefined clears one that may be blank. */
export type FactsChange = { [Name in keyof Omit<PlanFacts, 'key'>]?: PlanFacts[Name] | undefined };

/**
 * Changes settings of a plan, by its row's ETag and only in the columns that differ; when the row was
 * changed meanwhile, once more on the row as it is then. Gives the plan's facts as they are now.
 */
export async function saveFacts(
  sp: SPFI,
  planKey: string,
  change: FactsChange | ((facts: PlanFacts) => FactsChange),
): Promise<PlanFacts> {
  const saveOnce = async (): Promise<PlanFacts> => {
    const { id, version, facts } = factsOf(await readPlans(sp), planKey);
    const wanted = typeof change === 'function' ? change(facts) : change;
    const after = { ...facts, ...wanted } as PlanFacts;
    const cells = differing(rowOfFacts(facts), rowOfFacts(after));
    if (Object.keys(cells).length > 0)
      await naming(`The plan “${planKey}” could not be saved in ${PLANS.title}`, () =>
        withoutLost(sp, PLANS, cells, row =>
          listAt(sp, PLANS).items.getById(id).update(row, version),
        ),
      );
    return after;
  };
  return onceMore(saveOnce);
}
