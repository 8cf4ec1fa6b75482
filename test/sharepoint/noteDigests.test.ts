import { day } from '../../src/plan/day';
import { PEOPLE as PEOPLE_LIST } from '../../src/sharepoint/lists/people';
import { planSite } from './planSite';

const ON = day('2012-08-07');
const lastDigests = async ({ store }: Awaited<ReturnType<typeof planSite>>) =>
  (await store.load()).people.flatMap(({ id, lastDigestOn }) =>
    lastDigestOn ? [`${id} ${lastDigestOn}`] : [],
  );

describe('who had a digest', () => {
  it('is noted of the person, so that an answer does not clear it', async () => {
    const site = await planSite();
    await site.store.noteAsked(ON, ['OD8-02'], { accounts: ['ID-DS', 'id-ar'], star: false });
    expect(await lastDigests(site)).toEqual(['id-ds 2012-08-07', 'id-ar 2012-08-07']);
  });

  it('is noted where they were only told, and nothing was asked', async () => {
    const site = await planSite();
    await site.store.noteAsked(ON, [], { accounts: ['id-pp'], star: false });
    const { actions, facts } = await site.store.load();
    expect(await lastDigests(site)).toEqual(['id-pp 2012-08-07']);
    expect(actions.every(({ asked }) => asked === undefined)).toBe(true);
    expect(facts.lastRunOn).toBe(ON);
  });

  it('stays when an earlier run is noted again', async () => {
    const site = await planSite();
    await site.store.noteAsked(ON, [], { accounts: ['id-pp'], star: false });
    await site.store.noteAsked(day('2012-08-03'), [], { accounts: ['id-pp'], star: false });
    expect(await lastDigests(site)).toEqual(['id-pp 2012-08-07']);
  });

  it('is left alone on the row of somebody of another plan', async () => {
    const site = await planSite();
    await site.edit(PEOPLE_LIST, 1, { Plan: 'another' });
    await site.store.noteAsked(ON, [], { accounts: ['id-ds'], star: false });
    expect(await site.row(PEOPLE_LIST, 1)).toMatchObject({ LastDigestOn: null });
  });
});

describe('what a star means', () => {
  it('is noted as asked once', async () => {
    const site = await planSite();
    await site.store.noteAsked(ON, [], { accounts: [], star: true });
    await site.store.noteAsked(day('2012-08-14'), [], { accounts: [], star: true });
    expect((await site.store.load()).facts).toMatchObject({ starAskedOn: ON, firstRunOn: ON });
  });
});
