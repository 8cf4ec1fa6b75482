import { UNDO_MINUTES } from '../../src/plan/acts/act';
import type { ActKind, ActSaid } from '../../src/plan/acts/act';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { listAt } from '../../src/sharepoint/listAt';
import { ACTIONS } from '../../src/sharepoint/lists/actions';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import type { Row } from '../../src/sharepoint/cells';
import { readAction } from '../../src/sharepoint/rows/action';
import { rowOfAction } from '../../src/sharepoint/rows/actionRow';
import { USUAL } from '../../src/plan/plan';
import { anAction, PEOPLE } from '../helpers/plan';
import { aDraft, aDraftAction } from './draft';
import { aReport, aTelling, planSite } from './planSite';

const DRAFT = aDraft(aDraftAction(), aDraftAction({ ref: 'OD8-04', number: 4, owner: 'PP' }));
const CHAMPION = { by: { id: 'id-pp', name: 'Pat Park' } };
const NOW = new Date('2012-08-03T09:00:00Z');

let keys = 0;
const anAct = (said: ActSaid) => {
  keys += 1;
  return { ref: said.kind === 'new' ? '' : 'OD8-02', key: `act-key-${keys}`, ...said };
};
const ofRef = async (
  { store }: Pick<Awaited<ReturnType<typeof planSite>>, 'store'>,
  ref = 'OD8-02',
) => (await store.load()).actions.find(one => one.ref === ref);

const ON_OPEN: readonly [ActSaid, object][] = [
  [{ kind: 'reassign', owner: 'AR', why: 'moved' }, { owner: { asWritten: 'AR', id: 'id-ar' } }],
  [{ kind: 'reassign', owner: '' }, { owner: { asWritten: 'Vacant' } }],
  [
    { kind: 'ask for a date', wanted: 'Dec-12', why: 'the survey' },
    { wanted: 'Dec-12', due: { asWritten: 'Aug-12' }, requests: [{ state: 'open' }] },
  ],
  [
    { kind: 'complete', outcome: 'Rooms are\nshared', text: 'Signed' },
    { status: 'Complete', completedOn: '2012-08-03', outcome: 'Rooms are\nshared' },
  ],
  [
    { kind: 'tag', characteristics: ['Race'], priorities: [] },
    { tags: { characteristics: ['Race'], aims: [], priorities: [] } },
  ],
  [{ kind: 'link', to: 'OD8-04' }, { links: ['OD8-04'] }],
  [{ kind: 'reword', text: 'Share the rooms' }, { text: 'Share the rooms' }],
  [{ kind: 'withdraw', why: 'no money' }, { status: 'Withdrawn' }],
  [{ kind: 'not applicable', why: 'no rooms' }, { status: 'Not applicable' }],
  [
    { kind: 'supersede', by: 'OD8' },
    { status: 'Superseded', supersededBy: 'OD8' },
  ],
  [
    { kind: 'transfer', to: 'Estates' },
    { status: 'Transferred', transferredTo: 'Estates' },
  ],
  [{ kind: 'snooze', until: day('2012-08-17') }, { snoozedUntil: '2012-08-17' }],
  [
    { kind: 'rate', rag: 'Amber', why: 'waits' },
    { given: { rag: 'Amber', why: 'waits', by: 'Dana Service', on: '2012-08-03' } },
  ],
];

describe('an act', () => {
  it.each(ON_OPEN)('%j is in the lists, and comes back from them', async (said, expected) => {
    const site = await planSite(DRAFT);
    const act = anAct(said);
    const acted = await site.store.act(act, aTelling());
    expect(acted).toMatchObject({ kind: 'saved', action: expected });
    const action = await ofRef(site);
    expect(action).toMatchObject(expected);
    expect(acted).toMatchObject({ action });
    const plan = await site.store.load();
    expect(plan.problems).toEqual([]);
    expect(plan.updates.get('OD8-02')?.[0]).toEqual({
      ...(acted.kind === 'saved' && acted.update),
      at: '2012-08-03T09:00:00Z',
    });
    expect(await site.store.act(act, aTelling())).toMatchObject({ kind: 'again' });
  });

  it.each(ON_OPEN)('%j can be taken back', async said => {
    const site = await planSite(DRAFT);
    const before = await ofRef(site);
    const act = anAct(said);
    await site.store.act(act, aTelling());
    const undo = anAct({ kind: 'undo', update: act.key });
    const now = new Date(NOW.getTime() + (UNDO_MINUTES - 1) * 60_000);
    expect(await site.store.act(undo, aTelling({ now }))).toMatchObject({ kind: 'saved' });
    const after = { ...(await ofRef(site)), version: before?.version };
    delete after.requests; // one that was taken back stays to be read
    expect(after).toEqual(before);
    expect((await site.store.load()).updates.get('OD8-02')).toHaveLength(3);
  });

  it.each<[ActKind, ActSaid, ActSaid, object]>([
    ['unlink', { kind: 'link', to: 'OD8' }, { kind: 'unlink', to: 'OD8' }, { links: undefined }],
    [
      'reopen',
      { kind: 'complete', outcome: 'x' },
      { kind: 'reopen', why: 'not done' },
      { status: 'In progress', completedOn: undefined, outcome: undefined },
    ],
    [
      'outcome',
      { kind: 'complete' },
      { kind: 'outcome', outcome: 'Rooms are shared' },
      { status: 'Complete', outcome: 'Rooms are shared' },
    ],
  ])('%s follows another', async (_, first, second, expected) => {
    const site = await planSite(DRAFT);
    await site.store.act(anAct(first), aTelling());
    expect(await site.store.act(anAct(second), aTelling())).toMatchObject({ kind: 'saved' });
    const action = await ofRef(site);
    expect({
      ...Object.fromEntries(Object.keys(expected).map(key => [key, undefined])),
      ...action,
    }).toMatchObject(expected);
  });

  it('writes what was not yet written, and takes a forecast away', async () => {
    const unwritten = aDraftAction();
    delete unwritten.text;
    const site = await planSite(aDraft(unwritten));
    await site.store.act(anAct({ kind: 'write', text: 'Share the rooms' }), aTelling());
    await site.store.record(aReport({ forecast: day('2012-09-30') }), aTelling());
    await site.store.act(anAct({ kind: 'clear forecast' }), aTelling());
    expect(await ofRef(site)).toMatchObject({ text: 'Share the rooms' });
    expect(await ofRef(site)).not.toHaveProperty('forecast');
    expect(await site.row(ACTIONS)).toMatchObject({ Title: 'Share the rooms' });
  });
});

describe('a date request', () => {
  it('is agreed by the champion: due moves, as first written stays', async () => {
    const site = await planSite(DRAFT);
    const ask = anAct({ kind: 'ask for a date', wanted: 'Dec-12', why: 'the survey' });
    await site.store.act(ask, aTelling());
    expect(await site.row(ACTIONS)).toMatchObject({ DateWanted: 'Dec-12' });
    const agree = anAct({ kind: 'agree', request: ask.key });
    expect(await site.store.act(agree, aTelling())).toMatchObject({ kind: 'refused' });
    expect(await site.store.act(agree, aTelling(CHAMPION))).toMatchObject({
      kind: 'saved',
      action: { requests: [{ state: 'agreed' }] },
    });
    expect(await ofRef(site)).toMatchObject({
      due: { asWritten: 'Dec-12', date: '2012-12-31' },
      dueFirst: 'Aug-12',
      dueMoved: 1,
      requests: [{ key: ask.key, state: 'agreed', decided: { by: 'Pat Park', on: '2012-08-03' } }],
    });
    expect(await site.row(ACTIONS)).toMatchObject({ DateWanted: null, DueMoved: 1 });
    expect(await site.row(UPDATES, 4)).toMatchObject({
      Act: 'agree',
      DateChange: 'Aug-12 → Dec-12',
    });
    expect(await site.store.mend(NOW)).toBe(0);
  });
});

describe('an act whose row was not reached', () => {
  it('shows at the next load, and reaches it with the same act sent again', async () => {
    const site = await planSite(DRAFT);
    const act = anAct({ kind: 'reassign', owner: 'AR' });
    site.instead(({ headers }) =>
      headers.get('If-Match') ? new Response('', { status: 500 }) : undefined,
    );
    await expect(site.store.act(act, aTelling())).rejects.toThrow('OD8-02 could not be saved');
    site.instead(undefined);
    expect(await site.row(ACTIONS)).toMatchObject({ OwnerAsWritten: 'DS' });
    expect(await ofRef(site)).toMatchObject({ owner: { asWritten: 'AR', id: 'id-ar' } });
    expect(await site.store.act(act, aTelling())).toMatchObject({ kind: 'again' });
    expect(await site.row(ACTIONS)).toMatchObject({
      OwnerAsWritten: 'AR',
      OwnerAccount: 'id-ar',
    });
  });

  it('because somebody changed it meanwhile is decided again, and loses neither', async () => {
    const site = await planSite(DRAFT);
    let edited = false;
    site.instead(async ({ method, url }) => {
      if (method !== 'POST' || !/items$/.test(url) || edited) return;
      edited = true;
      await site.edit(ACTIONS, 1, { Forecast: '2012-09-30T11:00:00Z' });
    });
    await site.store.act(anAct({ kind: 'reword', text: 'Share the rooms' }), aTelling());
    expect(await ofRef(site)).toMatchObject({ text: 'Share the rooms', forecast: '2012-09-30' });
  });

  it('because somebody closed it meanwhile is taken back', async () => {
    const site = await planSite(DRAFT);
    let edited = false;
    site.instead(async ({ method, url }) => {
      if (method !== 'POST' || !/items$/.test(url) || edited) return;
      edited = true;
      await site.edit(ACTIONS, 1, { Status: 'Withdrawn' });
    });
    const act = anAct({ kind: 'snooze', until: day('2012-08-17') });
    expect(await site.store.act(act, aTelling())).toEqual({ kind: 'closed', status: 'Withdrawn' });
    expect((await site.store.load()).updates.get('OD8-02')).toHaveLength(1);
  });
});

describe('an act whose update was removed from the list', () => {
  it('is not done again over what was edited by hand since', async () => {
    const site = await planSite(DRAFT);
    await site.store.act(anAct({ kind: 'reassign', owner: 'AR' }), aTelling());
    await site.store.act(
      anAct({ kind: 'tag', aims: ['Foster good relations'] }),
      aTelling(CHAMPION),
    );
    await listAt(site.sp, UPDATES).items.getById(4).recycle();
    await site.edit(ACTIONS, 1, { OwnerAsWritten: 'PP' });
    expect(await ofRef(site)).toMatchObject({ owner: { asWritten: 'PP', id: 'id-pp' } });
  });
});

describe('the same act twice at once', () => {
  it('is done once', async () => {
    const site = await planSite(DRAFT);
    const act = anAct({ kind: 'new', strand: 'OD', objective: 'OD8' });
    const both = await Promise.all([
      site.store.act(act, aTelling(CHAMPION)),
      site.store.act(act, aTelling(CHAMPION)),
    ]);
    expect(both.map(({ kind }) => kind)).toContain('saved');
    expect((await site.store.load()).actions.map(({ ref }) => ref)).toEqual([
      'OD8-02',
      'OD8-04',
      'OD8-05',
    ]);
  });
});

describe('a new action', () => {
  const act = () =>
    anAct({ kind: 'new', strand: 'OD', objective: 'OD8', text: 'Ask', due: 'Dec-12' });
  const byHand = (sp: Awaited<ReturnType<typeof planSite>>['sp'], ref: string) =>
    listAt(sp, ACTIONS).items.add({ Title: 'By hand', Ref: ref, Plan: 'edhr-2012', Strand: 'OD' });

  it('has the next ref, and may be told about', async () => {
    const site = await planSite(DRAFT);
    const acted = await site.store.act(act(), aTelling(CHAMPION));
    expect(acted).toMatchObject({ kind: 'saved', action: { ref: 'OD8-05', text: 'Ask' } });
    const action = await ofRef(site, 'OD8-05');
    expect(acted).toMatchObject({ action });
    const report = aReport({ ref: 'OD8-05', seen: action?.version ?? '' });
    expect(await site.store.record(report, aTelling(CHAMPION))).toMatchObject({ kind: 'saved' });
  });

  it.each([
    ['before it was read', false],
    ['while it was added', true],
  ])('leaves alone a ref that somebody added by hand %s', async (_, isMeanwhile) => {
    const site = await planSite(DRAFT);
    if (!isMeanwhile) await byHand(site.sp, 'OD8-05');
    let added = false;
    site.instead(async ({ method, url }) => {
      if (!isMeanwhile || added || method !== 'POST' || !/items$/.test(url)) return;
      added = true;
      await byHand(site.sp, 'OD8-05');
    });
    const acted = await site.store.act(act(), aTelling(CHAMPION));
    expect(acted).toMatchObject({ kind: 'saved', action: { ref: 'OD8-06' } });
    const plan = await site.store.load();
    expect(plan.actions.map(({ ref, text }) => [ref, text]).slice(2)).toEqual([
      ['OD8-05', 'By hand'],
      ['OD8-06', 'Ask'],
    ]);
    expect([...plan.updates.keys()]).not.toContain('OD8-05');
    expect(plan.problems).toEqual([]);
  });

  it('whose row was not reached is added with the same act sent again', async () => {
    const site = await planSite(DRAFT);
    const one = act();
    let posts = 0;
    site.instead(({ method, url }) => {
      if (method !== 'POST' || !/items$/.test(url)) return undefined;
      posts += 1;
      return posts === 2 ? new Response('', { status: 500 }) : undefined;
    });
    await expect(site.store.act(one, aTelling(CHAMPION))).rejects.toThrow('could not be added');
    site.instead(undefined);
    expect(await site.store.act(one, aTelling(CHAMPION))).toMatchObject({ kind: 'again' });
    expect(await ofRef(site, 'OD8-05')).toMatchObject({ text: 'Ask', dueFirst: 'Dec-12' });
  });
});

describe('what acts left on an action', () => {
  const facts = { ...USUAL, key: 'edhr-2012', title: 'Equality plan', version: '1' };
  const read = (differs: Row = {}) => {
    const row = { Id: 1, ...rowOfAction(action, facts), ...differs };
    return readAction(row, { facts, people: PEOPLE });
  };
  const action = anAction({
    dueMoved: 2,
    wanted: 'Dec-12',
    links: ['OD1', 'OD8-04'],
    outcome: 'Rooms\nare shared',
    supersededBy: 'OD8-04',
    transferredTo: 'Estates',
    given: { rag: 'Red', why: 'no money', by: 'Pat Park', on: day('2012-08-03') },
  });

  it('comes back from its row as it was', () => {
    expect(read()).toMatchObject({ action, problems: [] });
  });

  it('and was typed into the list counts as far as it can be read', () => {
    expect(read({ GivenRAG: 'Blue' })).toMatchObject({ problems: [{ column: 'RAG by hand' }] });
    expect(read({ GivenOn: null }).action).not.toHaveProperty('given');
    expect(read({ Links: ' \n' }).action).not.toHaveProperty('links');
    expect(read({ GivenBy: null }).action.given).toMatchObject({ by: 'in the list' });
  });
});

describe('an update that somebody changed in the list', () => {
  it('is a problem, and does nothing any more', async () => {
    const site = await planSite(DRAFT);
    await site.store.act(anAct({ kind: 'tag', characteristics: ['Race'] }), aTelling());
    for (const Did of ['{', '{"act":{"kind":"x"},"before":{}}', '{"before":{"status":"Doing"}}']) {
      await site.edit(UPDATES, 3, { Did });
      const plan = await site.store.load();
      expect(plan.problems).toMatchObject([{ list: 'Progress updates', row: 3, column: 'Did' }]);
      expect(plan.updates.get('OD8-02')?.[0]).not.toHaveProperty('did');
    }
  });
});

describe('a rule for asking', () => {
  it('is in the row, comes back from it, and can be taken back', async () => {
    const site = await planSite(DRAFT);
    const champion = aTelling({ by: { id: 'id-eu', name: 'Eve Unit' } });
    const act = anAct({ kind: 'ask differently', leadDays: '14, 0', asking: 'on' });
    expect(await site.store.act(act, champion)).toMatchObject({ kind: 'saved' });
    const own = { leadDays: [14, 0], asking: 'on' };
    expect((await ofRef(site))?.asking).toEqual(own);
    const update = (await site.store.load()).updates.get('OD8-02')?.[0];
    expect(update?.did).toMatchObject({ after: { asking: own }, before: { asking: null } });
    const undo = anAct({ kind: 'undo', update: act.key });
    expect(await site.store.act(undo, champion)).toMatchObject({ kind: 'saved' });
    expect(await ofRef(site)).not.toHaveProperty('asking');
  });
});

describe('an event that has happened', () => {
  const due = readDue('When the rota is agreed.');
  const waiting = () =>
    planSite(aDraft(aDraftAction({ due }), aDraftAction({ ref: 'OD8-04', number: 4, due })));
  const happenedOf = async (site: Awaited<ReturnType<typeof planSite>>) =>
    (await site.store.load()).facts.happened;

  it('is noted on the plan, once, after it was said of the action', async () => {
    const site = await waiting();
    const act = anAct({ kind: 'happened', on: day('2012-08-01') });
    expect(await site.store.act(act, aTelling())).toMatchObject({ kind: 'saved' });
    expect(await site.store.act(act, aTelling())).toMatchObject({ kind: 'again' });
    expect(await happenedOf(site)).toEqual([
      { event: 'When the rota is agreed', on: '2012-08-03' },
    ]);
    const another = await site.store.act(anAct({ kind: 'happened' }), aTelling());
    expect(another).toMatchObject({ kind: 'refused' });
  });

  it('is noted at the second sending where the plan could not be written at the first', async () => {
    const site = await waiting();
    const act = anAct({ kind: 'happened' });
    site.instead(({ url, headers }) =>
      /Lists\/Plans/i.test(decodeURIComponent(url)) && headers.get('X-HTTP-Method') === 'MERGE'
        ? new Response('', { status: 500 })
        : undefined,
    );
    await expect(site.store.act(act, aTelling())).rejects.toThrow('could not be saved in Plans');
    site.instead(undefined);
    expect(await happenedOf(site)).toBeUndefined();
    expect(await site.store.act(act, aTelling())).toMatchObject({ kind: 'again' });
    expect(await happenedOf(site)).toHaveLength(1);
  });

  it('is taken out again when whoever said it takes it back, also from chat', async () => {
    const site = await waiting();
    const act = anAct({ kind: 'happened' });
    await site.store.actAll([act], aTelling());
    expect(await happenedOf(site)).toHaveLength(1);
    await site.store.actAll([anAct({ kind: 'undo', update: act.key })], aTelling());
    expect(await happenedOf(site)).toBeUndefined();
  });
});
