import type { connect } from '../../../sharepoint/connect';
import { type FirstView, readFirstView } from '../../../sharepoint/firstView';
import { plansOf, readOutline, readPlan, type Outline } from '../../../sharepoint/readPlan';
import type { ReadShelf } from '../openPlan';

type First = { outline: Promise<Outline>; view: Promise<FirstView> };

/**
 * The plans of a site, to be read alone: what writes to lists does not come into the browser. Where the
 * first view of a plan was asked for, the whole of it waits for that and does not read again what both need.
 */
export function readSite(sp: ReturnType<typeof connect>): ReadShelf {
  const { plans, among } = plansOf(sp);
  const firsts = new Map<string, First>(); // by the key of the plan, until the whole of it is asked for
  const loadFirst = (planKey: string): Promise<FirstView> => {
    const outline = readOutline(sp, among() === 'several plans' ? { of: planKey } : {});
    const view = readFirstView(sp, planKey, among(), outline);
    firsts.set(planKey, { outline, view });
    return view;
  };
  const load = async (planKey: string) => {
    const first = firsts.get(planKey);
    firsts.delete(planKey);
    await first?.view.catch(() => undefined); // what is wrong with it the whole plan says too
    const known = await first?.outline.catch(() => undefined);
    return (await readPlan(sp, planKey, undefined, among(), known)).plan;
  };
  return {
    plans,
    open: planKey => ({ load: () => load(planKey), loadFirst: () => loadFirst(planKey) }),
    accounts: async () => (await import('../../../sharepoint/accounts')).accountsOf(sp),
    people: async text => (await import('../../../sharepoint/directory')).searchDirectory(sp, text),
    rights: async mails => (await import('../../../sharepoint/siteRights')).siteRights(sp, mails),
    health: async () => (await import('../../../sharepoint/health')).listHealth(sp),
  };
}
