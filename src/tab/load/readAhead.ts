import { ahead } from './ahead';
import type { ReadShelf } from './openPlan';

/** Begins to read a plan before there is a page to show it on; whoever reads it first has what was begun. */
export function readAhead(
  shelf: () => Promise<ReadShelf>,
  planKey: string,
): () => Promise<ReadShelf> {
  const store = async () => (await shelf()).open(planKey);
  const loadFirst = ahead(async () => (await store()).loadFirst());
  const load = ahead(async () => (await store()).load());
  return async () => {
    const plans = await shelf();
    return { ...plans, open: key => (key === planKey ? { loadFirst, load } : plans.open(key)) };
  };
}
