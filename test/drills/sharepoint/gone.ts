import { saveDraft } from '../../../src/sharepoint/saveDraft';
import { matchOwners } from '../../../src/sharepoint/matchOwners';
import { unmatchedOwners } from '../../../src/sharepoint/matchPeople';
import { readPlan } from '../../../src/sharepoint/readPlan';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { drillSite } from './site';

/** Owners leave, are renamed, or are known to nobody: everything is read, and each is named. */
export const gone: Drill['run'] = async () => {
  const faults: string[] = [];
  const draft = aDraft(
    aDraftAction({ owner: 'EU', ownerAsWritten: 'EU' }),
    aDraftAction({ ref: 'OD8-03', number: 3 }),
    aDraftAction({ ref: 'OD8-04', number: 4, owner: 'Nobody', ownerAsWritten: 'Nobody' }),
  );
  const { sp, store, so, close } = await drillSite(draft);
  const check = async (name: string) => {
    so.asked.length = 0;
    const plan = await store.load().catch((error: unknown) => String(error));
    if (typeof plan === 'string') faults.push(`${name}: ${plan}`);
    else if (plan.actions.length !== 3) faults.push(`${name}: ${plan.actions.length} actions`);
    if (so.asked.some(url => /expand=/i.test(url))) faults.push(`${name}: a person was expanded`);
  };
  await check('as imported');
  const users = await sp.web.siteUsers();
  for (const { Id, IsSiteAdmin } of users) if (!IsSiteAdmin) await sp.web.siteUsers.removeById(Id);
  await check('users removed from the site');
  so.instead = ({ url }) =>
    /ensureuser/i.test(url) ? new Response('', { status: 404 }) : undefined;
  await matchOwners(sp, await readPlan(sp, 'edhr-2012')).catch((error: unknown) =>
    faults.push(`matching: ${String(error)}`),
  );
  so.instead = undefined;
  await check('owners whom the site refuses');
  const unmatched = unmatchedOwners(await store.load()).map(({ asWritten }) => asWritten);
  if (unmatched.join() !== 'Nobody') faults.push(`listed for the manager: ${unmatched.join()}`);
  const { unchanged } = await saveDraft(sp, draft);
  close();
  return { figures: { users: users.length, unmatched: unmatched.length, unchanged }, faults };
};
