import { day } from '../../src/plan/day';
import type { Report } from '../../src/plan/record';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite } from './planSite';

const refs = (count: number) =>
  Array.from({ length: count }, (_, place) => `OD8-${String(place + 1).padStart(2, '0')}`);
const draftOf = (count: number) =>
  aDraft(...refs(count).map((ref, place) => aDraftAction({ ref, number: place + 1, updates: [] })));
const reportsOn = (count: number): readonly Report[] =>
  refs(count).map(ref => aReport({ ref, key: `card-key_${ref}`, text: `Word on ${ref}.` }));

describe('many answers at once', () => {
  it.each([3, 26])('are saved in as many requests: %i', async count => {
    const { store, seen } = await planSite(draftOf(count));
    const plan = await store.load();
    seen.length = 0;
    const told = await store.recordAll(reportsOn(count), aTelling(), plan);
    expect(told.map(({ kind }) => kind)).toEqual(Array(count).fill('saved'));
    expect(seen.map(({ method, url }) => `${method} ${url.replace(/.*_api\//, '')}`)).toEqual([
      'POST $batch',
      'POST $batch',
    ]);
  });

  it('reach the list whole, each in the words of who said it', async () => {
    const { store } = await planSite(draftOf(3));
    await store.recordAll(reportsOn(3), aTelling());
    const plan = await store.load();
    expect(refs(3).map(ref => plan.updates.get(ref)?.map(({ text }) => text))).toEqual(
      refs(3).map(ref => [`Word on ${ref}.`]),
    );
    expect(plan.actions.map(({ lastSaid }) => lastSaid?.by)).toEqual(Array(3).fill('Dana Service'));
  });

  it('are one update each when they arrive twice, also at once', async () => {
    const { store } = await planSite(draftOf(3));
    const both = await Promise.all([
      store.recordAll(reportsOn(3), aTelling()),
      store.recordAll(reportsOn(3), aTelling()),
    ]);
    expect(both.flat().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['saved', 'again']));
    const again = await store.recordAll(reportsOn(3), aTelling());
    expect(again.map(({ kind }) => kind)).toEqual(['again', 'again', 'again']);
    const plan = await store.load();
    expect(refs(3).map(ref => plan.updates.get(ref)?.length)).toEqual([1, 1, 1]);
  });

  it('tell of each by itself: saved, closed, not theirs, refused', async () => {
    const draft = aDraft(
      aDraftAction({ ref: 'OD8-01', number: 1 }),
      aDraftAction({ ref: 'OD8-02', number: 2, status: 'Complete' }),
      aDraftAction({ ref: 'OD8-03', number: 3 }),
    );
    const { store } = await planSite(draft);
    const told = await store.recordAll(
      [
        aReport({ ref: 'OD8-01', key: 'card-key-1' }),
        aReport({ ref: 'OD8-02', key: 'card-key-2', noChange: true }),
        aReport({ ref: 'ZZ9-99', key: 'card-key-3' }),
        aReport({ ref: 'OD8-03', key: 'card-key-4', text: '' }),
      ],
      aTelling(),
    );
    expect(told.map(({ kind }) => kind)).toEqual(['saved', 'closed', 'not found', 'refused']);
  });

  it('decide one again that somebody changed since it was read, and lose neither change', async () => {
    const { store, edit } = await planSite(draftOf(3));
    const plan = await store.load();
    await edit(ACTIONS, 2, { Forecast: '2012-09-30T11:00:00Z' });
    const told = await store.recordAll(reportsOn(3), aTelling(), plan);
    expect(told.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
    const [, second] = (await store.load()).actions;
    expect(second).toMatchObject({ forecast: '2012-09-30', lastSaid: { text: 'Word on OD8-02.' } });
  });

  it('take back the update of one that was withdrawn since it was read', async () => {
    const { store, edit } = await planSite(draftOf(3));
    const plan = await store.load();
    await edit(ACTIONS, 2, { Status: 'Withdrawn' });
    const unchanged = reportsOn(3).map(({ ref, key }) => ({ ref, key, noChange: true as const }));
    const told = await store.recordAll(unchanged, aTelling(), plan);
    expect(told.map(({ kind }) => kind)).toEqual(['saved', 'closed', 'saved']);
    expect((await store.load()).updates.get('OD8-02')).toBeUndefined();
  });

  it('stand when their rows could not be written, and the rows follow', async () => {
    const { store, instead } = await planSite(draftOf(3));
    let batches = 0;
    instead(({ url }) => {
      if (!/\$batch/.test(url) || (batches += 1) < 2) return undefined;
      return new Response('', { status: 500 });
    });
    await expect(store.recordAll(reportsOn(3), aTelling())).rejects.toThrow(/could not be written/);
    instead(undefined);
    const plan = await store.load();
    expect(plan.actions.map(({ lastSaid }) => lastSaid?.text)).toEqual([
      'Word on OD8-01.',
      'Word on OD8-02.',
      'Word on OD8-03.',
    ]);
    expect(await store.mend()).toBe(3);
  });

  it('are put off as one, and neither lost nor doubled', async () => {
    const { store, instead } = await planSite(draftOf(3));
    let asked = 0;
    instead(() =>
      (asked += 1) % 3 === 0
        ? new Response('', { status: 429, headers: { 'Retry-After': '1' } })
        : undefined,
    );
    const told = await store.recordAll(reportsOn(3), aTelling());
    instead(undefined);
    expect(told.map(({ kind }) => kind)).toEqual(Array(3).fill('saved'));
    const plan = await store.load();
    expect(refs(3).map(ref => plan.updates.get(ref)?.length)).toEqual([1, 1, 1]);
  });
});

describe('many acts at once', () => {
  it('are saved in as many requests', async () => {
    const { store, seen } = await planSite(draftOf(26));
    const plan = await store.load();
    seen.length = 0;
    const said = { kind: 'snooze', until: day('2012-08-17') } as const;
    const acts = refs(26).map(ref => ({ ref, key: `wish-key_${ref}`, ...said }));
    const done = await store.actAll(acts, aTelling(), plan);
    expect(done.map(({ kind }) => kind)).toEqual(Array(26).fill('saved'));
    expect(seen).toHaveLength(2);
    const after = await store.load();
    expect(after.actions.map(({ snoozedUntil }) => snoozedUntil)).toEqual(
      Array(26).fill('2012-08-17'),
    );
  });
});
