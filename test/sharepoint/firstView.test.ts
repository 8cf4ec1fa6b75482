import { day } from '../../src/plan/day';
import { openShelf } from '../../src/sharepoint/shelf';
import { saveDraft } from '../../src/sharepoint/saveDraft';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { aDraft, aDraftAction } from './draft';
import { planSite } from './planSite';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aDraftAction({ ref: `OD8-${index + 1}`, number: index + 1, updates: [] }),
  );

describe('the first view', () => {
  it('has the first hundred actions, and the counts of all as they were counted last', async () => {
    const { store } = await planSite(aDraft(...many(120)));
    expect((await store.loadFirst()).counts).toBeUndefined();
    await store.saveRatings(day('2012-09-03'));

    const { plan, isWhole, counts } = await store.loadFirst();
    expect(plan.actions).toHaveLength(100);
    expect(isWhole).toBe(false);
    expect(counts).toMatchObject({
      asAt: '2012-09-03',
      total: 120,
      byRag: { Red: 120, Green: 0 },
      byStatus: { 'In progress': 120, Complete: 0 },
    });
  });

  it('rates an action as the whole plan does', async () => {
    const { store } = await planSite();
    const [first] = (await store.loadFirst()).plan.actions;
    const [whole] = (await store.load()).actions;
    expect(first).toMatchObject({
      ref: 'OD8-02',
      due: whole?.due,
      owner: whole?.owner,
      status: whole?.status,
      lastSaid: { on: whole?.lastSaid?.on },
    });
  });

  it('asks five times, and past the threshold as well', async () => {
    const { store, seen } = await planSite(aDraft(...many(120)), { threshold: 50 });
    const { plan } = await store.loadFirst();
    expect(plan.actions).toHaveLength(100);
    expect(seen).toHaveLength(5);
  });

  it('is whole where there is no more', async () => {
    const { store } = await planSite();
    expect((await store.loadFirst()).isWhole).toBe(true);
  });
});

describe('a site of several plans', () => {
  const other = { ...aDraft(...many(60)), plan: { key: 'other', title: 'Other', version: '1' } };

  it('is asked only for the rows of the plan that is wanted', async () => {
    const { sp, seen } = await planSite();
    await saveDraft(sp, other);
    const shelf = openShelf(sp);
    await shelf.plans();
    seen.length = 0;
    expect((await shelf.open('edhr-2012').load()).actions).toHaveLength(1);
    expect(
      seen.filter(({ url }) =>
        decodeURIComponent(url).replaceAll('+', ' ').includes("Plan eq 'edhr-2012'"),
      ),
    ).toHaveLength(5);
    expect((await shelf.open('other').load()).actions).toHaveLength(60);
  });

  it('is read whole where one plan alone is past the threshold', async () => {
    const { sp, row } = await planSite(aDraft(), { threshold: 50 });
    await saveDraft(sp, other);
    const shelf = openShelf(sp);
    await shelf.plans();
    expect((await shelf.open('other').load()).actions).toHaveLength(60);
    expect((await shelf.open('edhr-2012').loadFirst()).plan.actions).toHaveLength(1);
    expect(await row(ACTIONS, 61)).toMatchObject({ Plan: 'other' });
  });
});
