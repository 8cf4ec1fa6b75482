import type { Plan } from '../../../src/plan/plan';
import { connect, inProcess } from '../../../src/sharepoint/connect';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { DRILL_SITE, drillSite } from './site';
import { aReport, aTelling } from './tell';
import { DEEDS, type Deed } from './togetherDeeds';

const NOW = new Date('2012-08-03T10:00:00Z');

/** More requests than one recording makes, also where it decides again. */
const MOST_GAPS = 20;

/**
 * Others write to an action while its owner does, before every request in turn: managers in the list,
 * people in tab and chat, the service. Nobody's words or values vanish without a trace.
 */
export const together: Drill['run'] = async ({ quick }) => {
  const faults: string[] = [];
  let stars = 0;
  let interleavings = 0;
  for (const deed of DEEDS)
    for (let gap = 1; gap <= MOST_GAPS; gap += quick ? 3 : 1) {
      const at = await interleaved(deed, gap);
      if (!at.happened) break;
      interleavings += 1;
      stars += at.stars;
      faults.push(...at.faults.map(fault => `${deed.name} before request ${gap}: ${fault}`));
    }
  if (stars > 0) faults.push(`${stars} writes with If-Match *`);
  return { figures: { deeds: DEEDS.length, interleavings, 'writes with *': stars }, faults };
};

async function interleaved(deed: Deed, gap: number) {
  const { store, so, site, close } = await drillSite(
    aDraft(aDraftAction(), aDraftAction({ ref: 'OD8-03', number: 3 })),
  );
  const behind = connect(DRILL_SITE, undefined, inProcess(site));
  let count = 0;
  let stars = 0;
  so.instead = async request => {
    if (request.headers.get('If-Match') === '*') stars += 1;
    count += 1;
    if (count === gap) await deed.happens(behind);
    return undefined;
  };
  const told = await store.record(
    aReport({ concern: 'at risk', forecast: '2012-09-30' as never }),
    aTelling(),
  );
  so.instead = undefined;
  await store.mend(NOW);
  await store.mend(NOW);
  const plan = await store.load();
  close();
  return {
    happened: count >= gap,
    stars,
    faults: [...ownersFaults(plan, told.kind), ...(deed.lost(plan) ?? [])],
  };
}

/** What the owner was told was saved is there; what they were told was not is not. */
function ownersFaults(plan: Plan, kind: string): readonly string[] {
  const updates = plan.updates.get('OD8-02') ?? [];
  const own = updates.filter(({ key }) => key === 'key-00000001');
  if (kind !== 'saved') return own.length > 0 ? [`told ${kind}, and there all the same`] : [];
  const [action] = plan.actions;
  return [
    ...(own.length === 1 ? [] : [`the owner’s words are there ${own.length} times`]),
    ...(action?.status !== 'Withdrawn' && action?.concern !== 'at risk'
      ? ['the owner’s concern is lost']
      : []),
  ];
}
