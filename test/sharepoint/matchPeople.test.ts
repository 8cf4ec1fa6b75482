import { listAt } from '../../src/sharepoint/listAt';
import { PEOPLE } from '../../src/sharepoint/lists/people';
import {
  formerOwners,
  matchedTo,
  matchPerson,
  unmatchedOwners,
} from '../../src/sharepoint/matchPeople';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { aDraft, aDraftAction } from './draft';
import { planSite } from './planSite';

const draft = aDraft(
  aDraftAction({ owner: 'DS', ownerAsWritten: 'DS' }),
  aDraftAction({
    ref: 'OD8-03',
    number: 3,
    owner: 'Head of Rooms',
    ownerAsWritten: 'Head of Rooms',
  }),
);

describe('owners whom nobody is matched to', () => {
  it('are named with how many open actions each has', async () => {
    const { store } = await planSite(draft);
    expect(unmatchedOwners(await store.load())).toEqual([
      { asWritten: 'Head of Rooms', actions: 1, mayBe: [] },
    ]);
  });

  it('are matched to an account that the site finds, and the actions follow', async () => {
    const { sp, store, row } = await planSite(draft);
    const mail = 'eve.unit@police.example';
    const person = await matchPerson(sp, 'edhr-2012', { asWritten: 'Head of Rooms', mail });
    expect(person).toMatchObject({ name: 'Eve Unit', id: 'id-eu', mail });
    expect(unmatchedOwners(await store.load())).toEqual([]);
    expect(await row(ACTIONS, 2)).toMatchObject({ OwnerAccount: 'id-eu' });
    expect((await store.load()).people).toHaveLength(4);
  });

  it('stay so, in words, where the site knows no such account', async () => {
    const { sp } = await planSite(draft);
    await expect(
      matchPerson(sp, 'edhr-2012', { asWritten: 'Head of Rooms', mail: 'no@body.example' }),
    ).rejects.toThrow('Nobody is known at no@body.example. Is the address right?');
  });

  it('may be several people, until it is said who they are', async () => {
    const { sp, store, row } = await planSite(draft);
    const second = { Title: 'Dora Shaw', Plan: 'edhr-2012', AsWritten: 'DS', PlanPerson: 'x|y' };
    await listAt(sp, PEOPLE).items.add(second);
    expect(unmatchedOwners(await store.load())).toContainEqual({
      asWritten: 'DS',
      actions: 1,
      mayBe: ['Dana Service', 'Dora Shaw'],
    });
    await matchPerson(sp, 'edhr-2012', { asWritten: 'DS', mail: 'dana.service@police.example' });
    const plan = await store.load();
    expect(plan.people.filter(({ asWritten }) => asWritten.includes('DS'))).toMatchObject([
      { name: 'Dana Service', id: 'id-ds' },
    ]);
    expect(plan.people.map(({ name }) => name)).toContain('Dora Shaw');
    expect(await row(ACTIONS)).toMatchObject({ OwnerAccount: 'id-ds' });
  });

  it('and who were matched before go to the new account, without the rights of the old one', async () => {
    const { sp, store, row } = await planSite(draft);
    await store.savePerson('DS', { roles: ['plan manager'] });
    await matchPerson(sp, 'edhr-2012', { asWritten: 'DS', mail: 'eve.unit@police.example' });
    const { people } = await store.load();
    expect(people.find(({ id }) => id === 'id-ds')).toMatchObject({ roles: ['plan manager'] });
    expect(people.find(({ id }) => id === 'id-eu')?.asWritten).toContain('DS');
    expect(await row(ACTIONS)).toMatchObject({ OwnerAccount: 'id-eu' });
    expect(
      matchedTo(await store.load(), { asWritten: 'ds', mail: 'Eve.Unit@police.example' }),
    ).toMatchObject({ name: 'Eve Unit' });
  });

  it('and who left are named with how many open actions they have', async () => {
    const { sp, store, instead } = await planSite(draft);
    expect(await formerOwners(sp, await store.load())).toEqual([]);
    instead(({ url }) =>
      /ensureuser/i.test(url)
        ? Response.json(
            { 'odata.error': { code: '-1', message: { value: 'No' } } },
            { status: 404 },
          )
        : undefined,
    );
    expect(await formerOwners(sp, await store.load())).toEqual([
      { name: 'Dana Service', mail: 'dana.service@police.example', actions: 1 },
    ]);
  });
});
