import type { PlanShelf, PlanStore } from '../sharepoint/store';

/** Opens the plan that the service is about: the one that is set, else the first of the site. Throws while there is none. */
export function planOn(shelf: PlanShelf, planKey: string | undefined): () => Promise<PlanStore> {
  return async () => {
    const key = planKey ?? (await shelf.plans())[0]?.key;
    if (key === undefined) throw new Error('There is no plan on this site yet: import one first');
    return shelf.open(key);
  };
}
