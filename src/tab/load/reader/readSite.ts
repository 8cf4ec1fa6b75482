import type { connect } from '../../../sharepoint/connect';
import { readFirstView } from '../../../sharepoint/firstView';
import { plansOf, readPlan } from '../../../sharepoint/readPlan';
import type { ReadShelf } from '../openPlan';

/** The plans of a site, to be read alone: what writes to lists does not come into the browser. */
export function readSite(sp: ReturnType<typeof connect>): ReadShelf {
  const { plans, among } = plansOf(sp);
  return {
    plans,
    open: planKey => ({
      load: async () => (await readPlan(sp, planKey, undefined, among())).plan,
      loadFirst: () => readFirstView(sp, planKey, among()),
    }),
    accounts: async () => (await import('../../../sharepoint/accounts')).accountsOf(sp),
    health: async () => (await import('../../../sharepoint/health')).listHealth(sp),
  };
}
    people: async text =>
      (await import('../../../sharepoint/directory')).searchDirectory(sp, text),
    rights: async mails =>
      (await import('../../../sharepoint/siteRights')).siteRights(sp, mails),
