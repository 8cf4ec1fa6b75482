import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { aDraft, aDraftAction } from './draft';
import { planSite, type PlanSite } from './planSite';

/** Refs that a view shows, by asking the site what the view asks. Today is 3 August 2012. */
async function shown(site: PlanSite, list: typeof ACTIONS | typeof UPDATES, title: string) {
  const view = await listAt(site.sp, list).views.getByTitle(title)<{ ListViewXml: string }>();
  const rows = await listAt(site.sp, list).getItemsByCAMLQuery({ ViewXml: view.ListViewXml });
  return (rows as { Ref: string }[]).map(({ Ref }) => Ref);
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
    ['By strand', ['OD8-01', 'OD8-02', 'OD8-03', 'OD8-04', 'OD8-05', 'OD8-06']],
    ['By owner', ['OD8-04', 'OD8-06', 'OD8-01', 'OD8-02', 'OD8-03']],
  ])('%s shows %p', async (title, refs) => {
    expect(await shown(site, ACTIONS, title)).toEqual(refs);
  });

  it('show the latest updates first', async () => {
    expect((await shown(site, UPDATES, 'Latest'))[0]).toBe('OD8-06');
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

  it.each(ACTIONS.views.map(({ title }) => title))('%s shows the same rows', async title => {
    expect(await shown(large, ACTIONS, title)).toEqual(await shown(small, ACTIONS, title));
  });

  it.each(UPDATES.views.map(({ title }) => title))('%s shows the same updates', async title => {
    expect(await shown(large, UPDATES, title)).toEqual(await shown(small, UPDATES, title));
  });

  it('are not empty for want of rows', async () => {
    expect((await shown(large, ACTIONS, 'Late')).length).toBeGreaterThan(5);
    expect((await shown(large, ACTIONS, 'By owner')).length).toBe(open);
  });
});
