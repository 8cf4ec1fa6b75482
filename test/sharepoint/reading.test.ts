import { day } from '../../src/plan/day';
import type { Reading } from '../../src/sharepoint/store';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { PEOPLE } from '../../src/sharepoint/lists/people';
import { PLANS } from '../../src/sharepoint/lists/plans';
import { listAt } from '../../src/sharepoint/listAt';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite, type PlanSite } from './planSite';

const ON = day('2012-08-07');
const NOW = new Date('2012-08-07T08:00:00Z');
const asked = { refs: ['OD8-02'], accounts: ['id-ds'], star: false };

describe('one reading of a plan', () => {
  it('serves a run in one request a list, and one more to know where each history stands', async () => {
    const { seen, store } = await fresh();
    seen.length = 0;
    const reading = await store.read();
    expect(seen.map(({ method, url }) => `${method} ${listIn(url)}`).sort()).toEqual([
      'GET Actions',
      'GET People',
      'GET Plans',
      'GET ProgressUpdates',
      'GET Strands',
      'GET lists',
    ]);
    expect(reading.plan().actions.map(({ ref }) => ref)).toContain('OD8-02');
  });

  it('notes a run in one writing a list, and the plan last', async () => {
    const { seen, store } = await fresh();
    const reading = await store.read();
    seen.length = 0;
    await reading.note(ON, asked);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
    expect(seen.map(({ body }) => /Lists\/(\w+)/.exec(decodeURIComponent(body))?.[1])).toEqual([
      'People',
      'Actions',
      'Plans',
    ]);
  });

  it('knows what it wrote without reading it', async () => {
    const { seen, store } = await fresh();
    const reading = await store.read();
    await reading.note(ON, asked);
    seen.length = 0;
    const known = reading.plan();
    expect(seen).toHaveLength(0);
    expect(known).toEqual({ ...(await store.load()), objectives: [] });
  });

  it('writes again what it wrote before, by the ETags it was given', async () => {
    const { seen, store } = await fresh();
    const reading = await store.read();
    await reading.note(ON, asked);
    seen.length = 0;
    await reading.note(day('2012-08-14'), asked);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
    expect((await actionOf({ store })).asked).toEqual({ since: ON, last: '2012-08-14', times: 2 });
  });

  it('asks one small question where nobody changed anything', async () => {
    const { seen, store } = await fresh();
    const reading = await store.read();
    seen.length = 0;
    expect(await reading.refresh()).toBe(false);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['answered', ({ store }: PlanSite) => store.record(aReport(), aTelling({ now: NOW }))],
    [
      'given to another owner by hand',
      (site: PlanSite) => site.edit(ACTIONS, 2, { OwnerAsWritten: 'PP' }),
    ],
    ['removed', ({ sp }: PlanSite) => listAt(sp, ACTIONS).items.getById(2).recycle()],
    ['away, its owner', ({ store }: PlanSite) => store.savePerson('id-ds', { awayUntil: ON })],
    ['differently ruled', (site: PlanSite) => site.edit(PLANS, 1, { MostAsks: 7 })],
    [
      'added',
      ({ sp }: PlanSite) =>
        listAt(sp, ACTIONS).items.add({ Title: 'New', Ref: 'OD8-77', Plan: 'edhr-2012' }),
    ],
  ])('sees what was %s meanwhile, and reads only that', async (_what, change) => {
    const site = await fresh();
    const reading = await site.store.read();
    await change(site);
    site.seen.length = 0;
    expect(await reading.refresh()).toBe(true);
    expect(site.seen.length).toBeLessThanOrEqual(5);
    expect(site.seen.filter(({ url }) => /top=5000/.test(url) && !/filter/.test(url))).toEqual([]);
    expect(reading.plan()).toEqual({ ...(await site.store.load()), objectives: [] });
    expect(await reading.refresh()).toBe(false);
  });

  it('reads all again where SharePoint does not tell where its history stands', async () => {
    const site = await fresh();
    site.instead(({ url }) =>
      /CurrentChangeToken/.test(url) ? new Response('', { status: 400 }) : undefined,
    );
    const reading = await site.store.read();
    await site.store.record(aReport(), aTelling({ now: NOW }));
    expect(await reading.refresh()).toBe(true);
    expect(lastSaid(reading)).toBe('Partners have met twice.');
  });

  it('does not note as asked what was answered while the run was on', async () => {
    const site = await fresh();
    const reading = await site.store.read();
    await site.store.record(aReport(), aTelling({ now: NOW }));
    await reading.note(ON, { ...asked, refs: ['OD8-01', 'OD8-02'] });
    expect((await actionOf(site)).asked).toBeUndefined();
    expect((await actionOf(site, 'OD8-01')).asked).toMatchObject({ last: ON });
  });

  it('notes a run beside whoever edits the plan, the person and the action meanwhile', async () => {
    const site = await fresh();
    const reading = await site.store.read();
    await site.edit(PLANS, 1, { MostAsks: 7 });
    await site.edit(PEOPLE, 1, { Mail: 'new@police.example' });
    await site.edit(ACTIONS, 2, { Steps: 'One step' });
    await reading.note(ON, asked);
    const plan = await site.store.load();
    expect(plan.facts).toMatchObject({ lastRunOn: ON, asking: { mostAsks: 7 } });
    expect(plan.people[0]).toMatchObject({ mail: 'new@police.example', lastDigestOn: ON });
    expect(await actionOf(site)).toMatchObject({ steps: ['One step'], asked: { last: ON } });
  });

  it('brings a row up to an update that did not reach it', async () => {
    const site = await fresh();
    site.instead(({ headers }) =>
      headers.get('X-HTTP-Method') === 'MERGE' ? new Response('', { status: 403 }) : undefined,
    );
    await site.store.record(aReport(), aTelling({ now: NOW })).catch(() => undefined);
    site.instead(undefined);
    const reading = await site.store.read();
    expect(await reading.mend(NOW)).toBeGreaterThan(0);
    expect(await site.row(ACTIONS, 2)).toMatchObject({ LastSaid: 'Partners have met twice.' });
    expect(lastSaid(reading)).toBe('Partners have met twice.');
  });

  it('tells what was edited by hand, and reads only the update that it told', async () => {
    const site = await fresh();
    await site.edit(ACTIONS, 2, { DueAsWritten: 'Dec-12' });
    const reading = await site.store.read();
    await reading.mend(NOW);
    expect(reading.plan().updates.get('OD8-02')?.[0]?.text).toContain('due Aug-12 → Dec-12');
    expect(reading.plan().actions[1]?.due).toMatchObject({ date: '2012-12-31' });
  });
});

function fresh(): Promise<PlanSite> {
  return planSite(
    aDraft(aDraftAction({ ref: 'OD8-01', number: 1 }), aDraftAction({ ref: 'OD8-02', number: 2 })),
  );
}

const listIn = (url: string): string =>
  /Lists\/(\w+)/.exec(decodeURIComponent(url))?.[1] ?? (/web\/lists/.test(url) ? 'lists' : url);

async function actionOf({ store }: Pick<PlanSite, 'store'>, ref = 'OD8-02') {
  const found = (await store.load()).actions.find(one => one.ref === ref);
  if (!found) throw new Error(`no ${ref}`);
  return found;
}

function lastSaid(reading: Reading): string | undefined {
  return reading.plan().actions.find(({ ref }) => ref === 'OD8-02')?.lastSaid?.text;
}
