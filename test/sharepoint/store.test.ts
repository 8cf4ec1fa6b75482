import { day } from '../../src/plan/day';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { connect, inProcess } from '../../src/sharepoint/connect';
import { provision } from '../../src/sharepoint/provision';
import { saveDraft } from '../../src/sharepoint/saveDraft';
import { openShelf } from '../../src/sharepoint/shelf';
import { aDraft, aDraftAction } from './draft';
import { SITE_URL } from './localSite';
import { aReport, aTelling, planSite } from './planSite';

const NOW = new Date('2012-08-03T10:00:00Z');

describe('load', () => {
  it('gives back the plan that was imported, with owners matched to people', async () => {
    const { store } = await planSite();
    const plan = await store.load();

    expect(plan.problems).toEqual([]);
    expect(plan.facts).toMatchObject({ key: 'edhr-2012', timeZone: 'Europe/London' });
    expect(plan.strands).toEqual([
      {
        code: 'OD',
        title: 'Operational Delivery',
        champion: { name: 'Pat Park', initials: 'PP', id: 'id-pp' },
      },
    ]);
    expect(plan.objectives).toEqual(aDraft().objectives);
    expect(plan.people.map(({ asWritten, id }) => [asWritten, id])).toEqual([
      [['DS'], 'id-ds'],
      [['AR'], 'id-ar'],
      [['PP'], 'id-pp'],
      [['EU'], 'id-eu'],
    ]);
    expect(plan.actions).toEqual([
      {
        ref: 'OD8-02',
        strand: 'OD',
        objective: 'OD8',
        number: 2,
        text: 'Agree with partners who looks after the shared rooms',
        steps: ['Ask them', 'Write it down'],
        owner: { asWritten: 'DS', id: 'id-ds' },
        due: { asWritten: 'Aug-12', kind: 'month', date: '2012-08-31' },
        dueFirst: 'Aug-12',
        status: 'In progress',
        tags: {
          characteristics: ['Age', 'Sex'],
          aims: [],
          priorities: ['Neighbourhood & estates'],
        },
        lastSaid: { on: '2012-06-13', by: 'as imported', text: 'Partners have met once.' },
        version: expect.any(String),
      },
    ]);
    expect(plan.updates.get('OD8-02')).toEqual([
      {
        key: 'import:OD8-02:1',
        ref: 'OD8-02',
        on: '2012-06-13',
        by: 'as imported',
        through: 'import',
        text: 'Partners have met once.',
      },
    ]);
  });

  it('asks once for each list', async () => {
    const { store, seen } = await planSite();
    await store.load();
    expect(seen.map(({ method }) => method)).toEqual(Array(6).fill('GET'));
  });
});

describe('plans', () => {
  it('names the plans of the site', async () => {
    const { sp } = await planSite();
    expect(await openShelf(sp).plans()).toMatchObject([{ key: 'edhr-2012' }]);
  });
});

describe('saveDraft', () => {
  it('changes nothing when the same file comes again', async () => {
    const { sp, seen } = await planSite();
    expect(await saveDraft(sp, aDraft())).toEqual({ added: 0, unchanged: 5, keptYours: [] });
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('record', () => {
  it('appends the update and changes the action', async () => {
    const { store, row } = await planSite();
    const told = await store.record(aReport({ status: 'Complete' }), aTelling());

    expect(told).toMatchObject({ kind: 'saved', action: { status: 'Complete' } });
    const plan = await store.load();
    expect(plan.updates.get('OD8-02')?.[0]).toMatchObject({
      by: 'Dana Service',
      byId: 'id-ds',
      at: '2012-08-03T09:00:00Z',
      through: 'card',
      status: 'Complete',
      text: 'Partners have met twice.',
    });
    expect(plan.actions[0]).toMatchObject({
      status: 'Complete',
      completedOn: '2012-08-03',
      lastSaid: { on: '2012-08-03', by: 'Dana Service', text: 'Partners have met twice.' },
    });
    expect(await row(ACTIONS)).toMatchObject({ Status: 'Complete', LastSaidBy: 'Dana Service' });
  });

  it('gives the version that the row has afterwards', async () => {
    const { store } = await planSite();
    const told = await store.record(aReport(), aTelling());
    const [action] = (await store.load()).actions;
    expect(told).toMatchObject({ action: { version: action?.version } });
  });

  it('asks in two rounds and writes twice', async () => {
    const { store, seen } = await planSite();
    await store.record(aReport(), aTelling());
    expect(seen.map(({ method }) => method)).toEqual([...Array(5).fill('GET'), 'POST', 'POST']);
  });

  it('saves the same telling once, however often it arrives', async () => {
    const { store } = await planSite();
    const both = await Promise.all([
      store.record(aReport(), aTelling()),
      store.record(aReport(), aTelling()),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['again', 'saved']);
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(2);
  });

  it('decides again when the row changed meanwhile, and loses neither change', async () => {
    const { store, edit, instead } = await planSite();
    let edited = false;
    instead(async ({ method, url }) => {
      if (method !== 'POST' || !/items$/.test(url) || edited) return;
      edited = true;
      await edit(ACTIONS, 1, { Forecast: '2012-09-30T11:00:00Z' });
    });
    const told = await store.record(aReport({ concern: 'at risk' }), aTelling());

    expect(told).toMatchObject({ kind: 'saved' });
    const [action] = (await store.load()).actions;
    expect(action).toMatchObject({ concern: 'at risk', forecast: '2012-09-30' });
  });

  it('takes the update back when somebody else has just closed the action', async () => {
    const { store, edit, instead } = await planSite();
    let edited = false;
    instead(async ({ method, url }) => {
      if (method !== 'POST' || !/items$/.test(url) || edited) return;
      edited = true;
      await edit(ACTIONS, 1, { Status: 'Withdrawn' });
    });
    const told = await store.record(aReport({ noChange: true, text: '' }), aTelling());

    expect(told).toEqual({ kind: 'closed', status: 'Withdrawn' });
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(1);
  });

  it('shows what was said even when the row was never written, and mends it', async () => {
    const { store, instead, row } = await planSite();
    instead(({ headers }) =>
      headers.get('If-Match') ? new Response('', { status: 500 }) : undefined,
    );
    await expect(store.record(aReport({ status: 'Complete' }), aTelling())).rejects.toThrow(
      'The action OD8-02 could not be saved in Actions: SharePoint answered 500',
    );
    instead(undefined);

    expect(await row(ACTIONS)).toMatchObject({ Status: 'In progress' });
    expect((await store.load()).actions[0]).toMatchObject({ status: 'Complete' });
    expect(await store.record(aReport({ status: 'Complete' }), aTelling())).toMatchObject({
      kind: 'again',
    });
    expect(await row(ACTIONS)).toMatchObject({ Status: 'Complete' });
  });

  it('adds nothing twice when the answer to the first adding is lost', async () => {
    const { store, handle, instead, seen } = await planSite();
    instead(({ method, url }) => {
      const isLast = seen.at(-1);
      if (method !== 'POST' || !/items$/.test(url) || !isLast) return undefined;
      instead(undefined);
      return handle(new Request(url, { method, headers: isLast.headers, body: isLast.body })).then(
        () => {
          throw new TypeError('fetch failed');
        },
      );
    });
    expect(await store.record(aReport(), aTelling())).toMatchObject({ kind: 'saved' });
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(2);
  });

  it('tells nobody but those who may know that an action exists', async () => {
    const { store } = await planSite();
    const by = { id: 'id-zz', name: 'Zoe' };
    expect(await store.record(aReport(), aTelling({ by }))).toEqual({
      kind: 'not found',
      log: 'not theirs',
    });
  });
});

describe('saveRatings', () => {
  it('writes each rating once', async () => {
    const { store, row } = await planSite();
    expect(await store.saveRatings(day('2012-09-03'))).toBe(1);
    expect(await store.saveRatings(day('2012-09-04'))).toBe(0);
    expect(await row(ACTIONS)).toMatchObject({ RAG: 'Red' });
    expect((await store.load()).actions[0]?.stored).toMatchObject({
      rag: 'Red',
      asAt: '2012-09-03',
    });
  });
});

describe('noteAsked', () => {
  it('counts an ask once, however often the run is repeated, and notes the run', async () => {
    const { store } = await planSite();
    await store.noteAsked(day('2012-08-03'), ['OD8-02']);
    await store.noteAsked(day('2012-08-03'), ['OD8-02']);
    await store.noteAsked(day('2012-08-10'), ['OD8-02']);
    const plan = await store.load();
    expect(plan.actions[0]?.asked).toEqual({ since: '2012-08-03', last: '2012-08-10', times: 2 });
    expect(plan.facts.lastRunOn).toBe('2012-08-10');
  });

  it('is over when the owner answers', async () => {
    const { store } = await planSite();
    await store.noteAsked(day('2012-08-03'), ['OD8-02']);
    await store.record(aReport(), aTelling());
    expect((await store.load()).actions[0]?.asked).toBeUndefined();
  });
});

describe('edits by hand', () => {
  it('reads a deadline that was edited as text', async () => {
    const { store, edit, row } = await planSite();
    await edit(ACTIONS, 1, { DueAsWritten: 'Sept 12' });
    expect((await store.load()).actions[0]?.due).toMatchObject({ date: '2012-09-30' });
    expect(await store.mend(NOW)).toBe(1);
    expect(await row(ACTIONS)).toMatchObject({ DueDate: '2012-09-29T23:00:00Z' });
    expect(await store.mend(NOW)).toBe(0);
  });

  it('tells of an edited deadline once, by whoever edited it', async () => {
    const { store, edit } = await planSite();
    await edit(ACTIONS, 1, { DueAsWritten: 'Sept 12' });
    await store.mend(NOW);
    await store.mend(NOW);
    const plan = await store.load();
    expect(plan.updates.get('OD8-02')).toHaveLength(2);
    expect(plan.updates.get('OD8-02')?.[0]).toMatchObject({
      by: 'Eve Unit',
      through: 'list',
      text: 'Changed in the list by Eve Unit: due Aug-12 → Sept 12',
      byId: 'id-eu',
    });
    expect(plan.actions[0]).toMatchObject({
      status: 'In progress',
      dueFirst: 'Aug-12',
      lastSaid: { by: 'as imported' },
    });
  });

  it('names who edited, not who wrote the row last, and lists a moved date', async () => {
    const { store, sp, edit } = await planSite();
    await edit(ACTIONS, 1, { DueAsWritten: 'Sept 12' });
    await store.saveRatings(day('2012-09-03'));
    await store.mend(NOW);
    const [moved] = await listAt(sp, UPDATES).items.filter('DateChange ne null')<
      Record<string, unknown>[]
    >();
    expect(moved).toMatchObject({ DateChange: 'Aug-12 → Sept 12', SaidBy: 'Eve Unit' });
  });

  it.each([
    [{ OwnerAsWritten: 'PP' }, 'owner DS → PP'],
    [{ Status: 'Complete' }, 'status In progress → Complete'],
    [{ Forecast: '2012-09-30T11:00:00Z' }, 'forecast no date → 30 September 2012'],
    [{ Text: 'Another text' }, 'text reworded'],
    [
      { Status: 'Not started', DueAsWritten: 'TBC' },
      'due Aug-12 → TBC; status In progress → Not started',
    ],
  ])('tells of %j once', async (cells, words) => {
    const { store, edit } = await planSite();
    await edit(ACTIONS, 1, cells);
    await store.mend(NOW);
    expect(await store.mend(NOW)).toBe(0);
    const said = (await store.load()).updates.get('OD8-02');
    expect(said).toHaveLength(2);
    expect(said?.[0]?.text).toBe(`Changed in the list by Eve Unit: ${words}`);
  });

  it('notes the day of a completion by hand, and takes it away again', async () => {
    const { store, edit } = await planSite();
    await edit(ACTIONS, 1, { Status: 'Complete' });
    await store.mend(NOW);
    expect((await store.load()).actions[0]).toMatchObject({ completedOn: '2012-08-03' });
    await edit(ACTIONS, 1, { Status: 'In progress' });
    await store.mend(NOW);
    expect((await store.load()).actions[0]?.completedOn).toBeUndefined();
  });

  it('takes nothing for an edit that was recorded, rated or asked', async () => {
    const { store } = await planSite();
    await store.record(aReport({ status: 'Complete', forecast: day('2012-09-30') }), aTelling());
    await store.saveRatings(day('2012-09-03'));
    await store.noteAsked(day('2012-09-03'), ['OD8-02']);
    expect(await store.mend()).toBe(0);
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(2);
  });

  it('finds an edit that was recorded over', async () => {
    const { store, edit } = await planSite();
    await edit(ACTIONS, 1, { OwnerAsWritten: 'PP' });
    await store.record(aReport({ concern: 'at risk' }), {
      ...aTelling(),
      by: { id: 'id-pp', name: 'Pat Park' },
    });
    await store.mend(NOW);
    const [latest] = (await store.load()).updates.get('OD8-02') ?? [];
    expect(latest?.text).toBe('Changed in the list by Eve Unit: owner DS → PP');
  });

  it('says nothing of what the app itself wrote', async () => {
    const site = await planSite(aDraft(), {
      app: 'write',
      verify: async () => ({ kind: 'app', name: 'Followthrough' }),
    });
    const sp = connect(SITE_URL, async () => 'token', inProcess(site.handle));
    await listAt(sp, ACTIONS).items.getById(1).update({ OwnerAsWritten: 'PP' });
    const store = openShelf(sp).open('edhr-2012');
    await store.mend(NOW);
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(1);
  });

  it('gives a row added by hand its key, and a copied row a ref of its own', async () => {
    const { store, sp, row } = await planSite();
    await listAt(sp, ACTIONS).items.add({ Title: 'Ask them', Ref: 'OD8-09', Strand: 'OD' });
    await listAt(sp, ACTIONS).items.add({ Title: 'Copied', Ref: 'OD8-02', Strand: 'OD' });
    await store.mend(NOW);
    expect(await row(ACTIONS, 2)).toMatchObject({ Plan: 'edhr-2012', PlanRef: 'edhr-2012|OD8-09' });
    const plan = await store.load();
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['OD8-02', 'OD8-09', 'OD8-02 (row 3)']);
    expect(plan.problems).toMatchObject([{ list: 'Actions', row: 3, column: 'Ref' }]);
  });

  it('lets a date that was edited alone rewrite the text', async () => {
    const { store, edit, row } = await planSite();
    await edit(ACTIONS, 1, { DueDate: '2012-12-14T00:00:00Z' });
    expect((await store.load()).actions[0]?.due).toEqual({
      asWritten: '14/12/2012',
      kind: 'day',
      date: '2012-12-14',
    });
    await store.mend(NOW);
    expect(await row(ACTIONS)).toMatchObject({ DueAsWritten: '14/12/2012', DueKind: 'day' });
  });

  it('follows an owner who was changed, in the account too', async () => {
    const { store, edit, row } = await planSite();
    await edit(ACTIONS, 1, { OwnerAsWritten: 'PP' });
    expect((await store.load()).actions[0]?.owner).toEqual({ asWritten: 'PP', id: 'id-pp' });
    await store.mend(NOW);
    expect(await row(ACTIONS)).toMatchObject({ OwnerAccount: 'id-pp' });
  });

  it('takes an update that was added in the list', async () => {
    const { store, sp } = await planSite();
    await listAt(sp, UPDATES).items.add({
      Title: 'by hand',
      Plan: 'edhr-2012',
      Ref: 'OD8-02',
      Status: 'Complete',
      SaidBy: 'Eve Unit',
      SaidOn: '2012-08-02T10:00:00Z',
    });
    expect((await store.load()).actions[0]).toMatchObject({
      status: 'Complete',
      lastSaid: { by: 'Eve Unit' },
    });
  });
});

describe('the service, which may write rows and nothing else', () => {
  it('records, rates and notes asks', async () => {
    const { handle } = await planSite(aDraft(), {
      app: 'write',
      verify: async () => ({ kind: 'app', name: 'Followthrough' }),
    });
    const sp = connect(SITE_URL, async () => 'token', inProcess(handle));
    const store = openShelf(sp).open('edhr-2012');
    expect(await store.record(aReport(), aTelling())).toMatchObject({ kind: 'saved' });
    expect(await store.saveRatings(day('2012-09-03'))).toBe(1);
    await store.noteAsked(day('2012-09-03'), ['OD8-02']);
    expect((await store.load()).facts.lastRunOn).toBe('2012-09-03');
    await expect(provision(sp)).resolves.toMatchObject({ did: [] });
  });
});

describe('a list past the view threshold', () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    aDraftAction({ ref: `OD8-${index + 100}`, number: index + 100 }),
  );

  it('is read whole, and one action of it recorded', async () => {
    const { store } = await planSite(aDraft(...many), { threshold: 50 });
    expect((await store.load()).actions).toHaveLength(120);
    expect(await store.record(aReport({ ref: 'OD8-219' }), aTelling())).toMatchObject({
      kind: 'saved',
    });
    expect(await store.saveRatings(day('2012-09-03'))).toBe(120);
  });
});

describe('a column that a manager deleted', () => {
  it('reads as blank and is named, and the rest goes on', async () => {
    const { sp, store } = await planSite();
    const { fields } = listAt(sp, ACTIONS);
    await fields.getByInternalNameOrTitle('Concern').delete();
    await fields.getByInternalNameOrTitle('Owner').delete();
    const plan = await store.load();
    expect(plan.actions).toMatchObject([{ ref: 'OD8-02', due: { asWritten: 'Aug-12' } }]);
    expect(plan.problems).toMatchObject([
      { list: 'Actions', row: 0, column: 'Owner' },
      { list: 'Actions', row: 0, column: 'Concern' },
    ]);
    expect(await store.record(aReport(), aTelling())).toMatchObject({ kind: 'saved' });
    await provision(sp);
    expect((await store.load()).problems).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    [new Response('<html>Bad gateway</html>', { status: 502 }), /answered 502$/],
    [new Response('{', { status: 500 }), /answered 500$/],
    [new Response('{"value": [', { status: 200 }), /JSON/],
  ])('while reading names the list', async (answer, said) => {
    const { store, instead } = await planSite();
    instead(({ url }) => (/Actions/.test(url) ? answer.clone() : undefined));
    const loading = store.load();
    await expect(loading).rejects.toThrow('The list Actions could not be read: ');
    await expect(loading).rejects.toThrow(said);
  });
});
