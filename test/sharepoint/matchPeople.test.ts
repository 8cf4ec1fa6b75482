import { matchPerson, unmatchedOwners } from '../../src/sharepoint/matchPeople';
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
      { asWritten: 'Head of Rooms', actions: 1 },
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
    ).rejects.toThrow('no@body.example could not be found: ');
  });
});
