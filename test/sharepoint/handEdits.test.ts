import { dateHistory } from '../../src/plan/acts/dateHistory';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import type { Row } from '../../src/sharepoint/cells';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite, type PlanSite } from './planSite';
import '@pnp/sp/recycle-bin/index.js';
import '@pnp/sp/site-users/index.js';

const NOW = new Date('2012-08-03T10:00:00Z');

const saidOf = async ({ store }: PlanSite, ref = 'OD8-02') =>
  (await store.load()).updates.get(ref) ?? [];
const actionOf = async ({ store }: PlanSite, ref = 'OD8-02') =>
  (await store.load()).actions.find(one => one.ref === ref);
const dateChanges = async ({ sp }: PlanSite) =>
  (await listAt(sp, UPDATES).items.filter('DateChange ne null')<{ DateChange: string }[]>()).map(
    ({ DateChange }) => DateChange,
  );

describe('a date moved by hand', () => {
  it.each([
    ['Aug-12', { DueAsWritten: 'Sep-12' }, 1, ['Aug-12 → Sep-12']],
    ['Aug-12', { DueDate: '2012-12-14T00:00:00Z' }, 1, ['Aug-12 → 14/12/2012']],
    ['Aug-12', { DueAsWritten: 'TBC' }, 1, ['Aug-12 → TBC']],
    ['Aug-12', { DueAsWritten: 'August 2012' }, undefined, []],
    ['TBC', { DueAsWritten: 'Sep-12' }, undefined, ['TBC → Sep-12']],
  ])(
    'from %s by %j has then moved %p times and is listed as %p',
    async (due, cells, times, list) => {
      const site = await planSite(aDraft(aDraftAction({ due: readDue(due) })));
      await site.edit(ACTIONS, 1, cells);
      await site.store.mend(NOW);
      await site.store.mend(NOW);
      expect((await actionOf(site))?.dueMoved).toBe(times);
      expect(await dateChanges(site)).toEqual(list);
    },
  );

  it('counts on from those that were agreed, and says in the update what it was', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { DueMoved: 2, DueAsWritten: 'Sep-12' });
    await site.store.mend(NOW);
    expect((await site.row(ACTIONS)).DueMoved).toBe(3);
    const [latest] = await saidOf(site);
    expect(latest?.did).toMatchObject({
      byHand: 'edited',
      before: { due: { asWritten: 'Aug-12', date: '2012-08-31' } },
      after: { due: { asWritten: 'Sep-12', date: '2012-09-30' }, dueMoved: 3 },
    });
    expect(dateHistory(await saidOf(site))).toMatchObject([
      { on: '2012-08-03', by: 'Eve Unit', through: 'list', from: 'Aug-12', to: 'Sep-12' },
    ]);
  });

  it('is no word of progress: silence stays silence', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { DueAsWritten: 'Sep-12', OwnerAsWritten: 'PP' });
    await site.store.mend(NOW);
    expect(await actionOf(site)).toMatchObject({ lastSaid: { on: '2012-06-13' } });
  });

  it('cannot be taken back in chat, but where it was done', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { DueAsWritten: 'Sep-12' });
    await site.store.mend(NOW);
    const [latest] = await saidOf(site);
    const undone = await site.store.act(
      { kind: 'undo', ref: 'OD8-02', key: 'undo-0001', update: latest?.key ?? '' },
      aTelling({ by: { id: 'id-eu', name: 'Eve Unit' }, now: NOW }),
    );
    expect(undone).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(undone)).toContain('Please change it there.');
  });
});

describe('an edit by hand', () => {
  it('of a status is a word of progress', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { Status: 'Complete' });
    await site.store.mend(NOW);
    expect(await actionOf(site)).toMatchObject({ lastSaid: { by: 'Eve Unit' } });
  });

  it('that follows another before the row was mended stands', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { Status: 'Complete' });
    site.instead(({ method, body }) => {
      if (method !== 'POST' || !body.includes('RowRead')) return undefined;
      return new Response('', { status: 500 });
    });
    await site.store.mend(NOW).catch(() => undefined);
    site.instead(undefined);
    await site.edit(ACTIONS, 1, { Status: 'Not started' });
    await site.store.mend(NOW);
    expect(await site.row(ACTIONS)).toMatchObject({ Status: 'Not started', CompletedOn: null });
    expect((await saidOf(site)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Changed in the list by Eve Unit: status In progress → Not started']),
    );
  });

  it.each(['alone', 'with others'])('is told before words, saved %s, take its place', async how => {
    const site = await planSite(aDraft(aDraftAction(), aDraftAction({ ref: 'OD8-03', number: 3 })));
    await site.edit(ACTIONS, 1, { Forecast: '2012-10-31T12:00:00Z' });
    const report = aReport({ forecast: day('2012-09-30') });
    if (how === 'alone') await site.store.record(report, aTelling());
    else
      await site.store.recordAll(
        [report, aReport({ ref: 'OD8-03', key: 'key-00000003' })],
        aTelling(),
      );
    await site.store.mend(NOW);
    expect(await actionOf(site)).toMatchObject({
      forecast: '2012-09-30',
      lastSaid: { text: 'Partners have met twice.' },
    });
    expect((await saidOf(site)).map(({ text }) => text)).toEqual([
      'Partners have met twice.',
      'Changed in the list by Eve Unit: forecast no date → 31 October 2012',
      'Partners have met once.',
    ]);
  });

  it('by somebody who was deleted is told under a plain name', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { DueAsWritten: 'Sep-12' });
    site.instead(async ({ method, url, headers, body }) => {
      if (!url.includes('$batch') || !body.includes('ersions')) return undefined;
      const answer = await site.site(new Request(url, { method, headers, body }));
      const nameless = (await answer.text())
        .replaceAll('"LookupValue":"Eve Unit"', '"LookupValue":""')
        .replaceAll('eve.unit@police.example', '');
      return new Response(nameless, { status: 200, headers: answer.headers });
    });
    await site.store.mend(NOW);
    site.instead(undefined);
    const [latest] = await saidOf(site);
    expect(latest).toMatchObject({
      by: 'a former user',
      text: 'Changed in the list by a former user: due Aug-12 → Sep-12',
    });
    expect(latest?.byId).toBeUndefined();
  });

  it('of fifty rows at once is told of each, in a handful of requests', async () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      aDraftAction({ ref: `OD8-${index + 10}`, number: index + 10, updates: [] }),
    );
    const site = await planSite(aDraft(...rows));
    const [batched, execute] = site.sp.batched();
    const edits = rows.map((_, index) =>
      listAt(batched, ACTIONS)
        .items.getById(index + 1)
        .update({ DueAsWritten: 'Oct-12' }),
    );
    await execute();
    await Promise.all(edits);
    site.seen.length = 0;
    await site.store.mend(NOW);
    expect(site.seen.length).toBeLessThan(30);
    const plan = await site.store.load();
    expect(plan.actions.every(({ dueMoved, due }) => dueMoved === 1 && due.kind === 'month')).toBe(
      true,
    );
    expect([...plan.updates.values()].flat()).toHaveLength(50);
  }, 60_000);
});

/** What SharePoint does when somebody restores a version: its values become the newest version. */
async function restoreVersion(site: PlanSite, newestBut: number): Promise<void> {
  const item = listAt(site.sp, ACTIONS).items.getById(1);
  const versions: Row[] = await item.versions();
  const names = Object.entries(ACTIONS.columns)
    .filter(([, { kind }]) => kind !== 'person')
    .map(([name]) => name);
  const cells = [...names, 'Title'].map(name => [name, versions[newestBut]?.[name] ?? null]);
  await item.update(Object.fromEntries(cells) as Row);
}

describe('an earlier version that was put back in the list', () => {
  it('stands, is told, and loses nothing that was said', async () => {
    const site = await planSite();
    await site.store.record(aReport({ status: 'Complete' }), aTelling());
    await restoreVersion(site, 1);
    await site.store.mend(NOW);
    expect(await site.row(ACTIONS)).toMatchObject({ Status: 'In progress', CompletedOn: null });
    expect((await saidOf(site)).map(({ text }) => text)).toEqual([
      'An earlier version was put back in the list by Eve Unit: status Complete → In progress',
      'Partners have met twice.',
      'Partners have met once.',
    ]);
    expect(await site.store.mend(NOW)).toBe(0);
  });

  it('from before a date was moved is a date change of its own', async () => {
    const site = await planSite();
    await site.edit(ACTIONS, 1, { DueAsWritten: 'Sep-12' });
    await site.store.mend(NOW);
    await restoreVersion(site, 2);
    expect((await site.row(ACTIONS)).DueAsWritten).toBe('Aug-12');
    await site.store.mend(new Date('2012-08-04T10:00:00Z'));
    expect(await actionOf(site)).toMatchObject({ due: { asWritten: 'Aug-12' }, dueMoved: 2 });
    expect(await dateChanges(site)).toEqual(['Aug-12 → Sep-12', 'Sep-12 → Aug-12']);
  });
});

describe('a row', () => {
  it('copied and pasted is shown beside the one it was copied from, until it has a ref of its own', async () => {
    const site = await planSite();
    const { Text, Strand, Objective, DueAsWritten, DueRead, RowRead, LastKey, Status, Ref, Plan } =
      await site.row(ACTIONS);
    const copy = { Text, Strand, Objective, DueAsWritten, DueRead, RowRead, LastKey, Status };
    await listAt(site.sp, ACTIONS).items.add({ ...copy, Title: Text, Ref, Plan });
    await site.store.mend(NOW);
    const plan = await site.store.load();
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['OD8-02', 'OD8-02 (row 2)']);
    expect(plan.problems).toMatchObject([{ row: 2, column: 'Ref', value: 'OD8-02' }]);
    expect(plan.updates.get('OD8-02')).toHaveLength(1);

    await site.edit(ACTIONS, 2, { Ref: 'OD8-07' });
    await site.store.mend(NOW);
    expect(await site.row(ACTIONS, 2)).toMatchObject({ PlanRef: 'edhr-2012|OD8-07' });
    expect((await site.store.load()).problems).toEqual([]);
  });

  it('without a plan belongs to the only plan of the site', async () => {
    const site = await planSite();
    await listAt(site.sp, ACTIONS).items.add({ Title: 'Ask them', Ref: 'OD8-09', Strand: 'OD' });
    await site.store.mend(NOW);
    expect(await site.row(ACTIONS, 2)).toMatchObject({ Plan: 'edhr-2012' });
    expect(await actionOf(site, 'OD8-09')).toMatchObject({ text: 'Ask them' });
  });

  it('whose owner left is read with the owner as written', async () => {
    const site = await planSite();
    const users = await site.sp.web.siteUsers();
    for (const { Id, IsSiteAdmin } of users)
      if (!IsSiteAdmin) await site.sp.web.siteUsers.removeById(Id);
    expect(await actionOf(site)).toMatchObject({ owner: { asWritten: 'DS', id: 'id-ds' } });
    await site.store.mend(NOW);
    expect(await site.store.record(aReport(), aTelling())).toMatchObject({ kind: 'saved' });
  });

  it('deleted in the list is gone, its updates are not, and restored it is as it was', async () => {
    const site = await planSite();
    await site.store.record(aReport({ forecast: day('2012-09-30') }), aTelling());
    const before = await actionOf(site);
    await listAt(site.sp, ACTIONS).items.getById(1).recycle();
    await site.store.mend(NOW);
    expect(await actionOf(site)).toBeUndefined();
    expect(await saidOf(site)).toHaveLength(2);
    expect(await site.store.record(aReport({ key: 'key-00000002' }), aTelling())).toMatchObject({
      kind: 'not found',
    });

    const [bin] = await site.sp.web.recycleBin();
    await site.sp.web.recycleBin.getById(bin?.Id ?? '').restore();
    expect({ ...(await actionOf(site)), version: before?.version }).toEqual(before);
    expect(await site.store.mend(NOW)).toBe(0);
  });
});
