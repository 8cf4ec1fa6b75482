import type { SPFI } from '@pnp/sp';
import { asking } from '../../../src/plan/asking';
import { day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { formerOwners, unmatchedOwners } from '../../../src/sharepoint/matchPeople';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { drillSite, type DrillSite } from './site';
import { aReport, aTelling } from './tell';

const ASKED_ON = day('2012-08-31');

/**
 * An owner is deleted, disabled, renamed, becomes a guest, or their number on the site names nobody: all
 * is read and nobody is expanded, the run goes on, the manager is told who, and what the others are
 * asked is as before.
 */
export const gone: Drill['run'] = async () => {
  const faults: string[] = [];
  for (const [name, { happens, namedFor }] of Object.entries(CASES)) {
    const site = await drillSite(
      aDraft(
        aDraftAction(),
        aDraftAction({ ref: 'OD8-03', number: 3, owner: 'PP', ownerAsWritten: 'PP' }),
        aDraftAction({ ref: 'OD8-04', number: 4, owner: 'Nobody', ownerAsWritten: 'Nobody' }),
      ),
    );
    try {
      faults.push(...(await checked(site, happens, namedFor)).map(fault => `${name}: ${fault}`));
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    site.close();
  }
  return { figures: { cases: Object.keys(CASES).length }, faults };
};

type Happens = (site: DrillSite) => Promise<unknown>;

/** `namedFor`: how the manager comes to know of it. */
type Case = { happens: Happens; namedFor: 'former' | 'unmatched' | 'nothing' };

/** From now on the site knows nobody at DS's address, as when the directory deleted or disabled them. */
const unknown: Happens = async ({ so }) => {
  so.instead = async request =>
    /ensureuser/i.test(request.url) && (await request.clone().text()).includes('id-ds@')
      ? Response.json({ 'odata.error': { code: '-1', message: { value: 'No' } } }, { status: 404 })
      : undefined;
};

const CASES: Readonly<Record<string, Case>> = {
  'deleted from the directory and the site': {
    namedFor: 'former',
    happens: async site => {
      await removeUsers(site.sp);
      await unknown(site);
    },
  },
  'disabled in the directory': { namedFor: 'former', happens: unknown },
  'removed from the site only': { namedFor: 'nothing', happens: ({ sp }) => removeUsers(sp) },
  'renamed in the list People': {
    namedFor: 'nothing',
    happens: ({ store }) => store.savePerson('DS', { name: 'Dana Newname' }),
  },
  'a guest': {
    namedFor: 'former',
    happens: async site => {
      const mail = 'id-ds@police.example';
      await site.store.savePerson('DS', { mail: `${mail.replace('@', '_')}#ext#@force.example` });
    },
  },
  'without an account any more': {
    namedFor: 'unmatched',
    happens: ({ store }) => store.savePerson('DS', { id: undefined, mail: undefined }),
  },
  'a number that names nobody': {
    namedFor: 'nothing',
    happens: ({ sp }) =>
      listAt(sp, ACTIONS)
        .items.getById(1)
        .update({ OwnerId: 4711 })
        .catch(() => undefined),
  },
};

async function removeUsers(sp: SPFI): Promise<void> {
  for (const { Id, IsSiteAdmin } of await sp.web.siteUsers())
    if (!IsSiteAdmin) await sp.web.siteUsers.removeById(Id);
}

async function checked(
  site: DrillSite,
  happens: Happens,
  namedFor: Case['namedFor'],
): Promise<readonly string[]> {
  const { sp, store, so } = site;
  const faults: string[] = [];
  const before = othersAsked(await store.load());
  if (before === 'nothing') faults.push('nobody else is asked');
  await happens(site);
  so.asked.length = 0;
  const plan = await store.load();
  if (so.asked.some(url => /expand=/i.test(url))) faults.push('a person was expanded');
  if (plan.actions.length !== 3) faults.push(`${plan.actions.length} actions are read`);
  if (!plan.actions.every(({ owner }) => owner.asWritten)) faults.push('an owner has no name');
  await store.mend(new Date('2012-08-03T10:00:00Z'));
  await store.saveRatings(ASKED_ON);
  if (othersAsked(await store.load()) !== before) faults.push('others are asked something else');
  const unmatched = unmatchedOwners(plan).map(({ asWritten }) => asWritten);
  const wanted = namedFor === 'unmatched' ? 'DS,Nobody' : 'Nobody';
  if ([...unmatched].sort().join() !== wanted) faults.push(`unmatched: ${unmatched.join()}`);
  const former = (await formerOwners(sp, plan)).map(({ name }) => name);
  if (former.length !== (namedFor === 'former' ? 1 : 0)) faults.push(`left: ${former.join()}`);
  const told = await store.record(
    aReport({ ref: 'OD8-03' }),
    aTelling({ by: { id: 'id-pp', name: 'Pat Park' } }),
  );
  if (told.kind !== 'saved') faults.push(`another owner was told ${told.kind}`);
  return faults;
}

/** What the owner of another action is asked about it, as text. */
function othersAsked(plan: Plan): string {
  const { digests } = asking(plan, ASKED_ON);
  const theirs = digests.filter(({ person }) => person?.id === 'id-pp');
  const items = theirs.flatMap(digest => digest.items.filter(({ ref }) => ref === 'OD8-03'));
  return items.length === 0 ? 'nothing' : JSON.stringify(items);
}
