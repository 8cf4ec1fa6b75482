import { day } from '../../src/plan/day';
import { PEOPLE } from '../../src/sharepoint/lists/people';
import { PLANS } from '../../src/sharepoint/lists/plans';
import { planSite, type PlanSite } from './planSite';

/** A manager edits a row just before the product writes it. */
function before(site: PlanSite, list: typeof PEOPLE | typeof PLANS, cells: object): void {
  let edited = false;
  site.instead(async ({ method, url }) => {
    if (method !== 'POST' || !/items\(\d+\)$/.test(url) || edited) return;
    edited = true;
    await site.edit(list, 1, { ...cells });
  });
}

describe('savePerson', () => {
  it.each(['id-ds', 'DS', 'dana service'])('finds somebody by %s', async who => {
    const { store } = await planSite();
    const away = { awayUntil: day('2012-08-20'), askInstead: 'AR' };
    expect(await store.savePerson(who, away)).toMatchObject({ id: 'id-ds', ...away });
    const [ds] = (await store.load()).people;
    expect(ds).toMatchObject({ name: 'Dana Service', ...away });
  });

  it('clears what is given as undefined, and nothing else', async () => {
    const { store } = await planSite();
    await store.savePerson('DS', { awayUntil: day('2012-08-20'), askInstead: 'AR' });
    await store.savePerson('DS', { awayUntil: undefined });
    const [ds] = (await store.load()).people;
    expect(ds?.awayUntil).toBeUndefined();
    expect(ds).toMatchObject({ askInstead: 'AR', mail: 'dana.service@police.example' });
  });

  it('changes nobody where nobody is called so', async () => {
    const { store, seen } = await planSite();
    expect(await store.savePerson('ZZ', { mail: 'x@y.example' })).toBeUndefined();
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('loses nothing that a manager edits meanwhile', async () => {
    const site = await planSite();
    before(site, PEOPLE, { DeputyFor: 'AR' });
    await site.store.savePerson('DS', { awayUntil: day('2012-08-20') });
    expect((await site.store.load()).people[0]).toMatchObject({
      deputyFor: ['AR'],
      awayUntil: '2012-08-20',
    });
  });
});

describe('saveFacts', () => {
  it('writes only what differs, by the row’s ETag', async () => {
    const { store, seen } = await planSite();
    const facts = await store.saveFacts({ starMeans: 'subject to funding', roundDays: 10 });
    expect(facts).toMatchObject({ starMeans: 'subject to funding', roundDays: 10 });
    const [write] = seen.filter(({ method }) => method === 'POST');
    expect(JSON.parse(write?.body ?? '')).toEqual({
      StarMeans: 'subject to funding',
      RoundDays: 10,
    });
    expect(write?.headers.get('If-Match')).toMatch(/^"/);
    expect((await store.load()).facts).toMatchObject({ roundDays: 10 });
  });

  it('writes nothing where nothing differs', async () => {
    const { store, seen } = await planSite();
    await store.saveFacts({ roundDays: 15 });
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
  });

  it('decides again on the row as it is when a manager edits it meanwhile', async () => {
    const site = await planSite();
    before(site, PLANS, { Holidays: '2012-08-27' });
    await site.store.saveFacts(({ holidays }) => ({ holidays: [...holidays, day('2012-12-25')] }));
    expect((await site.store.load()).facts.holidays).toEqual(['2012-08-27', '2012-12-25']);
  });
});
