import { connect, inProcess } from '../../../src/sharepoint/connect';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { openShelf } from '../../../src/sharepoint/shelf';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import { DRILL_SITE, drillSite, type DrillSite } from './site';
import { askedMs, type Form, puttingOff } from './stormForms';
import { aReport, aTelling } from './tell';

const FORMS: readonly Form[] = [
  { status: 429, after: '5', reset: undefined },
  { status: 429, after: '2', reset: '8' },
  { status: 503, after: 'a date', reset: undefined },
  { status: 503, after: undefined, reset: undefined },
];

/**
 * An open tab reads, the bot saves what owners say, and a manager edits in the list, all at once, while
 * every other request of tab and bot is put off. Half of the saves that are answered 503 were done.
 */
export async function stormOfThree({ rounds }: { rounds: number }) {
  const site = await drillSite(aDraft(...plan(rounds)));
  const storm = { isOver: false, early: 0, putOff: 0, count: 0 };
  const tab = doorOf(site, storm);
  const bot = doorOf(site, storm);
  const manager = connect(DRILL_SITE, undefined, inProcess(site.site));
  const faults: string[] = [];
  let shown = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [read] = await Promise.allSettled([
      tab.load(),
      saidAtLast(() => bot.record(aReport({ ref: refOf(round), key: keyOf(round) }), aTelling())),
      listAt(manager, ACTIONS)
        .items.getById(round + 1)
        .update({ Outcome: `Rooms are open ${round}` }),
    ]);
    if (read.status === 'fulfilled') shown += 1;
    else if (!String(read.reason).includes('could not be read')) faults.push(String(read.reason));
  }
  storm.isOver = true;
  await site.clock.wait(15 * 60_000);
  await bot.mend(new Date('2012-08-03T10:00:00Z'));
  const after = await tab.load();
  for (let round = 0; round < rounds; round += 1) {
    const ref = refOf(round);
    const count = after.updates.get(ref)?.filter(({ key }) => key === keyOf(round)).length ?? 0;
    if (count !== 1) faults.push(`${ref}: said once, is there ${count} times`);
    const action = after.actions.find(one => one.ref === ref);
    if (action?.outcome !== `Rooms are open ${round}`) faults.push(`${ref}: the edit is lost`);
    if (action?.lastSaid?.on !== '2012-08-03') faults.push(`${ref}: its row did not follow`);
  }
  if (storm.early > 0) faults.push(`${storm.early} requests before the time`);
  site.close();
  return {
    figures: { 'put off': storm.putOff, 'said at once': rounds, 'read in the storm': shown },
    faults,
  };
}

const plan = (rounds: number) =>
  Array.from({ length: rounds }, (_, index) =>
    aDraftAction({ ref: refOf(index), number: index + 1 }),
  );
const refOf = (round: number): string => `OD8-${String(round + 1).padStart(2, '0')}`;
const keyOf = (round: number): string => `storm-key-${round}`;

type Storm = { isOver: boolean; early: number; putOff: number; count: number };

/** A way to the site of its own, as the tab and the bot each have one. */
function doorOf({ site, clock }: DrillSite, storm: Storm) {
  let until = 0;
  const handle = async (request: Request): Promise<Response> => {
    if (clock.now().getTime() < until) storm.early += 1;
    storm.count += 1;
    const form = FORMS[Math.floor(storm.count / 2) % FORMS.length];
    if (storm.isOver || !form || storm.count % 2 === 0) return site(request);
    storm.putOff += 1;
    const isDone = form.status === 503 && !form.after && storm.count % 16 < 8;
    if (isDone && request.method !== 'GET') await site(request);
    await new Promise(resolve => setImmediate(resolve));
    until = Math.max(until, clock.now().getTime() + askedMs(form));
    return puttingOff(form, clock.now());
  };
  return openShelf(connect(DRILL_SITE, undefined, inProcess(handle, clock))).open('edhr-2012');
}

/** A person whose words were not saved keeps them and sends them again, under the same key. */
async function saidAtLast(say: () => Promise<{ kind: string }>): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    const told = await say().catch(() => undefined);
    if (told?.kind === 'saved' || told?.kind === 'again') return;
  }
}
