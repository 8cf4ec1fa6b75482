import type { PlanShelf, PlanStore } from '../sharepoint/store';

/**
 * The key of the plan that the service is about: the one that is set, else the first of the site;
 * undefined while there is none. Asked of the site until there is one, and kept from then on.
 */
export function planKeyOn(
  shelf: PlanShelf,
  planKey: string | undefined,
): () => Promise<string | undefined> {
  let known = planKey;
  return async () => (known ??= (await shelf.plans())[0]?.key);
}

/** Opens the plan that the service is about ({@link planKeyOn}). Throws while there is none. */
export function planOn(shelf: PlanShelf, planKey: string | undefined): () => Promise<PlanStore> {
  const keyOf = planKeyOn(shelf, planKey);
  return async () => {
    const key = await keyOf();
    if (key === undefined) throw new Error('There is no plan on this site yet: import one first');
    return shelf.open(key);
  };
}
