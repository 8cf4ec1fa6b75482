import { peopleIn } from '../../../src/bot/people';
import { keyPart, ledgerIn } from '../../../src/bot/reminders/ledger';
import { paceIn } from '../../../src/bot/reminders/pace';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import { byPerson } from '../../../src/bot/reminders/asked';
import { rehearse, remind } from '../../../src/bot/reminders/run';
import { day } from '../../../src/plan/day';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import { aMessageFrom, chatServers } from '../helpers/chatServers';
import { planInMemory } from '../helpers/planInMemory';

const TODAY = day('2012-08-03');
const { storage, connector } = chatServers();
let count = 0;

describe('a run', () => {
  it('posts one digest a person, once, and notes what was asked', async () => {
    const { kept, run, meet } = await aRun();
    await meet('id-ds', 'id-pp');
    const { reminded } = await run();
    expect(reminded).toEqual([
      { to: 'Dana Service', items: 2, state: 'sent' },
      { to: 'Pat Park', items: 1, state: 'sent' },
    ]);
    expect(connector().posts.map(({ conversation }) => conversation)).toEqual([
      'chat of id-ds',
      'chat of id-pp',
    ]);
    expect(connector().posts[0]?.activity).toMatchObject({ summary: '2 actions need your answer' });
    expect(kept.plan.actions.map(({ asked }) => asked?.times)).toEqual([1, 1, 1]);
  });

  it('is harmless to repeat', async () => {
    const { kept, run, meet } = await aRun();
    await meet('id-ds', 'id-pp');
    await run();
    await kept.record(
      { ref: 'OD8-01', key: 'an-answer-1', noChange: true },
      { by: { id: 'id-ds', name: 'Dana' }, through: 'card', now: new Date('2012-08-03T12:00:00Z') },
    );
    const { reminded } = await run();
    expect(connector().posts).toHaveLength(2);
    expect(reminded.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(kept.plan.actions.map(({ asked }) => asked?.times)).toEqual([undefined, 1, 1]);
  });

  it('names who could not be reached, and reaches them when they have come', async () => {
    const { kept, run, meet } = await aRun();
    await meet('id-pp');
    const first = await run();
    expect(first.reminded).toContainEqual({
      to: 'Dana Service',
      items: 2,
      state: 'rejected',
      why: 'not installed',
    });
    expect(kept.plan.actions.map(({ asked }) => asked?.times)).toEqual([undefined, undefined, 1]);
    await meet('id-ds');
    const second = await run();
    expect(second.reminded.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(connector().posts).toHaveLength(2);
  });

  it('posts again after a throttle, and everybody waits for it', async () => {
    const { run, meet } = await aRun();
    await meet('id-ds', 'id-pp');
    connector().next.push({ status: 429, headers: { 'retry-after': '1' } });
    const began = Date.now();
    const { reminded } = await run();
    expect(reminded.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(connector().posts).toHaveLength(3);
    expect(Date.now() - began).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 without a time', { status: 503 }],
    ['504', { status: 504 }],
    ['a reset', { fails: 'reset' }],
    ['no answer', { fails: 'hang' }],
  ] as const)('never posts again what may have arrived: %s', async (_case, behaviour) => {
    const { kept, run, meet } = await aRun({ hangsAfterMs: 300 });
    await meet('id-ds');
    connector().next.push(behaviour);
    const { reminded } = await run();
    expect(reminded[0]).toMatchObject({ to: 'Dana Service', state: 'unknown' });
    await run();
    expect(connector().posts).toHaveLength(1);
    expect(kept.plan.actions[0]?.asked).toBeUndefined();
  });

  it.each([
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
  ])('does not try again who cannot be reached: %i %s', async (status, code) => {
    const { run, meet, people } = await aRun();
    await meet('id-ds');
    connector().next.push({ status, code });
    const { reminded } = await run();
    expect(reminded[0]).toMatchObject({ state: 'rejected', why: code });
    expect((await people.reachOf('id-ds')).unreachable?.why).toBe(code);
    await run();
    expect(connector().posts).toHaveLength(1);
  });

  it('makes a conversation that is gone anew, once', async () => {
    const { run, meet, people } = await aRun();
    await meet('id-ds');
    connector().next.push({ status: 404, code: 'ConversationNotFound' });
    const { reminded } = await run();
    expect(reminded[0]).toMatchObject({ state: 'sent' });
    expect(connector().posts.map(({ conversation }) => conversation)).toEqual([
      'chat of id-ds',
      '', // asks for a new one
      'message-2',
    ]);
    expect((await people.reachOf('id-ds')).reference?.conversation?.id).toBe('message-2');
  });

  it('posts at the host that the platform asks for, once, and stays there', async () => {
    const { people, meet, plan, kept, reminding } = await aRun();
    await meet('id-ds');
    const hosts: (string | undefined)[] = [];
    const serviceUrl = 'https://smba.infra.gcc.teams.microsoft.com/teams/';
    await remind(TODAY, {
      ...reminding,
      send: async reference => {
        hosts.push(reference.serviceUrl);
        const isThere = reference.serviceUrl === serviceUrl;
        return isThere
          ? { kind: 'sent' }
          : { kind: 'rejected', code: 'InvalidBotApiHost', serviceUrl };
      },
    });
    expect(hosts).toEqual([connector().url, serviceUrl]);
    expect((await people.reachOf('id-ds')).reference).toMatchObject({ serviceUrl });
    expect(kept.plan.actions[0]?.asked?.last).toBe(TODAY);
    expect(plan.facts.lastRunOn).toBeUndefined();
  });

  it('tells whoever runs the service of a wait that it cuts short', async () => {
    const { meet, reminding } = await aRun();
    await meet('id-ds');
    const told: unknown[] = [];
    let posts = 0;
    await remind(TODAY, {
      ...reminding,
      tell: (...what) => void told.push(what),
      send: async () =>
        (posts += 1) === 1
          ? { kind: 'retry', code: '429', afterMs: 1, askedMs: 7_200_000 }
          : { kind: 'sent' },
    });
    expect(told).toEqual([['wait cut short', { askedSeconds: 7200, waitedSeconds: 0 }]]);
  });

  it('gives up where the new conversation is gone too', async () => {
    const { run, meet, people } = await aRun();
    await meet('id-ds');
    const gone = { status: 404, code: 'ConversationNotFound' };
    connector().next.push(gone, { status: 201 }, gone);
    const { reminded } = await run();
    expect(reminded[0]).toMatchObject({ state: 'rejected', why: 'ConversationNotFound' });
    expect((await people.reachOf('id-ds')).unreachable?.why).toBe('ConversationNotFound');
    await run();
    expect(connector().posts).toHaveLength(3);
  });

  it('leaves what was being posted when the process died as unknown', async () => {
    const { run, meet, plan } = await aRun();
    await meet('id-ds');
    const ledger = ledgerIn(storage());
    const of = { plan: plan.facts.key, day: TODAY };
    await ledger.plan(of, [
      { person: 'id-ds', to: 'Dana Service', refs: ['OD8-01'], first: false },
    ]);
    const [entry] = await ledger.entries(of);
    if (entry) await ledger.move(of, entry, { state: 'posting' });
    const { reminded } = await run();
    expect(reminded[0]).toMatchObject({ state: 'unknown', why: 'found posting after a crash' });
    expect(connector().posts).toHaveLength(0);
  });

  it.each([
    ['posting', 'unknown', 'found posting after its day'],
    ['planned', 'rejected', 'its day was over'],
    ['retry', 'rejected', 'its day was over'],
  ] as const)('brings what was left %s yesterday to its end: %s', async (left, state, code) => {
    const { run, plan } = await aRun();
    const ledger = ledgerIn(storage());
    const of = { plan: plan.facts.key, day: day('2012-08-02') };
    await ledger.plan(of, [{ person: 'id-ds', to: 'Dana', refs: ['OD8-01'], first: false }]);
    const [entry] = await ledger.entries(of);
    if (entry && left !== 'planned') await ledger.move(of, entry, { state: left });
    await run();
    expect(await ledger.entries(of)).toMatchObject([{ state, code }]);
  });

  it('does not send again what a host whose clock was a day ahead has sent', async () => {
    const { run, meet, plan, kept } = await aRun();
    await meet('id-ds');
    const ledger = ledgerIn(storage());
    const of = { plan: plan.facts.key, day: TODAY };
    const refs = ['OD8-01', 'OD8-02'];
    await ledger.plan(of, [{ person: 'id-ds', to: 'Dana Service', refs, first: true }]);
    const [entry] = await ledger.entries(of);
    if (entry) await ledger.move(of, entry, { state: 'sent' });
    await run(day('2012-08-02'));
    expect(connector().posts).toHaveLength(0);
    expect(kept.plan.actions[0]?.asked).toMatchObject({ last: TODAY, times: 1 });
  });

  it('does nothing while another process is sending', async () => {
    const { run, meet } = await aRun({ patienceMs: 0 });
    await meet('id-ds');
    const other = await paceIn(storage()).take();
    expect(await run()).toMatchObject({ busy: true, reminded: [] });
    await other?.release();
    expect((await run()).reminded).toHaveLength(2);
  });

  it('can be rehearsed without sending or saving anything', async () => {
    const { kept, meet } = await aRun();
    await meet('id-ds');
    const asked = await rehearse(kept, TODAY);
    expect(asked.digests.map(({ to, items }) => [to, items.length])).toEqual([
      ['DS', 2],
      ['PP', 1],
    ]);
    expect(connector().posts).toHaveLength(0);
    expect(kept.plan.facts.lastRunOn).toBeUndefined();
  });
});

describe('people with several capacities', () => {
  it('get one card in sections', () => {
    const person = aPerson();
    const digest = { to: 'DS', person, first: false, items: [] };
    expect(
      byPerson([
        { ...digest, as: 'owner' },
        { ...digest, as: 'champion', forOwner: 'AC' },
        { ...digest, person: aPerson({ id: 'id-pp' }), as: 'owner' },
      ]).map(({ person: key, sections }) => [key, sections.length]),
    ).toEqual([
      ['id-ds', 2],
      ['id-pp', 1],
    ]);
  });
});

describe('the ledger', () => {
  const of = { plan: 'a plan/with # odd ? keys\\', day: TODAY };

  it('keeps people whose names are no keys', async () => {
    const ledger = ledgerIn(storage());
    const people = ['C/Insp Ricketts', 'as written: #?\\%é', "O'Neil"];
    await ledger.plan(
      of,
      people.map(person => ({ person, to: person, refs: ['OD8-01', 'OD8-02'], first: false })),
    );
    const entries = await ledger.entries(of);
    expect(entries.map(({ person }) => person).sort()).toEqual([...people].sort());
    expect(entries[0]).toMatchObject({ refs: ['OD8-01', 'OD8-02'], state: 'planned' });
  });

  it('lets one of two senders move a row', async () => {
    const ledger = ledgerIn(storage());
    const run = { plan: 'race', day: TODAY };
    await ledger.plan(run, [{ person: 'a', to: 'a', refs: [], first: false }]);
    const [entry] = await ledger.entries(run);
    if (!entry) throw new Error('no row');
    const first = await ledger.move(run, entry, { state: 'posting' });
    expect(first).toMatchObject({ state: 'posting' });
    expect(await ledger.move(run, entry, { state: 'posting' })).toBeUndefined();
  });

  it('leaves rows as they are when they are planned again', async () => {
    const ledger = ledgerIn(storage());
    const run = { plan: 'again', day: TODAY };
    await ledger.plan(run, [{ person: 'a', to: 'a', refs: [], first: false }]);
    const [entry] = await ledger.entries(run);
    if (entry) await ledger.move(run, entry, { state: 'sent' });
    await ledger.plan(run, [{ person: 'a', to: 'a', refs: [], first: false }]);
    expect(await ledger.entries(run)).toMatchObject([{ state: 'sent' }]);
  });
});

it.each([
  ['C/Insp Ricketts', 'C_2fInsp_20Ricketts'],
  ['a_b', 'a_5fb'],
  ['id-1.2', 'id-1.2'],
])('writes %j as the key %s', (text, key) => expect(keyPart(text)).toBe(key));

/** A plan of three actions, a run over it, and a way to meet people. */
async function aRun({ hangsAfterMs = 30_000, patienceMs = 0 } = {}) {
  const plan = aPlan({
    facts: { key: `plan-${(count += 1)}` },
    actions: [
      anAction({ ref: 'OD8-01' }),
      anAction({ ref: 'OD8-02' }),
      anAction({ ref: 'OD8-03', owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });
  const kept = planInMemory(plan);
  const tenantId = `tenant-${count}`;
  const people = peopleIn(storage(), tenantId);
  const reminding = remindingAt({
    ...{ store: kept, storage: storage(), tenantId },
    chat: { kind: 'anonymous' },
    now: () => new Date('2012-08-03T09:00:00Z'),
    log: () => undefined,
    pace: { patienceMs },
    hangsAfterMs,
  });
  return {
    ...{ plan, kept, people, reminding },
    run: (today = TODAY) => remind(today, reminding),
    meet: async (...ids: string[]) => {
      for (const id of ids) await people.noteSeen(aMessageFrom(id, connector().url), new Date());
    },
  };
}
