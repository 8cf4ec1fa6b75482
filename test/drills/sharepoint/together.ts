import { day } from '../../../src/plan/day';
import { connect, inProcess } from '../../../src/sharepoint/connect';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { openShelf } from '../../../src/sharepoint/shelf';
import { aDraft } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { DRILL_SITE, drillSite } from './site';
import { aReport, aTelling } from './tell';

/** Requests that one recording makes. */
const GAPS = 7;

/** A manager, a champion and the service write to an action while its owner does: no field is lost. */
export const together: Drill['run'] = async () => {
  const faults: string[] = [];
  let stars = 0;
  for (const who of ['manager', 'champion', 'service'] as const)
    for (let gap = 1; gap <= GAPS; gap += 1) {
      const { store, so, site, close } = await drillSite(aDraft());
      const behind = connect(DRILL_SITE, undefined, inProcess(site));
      let count = 0;
      so.instead = async request => {
        if (request.headers.get('If-Match') === '*') stars += 1;
        count += 1;
        if (count === gap) await OTHERS[who](behind);
        return undefined;
      };
      const told = await store.record(aReport({ concern: 'at risk' }), aTelling());
      so.instead = undefined;
      await store.mend(new Date('2012-08-03T10:00:00Z'));
      const plan = await store.load();
      const [action] = plan.actions;
      const name = `${who} before request ${gap}`;
      if (told.kind !== 'saved') faults.push(`${name}: told ${told.kind}`);
      if (action?.concern !== 'at risk') faults.push(`${name}: the owner’s concern is lost`);
      if (who !== 'service' && action?.forecast !== '2012-09-30')
        faults.push(`${name}: the forecast is lost`);
      if (who === 'service' && action?.stored?.rag !== 'Red')
        faults.push(`${name}: the rating is lost`);
      close();
    }
  if (stars > 0) faults.push(`${stars} writes with If-Match *`);
  return { figures: { interleavings: 3 * GAPS, 'writes with *': stars }, faults };
};

const OTHERS = {
  manager: sp => listAt(sp, ACTIONS).items.getById(1).update({ Forecast: '2012-09-30T11:00:00Z' }),
  champion: sp =>
    openShelf(sp)
      .open('edhr-2012')
      .record(
        aReport({ key: 'key-00000002', forecast: day('2012-09-30'), text: 'Later.' }),
        aTelling({ by: { id: 'id-pp', name: 'Pat Park' }, through: 'tab' }),
      ),
  service: sp => openShelf(sp).open('edhr-2012').saveRatings(day('2012-09-03')),
} satisfies Record<string, (sp: ReturnType<typeof connect>) => Promise<unknown>>;
