import { day } from '../../src/plan/day';
import { aReport, aTelling, planSite } from './planSite';

describe('in the lists', () => {
  it('the links of an update come back as they were given', async () => {
    const { store } = await planSite();
    const evidence = ['https://intranet.example/minutes?id=4', 'http://intranet.example/a'];
    await store.record(aReport({ evidence }), aTelling());
    const plan = await store.load();
    expect(plan.updates.get('OD8-02')?.[0]).toMatchObject({ evidence });
    expect(await store.record(aReport({ evidence }), aTelling())).toMatchObject({ kind: 'again' });
  });

  it('the days between which somebody is away come back', async () => {
    const { store } = await planSite();
    const away = { awayFrom: day('2012-08-10'), awayUntil: day('2012-08-24') };
    await store.savePerson('DS', away);
    const { people } = await store.load();
    expect(people.find(({ id }) => id === 'id-ds')).toMatchObject(away);
  });
});
