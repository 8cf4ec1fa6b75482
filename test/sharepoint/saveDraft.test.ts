import { readDue } from '../../src/plan/due';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { PEOPLE as PEOPLE_LIST } from '../../src/sharepoint/lists/people';
import { provision } from '../../src/sharepoint/provision';
import { saveDraft } from '../../src/sharepoint/saveDraft';
import { savePeople } from '../../src/sharepoint/savePeople';
import { openShelf } from '../../src/sharepoint/shelf';
import { aPerson, PEOPLE } from '../helpers/plan';
import { aDraft, aDraftAction } from './draft';
import { localSite } from './localSite';
import { planSite } from './planSite';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return aDraftAction({ ref: `OD8-${String(number).padStart(2, '0')}`, number });
  });

describe('an import', () => {
  it('says how far it is', async () => {
    const { sp } = localSite();
    await provision(sp);
    const told: { done: number; of: number }[] = [];
    const saved = await saveDraft(sp, aDraft(...many(60)), { onProgress: so => told.push(so) });
    expect(saved).toEqual({ added: 123, unchanged: 0, keptYours: [] });
    expect(told.map(({ done }) => done)).toEqual([100, 123]);
    expect(told.every(({ of }) => of === 123)).toBe(true);
  });

  it('that failed half-way shows nobody half a plan, and ends the same when run again', async () => {
    const { sp, instead } = localSite();
    await provision(sp);
    let batches = 0;
    instead(({ url }) =>
      url.endsWith('$batch') && (batches += 1) > 1 ? new Response('', { status: 500 }) : undefined,
    );
    await expect(saveDraft(sp, aDraft(...many(60)))).rejects.toThrow('could not be written');
    expect(await openShelf(sp).plans()).toEqual([]);

    instead(undefined);
    expect(await saveDraft(sp, aDraft(...many(60)))).toMatchObject({ added: 23, unchanged: 100 });
    const plan = await openShelf(sp).open('edhr-2012').load();
    expect(plan.actions.map(({ ref }) => ref)).toEqual(many(60).map(({ ref }) => ref));
    expect(plan.updates.size).toBe(60);
    expect(plan.problems).toEqual([]);
  });

  it('keeps what was changed here since, and says what that is', async () => {
    const { sp, edit, store } = await planSite();
    await edit(ACTIONS, 1, { DueAsWritten: 'Sep-12', OwnerAsWritten: 'PP' });
    const { keptYours, added } = await saveDraft(
      sp,
      aDraft(aDraftAction({ due: readDue('Oct-12') })),
    );
    expect(added).toBe(0);
    expect(keptYours).toEqual([
      'Actions, OD8-02: the owner here is “PP”, in the file “DS”',
      'Actions, OD8-02: the due here is “Sep-12”, in the file “Oct-12”',
    ]);
    expect((await store.load()).actions[0]?.due.asWritten).toBe('Sep-12');
  });

  it('adds what a longer file has more', async () => {
    const { sp, store } = await planSite();
    const more = aDraft(aDraftAction(), aDraftAction({ ref: 'OD8-03', number: 3 }));
    expect(await saveDraft(sp, more)).toMatchObject({ added: 2, unchanged: 5 });
    expect((await store.load()).actions).toHaveLength(2);
  });

  it('holds two plans with the same refs apart', async () => {
    const { sp, store } = await planSite();
    const other = { ...aDraft(), plan: { key: 'next-2013', title: 'Next', version: '1' } };
    expect(await saveDraft(sp, other)).toMatchObject({ added: 5, keptYours: [] });
    const next = await openShelf(sp).open('next-2013').load();
    expect(next).toMatchObject({ facts: { key: 'next-2013' }, people: [] });
    for (const plan of [next, await store.load()]) {
      expect(plan.actions).toHaveLength(1);
      expect(plan.updates.get('OD8-02')).toMatchObject([{ key: 'import:OD8-02:1' }]);
    }
  });

  it('keeps long and odd text as it is', async () => {
    const { sp } = localSite();
    await provision(sp);
    const text = `${'Ärger & "Quotes" <b> \u{1F600} \u05D0\u05D1 '.repeat(2000)}end`;
    await saveDraft(sp, aDraft(aDraftAction({ text, steps: ["it's", 'a|b;#c'] })));
    const [action] = (await openShelf(sp).open('edhr-2012').load()).actions;
    expect(action).toMatchObject({ text, steps: ["it's", 'a|b;#c'] });
  });

  it('names the list and what SharePoint said when a row is refused', async () => {
    const { sp } = localSite();
    await provision(sp);
    const draft = aDraft(aDraftAction({ owner: 'x'.repeat(300) }));
    await expect(saveDraft(sp, draft)).rejects.toThrow(
      /A row of Actions could not be written: SharePoint answered 500, “Invalid text value/,
    );
  });
});

describe('saving people', () => {
  it('matches owners, and does nothing the second time', async () => {
    const { sp, row, seen } = await planSite();
    expect(await row(ACTIONS)).toMatchObject({
      OwnerAccount: 'id-ds',
      OwnerId: expect.any(Number),
    });
    seen.length = 0;
    expect(await savePeople(sp, 'edhr-2012', PEOPLE)).toEqual({ added: 0, matched: 0 });
    expect(seen.filter(({ url }) => url.endsWith('$batch'))).toEqual([]);
  });

  it('fills in an account that was blank, and overwrites nothing', async () => {
    const { sp, edit, row } = await planSite();
    await edit(PEOPLE_LIST, 1, { Account: null, Title: 'Dana S.' });
    await savePeople(sp, 'edhr-2012', [aPerson({ mail: 'other@police.example' })]);
    expect(await row(PEOPLE_LIST)).toMatchObject({
      Account: 'id-ds',
      Title: 'Dana S.',
      Mail: 'dana.service@police.example',
    });
  });

  it('goes on without those whom the site does not know', async () => {
    const { sp, row } = await planSite(aDraft(aDraftAction({ owner: 'ZZ' })));
    const stranger = aPerson({ asWritten: ['ZZ'], id: 'id-zz', mail: 'zz@elsewhere.example' });
    expect(await savePeople(sp, 'edhr-2012', [stranger])).toMatchObject({ matched: 1 });
    expect(await row(ACTIONS)).toMatchObject({ OwnerAccount: 'id-zz', OwnerId: null });
  });
});
