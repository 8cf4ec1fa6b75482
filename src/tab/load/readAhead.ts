import { ahead } from './ahead';
import type { FirstView } from '../../sharepoint/store';
import type { ReadShelf } from './openPlan';

/** The plans of a site, one of which is being read. `first`: what fills the screen, where it is there already. */
export type ReadingAhead = {
  shelf: () => Promise<ReadShelf>;
  first: () => FirstView | undefined;
};

/** Begins to read a plan before there is a page to show it on; whoever reads it first has what was begun. */
export function readAhead(shelf: () => Promise<ReadShelf>, planKey: string): ReadingAhead {
  const store = async () => (await shelf()).open(planKey);
  const loadFirst = ahead(async () => (await store()).loadFirst());
  const load = ahead(async () => (await store()).load());
  const reading = async (): Promise<ReadShelf> => {
    const plans = await shelf();
    return { ...plans, open: key => (key === planKey ? { loadFirst, load } : plans.open(key)) };
  };
  return { shelf: reading, first: loadFirst.there };
}
