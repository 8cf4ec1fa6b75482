import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import type { Column, Condition, View } from '../../src/sharepoint/columns';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite, type PlanSite } from './planSite';
import { viewGroups, viewRows } from './viewRows';

/** Refs that a view shows on its page; of groups, all of them, as if they were open. Today is 3 August 2012. */
async function shown(site: PlanSite, list: typeof ACTIONS | typeof UPDATES, title: string) {
  const rows = await viewRows(site.sp, list, title);
  return rows.map(({ Ref }) => Ref);
}

const draft = aDraft(
  aDraftAction({ ref: 'OD8-01', number: 1, due: readDue('Jul-12') }),
  aDraftAction({ ref: 'OD8-02', number: 2, due: readDue('Aug-12'), owner: 'EU' }),
  aDraftAction({
    ref: 'OD8-03',
    number: 3,
    due: readDue('Dec-12'),
    owner: 'Assistant Commissioner',
  }),
  aDraftAction({ ref: 'OD8-04', number: 4, due: readDue('TBC'), updates: [] }),
  aDraftAction({ ref: 'OD8-05', number: 5, due: readDue('Jul-12'), status: 'Complete' }),
  aDraftAction({
    ref: 'OD8-06',
    number: 6,
    due: readDue('Ongoing'),
    updates: [{ on: day('2012-08-01'), text: 'Held' }],
  }),
);

describe('the views of Actions', () => {
  let site: PlanSite;
  beforeAll(async () => {
    site = await planSite(draft);
    await site.store.saveRatings(day('2012-08-03'));
  });

  it.each([
    ['My actions', ['OD8-02']],
    ['Due in 30 days', ['OD8-02']],
    ['Late', ['OD8-01']],
    ['Red', ['OD8-01']],
    ['No date', ['OD8-04']],
    ['No update in 28 days', ['OD8-04', 'OD8-01', 'OD8-02', 'OD8-03']],
    ['Awaiting an owner', ['OD8-03']],
    ['Recently changed', ['OD8-06']],
    ['Complete this quarter', []],
    ['All Items', ['OD8-01', 'OD8-02', 'OD8-03', 'OD8-04', 'OD8-05', 'OD8-06']],
    ['Date requests', []],
  ])('%s shows %p', async (title, refs) => {
    expect(await shown(site, ACTIONS, title)).toEqual(refs);
  });

  it.each([
    ['By strand', 'Strand', { OD: 6 }],
    ['By owner', 'OwnerAsWritten', { 'Assistant Commissioner': 1, DS: 3, EU: 1 }],
  ])('%s counts its groups', async (title, column, counts) => {
    const groups = await viewGroups(site.sp, ACTIONS, { title, column });
    expect(Object.fromEntries(groups)).toEqual(counts);
  });

  it('show what was completed and asked for once it was', async () => {
    await site.store.record(aReport({ ref: 'OD8-04', status: 'Complete' }), aTelling());
    await site.store.act(
      { kind: 'ask for a date', ref: 'OD8-01', key: 'key-00000009', wanted: 'Dec-12', why: 'Ill' },
      aTelling(),
    );
    expect(await shown(site, ACTIONS, 'Complete this quarter')).toEqual(['OD8-04']);
    expect(await shown(site, ACTIONS, 'Date requests')).toEqual(['OD8-01']);
    expect(await shown(site, ACTIONS, 'Recently changed')).toEqual(['OD8-01', 'OD8-04', 'OD8-06']);
  });

  it('show the latest updates first', async () => {
    expect((await shown(site, UPDATES, 'Latest')).slice(0, 3)).toContain('OD8-06');
  });
});

describe('the views past the view threshold', () => {
  const open = 40;
  const rows = Array.from({ length: 120 }, (_, index) =>
    aDraftAction({
      ref: `OD8-${String(index).padStart(3, '0')}`,
      number: index,
      due: readDue(['Jul-12', 'Aug-12', 'TBC', 'Ongoing'][index % 4] ?? ''),
      owner: index % 5 === 0 ? 'EU' : 'Nobody',
      ownerAsWritten: index % 5 === 0 ? 'EU' : 'Nobody',
      status: index >= 120 - open ? 'In progress' : 'Complete',
      updates: [{ on: day(index >= 120 - open ? '2012-06-13' : '2012-01-10'), text: 'Met.' }],
    }),
  );
  let small: PlanSite;
  let large: PlanSite;
  beforeAll(async () => {
    const plan = aDraft(...rows);
    [small, large] = [await planSite(plan), await planSite(plan, { threshold: 50 })];
    for (const site of [small, large]) await site.store.saveRatings(day('2012-08-03'));
  }, 60_000);

  const plain = (views: readonly View[]) =>
    views.filter(({ groupBy }) => !groupBy).map(({ title }) => title);

  it.each(plain(ACTIONS.views))('%s shows the same rows', async title => {
    expect(await shown(large, ACTIONS, title)).toEqual(await shown(small, ACTIONS, title));
  });

  it.each(plain(UPDATES.views))('%s shows the same updates', async title => {
    expect(await shown(large, UPDATES, title)).toEqual(await shown(small, UPDATES, title));
  });

  it.each([
    ['By strand', 'Strand', { OD: 120 }],
    ['By owner', 'OwnerAsWritten', { EU: 8, Nobody: 32 }],
  ] as const)('%s counts every row', async (title, column, counts) => {
    const groups = await viewGroups(large.sp, ACTIONS, { title, column });
    expect(Object.fromEntries(groups)).toEqual(counts);
  });

  it('By action counts every update', async () => {
    const groups = await viewGroups(large.sp, UPDATES, { title: 'By action', column: 'Ref' });
    expect([...groups.values()].reduce((sum, count) => sum + count, 0)).toBe(120);
  });

  it('are not empty for want of rows', async () => {
    expect((await shown(large, ACTIONS, 'Late')).length).toBeGreaterThan(5);
  });
});

describe.each([...ACTIONS.views, ...UPDATES.views] as readonly View[])('the view $title', view => {
  const { columns } = ACTIONS.views.some(one => one === view) ? ACTIONS : UPDATES;
  const byName: Readonly<Record<string, Column>> = columns;

  it('joins no more than twelve others, and asks first for an index', () => {
    const joins = [...view.columns, ...columnsAsked(view.where)].filter(
      name => byName[name]?.kind === 'person' || ['Author', 'Editor'].includes(name),
    );
    expect(joins.length).toBeLessThanOrEqual(12);
    const [first] = [...columnsAsked(view.where), ...(view.groupBy ? [view.groupBy] : [])];
    const isIndexed = (name: string): boolean =>
      (byName[name]?.indexed ?? byName[name]?.unique) === true;
    expect(isIndexed(first ?? view.sort[0]?.column ?? '')).toBe(true);
  });

  it('does not show who changed a row last, which is the app', () => {
    expect(view.columns).not.toEqual(expect.arrayContaining(['Editor']));
    expect(view.columns).not.toEqual(expect.arrayContaining(['Modified']));
  });
});

/** The columns that a condition asks about, first to last. */
function columnsAsked(where: Condition | undefined): readonly string[] {
  if (!where) return [];
  return 'of' in where ? where.of.flatMap(columnsAsked) : [where.column];
}
