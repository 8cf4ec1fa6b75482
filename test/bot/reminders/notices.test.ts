import { peopleIn } from '../../../src/bot/people';
import { ledgerIn } from '../../../src/bot/reminders/ledger';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import { remind } from '../../../src/bot/reminders/run';
import { day, type Day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { aMessageFrom, chatServers } from '../helpers/chatServers';
import { planInMemory } from '../helpers/planInMemory';

const FRIDAY = day('2012-10-05'); // the day after the papers
const TUESDAY = day('2012-10-09');
const { storage, connector } = chatServers();
let count = 0;

describe('a round that has closed', () => {
  it('is told to the plan manager once, with who answered, who did not, and who could not be reached', async () => {
    const { run, meet } = await aRun();
    await meet('id-eu', 'id-pp');
    const { noticed } = await run(FRIDAY);
    expect(noticed).toEqual([{ kind: 'round closed', to: 'Eve Unit', items: 0, state: 'sent' }]);
    const said = textOf('chat of id-eu');
    expect(said).toContain('The round before the Board on 18 October 2012 is closed');
    expect(said).toContain('1 of 3 actions answered');
    expect(said).toMatch(/No word: 1.*Pat Park: OD8-03/);
    expect(said).toMatch(/Could not be reached: 1.*Dana Service: OD8-02; has not opened the chat/);
    await run(FRIDAY);
    await run(day('2012-10-08'));
    expect(postsTo('chat of id-eu')).toHaveLength(1);
  });

  it('is told when the plan manager can be reached again', async () => {
    const { run, meet } = await aRun();
    expect((await run(FRIDAY)).noticed).toMatchObject([
      { state: 'rejected', why: 'not installed' },
    ]);
    await meet('id-eu');
    expect((await run(day('2012-10-08'))).noticed).toMatchObject([{ state: 'sent' }]);
  });

  it.each([
    ['found posting after a crash', 'posting', 0],
    ['planned when the process died', 'planned', 1],
  ] as const)('is never told twice: %s', async (_case, state, posts) => {
    const { run, meet, plan, ledger } = await aRun();
    await meet('id-eu');
    const of = { plan: `${plan.facts.key}~round closed`, day: day('2012-10-04') };
    await ledger.plan(of, [{ person: 'id-eu', to: 'Eve Unit', refs: [], first: false }]);
    const [entry] = await ledger.entries(of);
    if (entry && state === 'posting') await ledger.move(of, entry, { state });
    await run(FRIDAY);
    expect(postsTo('chat of id-eu')).toHaveLength(posts);
  });
});

describe('the heartbeat', () => {
  it('goes to the plan manager every week, once', async () => {
    const { run, meet } = await aRun({ boards: [] });
    await meet('id-eu');
    await run(TUESDAY);
    await run(TUESDAY);
    await run(day('2012-10-10'));
    expect(postsTo('chat of id-eu')).toHaveLength(1);
    expect(textOf('chat of id-eu')).toContain('The week from 2 October 2012 to 8 October 2012');
    await run(day('2012-10-16'));
    expect(postsTo('chat of id-eu')).toHaveLength(2);
  });
});

describe('what was asked in vain', () => {
  it('is handed to the plan manager, and the owner hears who takes it up', async () => {
    const asked = { since: day('2012-09-11'), last: day('2012-09-28'), times: 3 };
    const { run, meet } = await aRun({ boards: [] }, asked);
    await meet('id-eu', 'id-ds');
    await run(FRIDAY);
    await run(FRIDAY);
    expect(textOf('chat of id-eu')).toMatch(/Not answered: 1.*Dana Service: OD8-02/);
    expect(textOf('chat of id-ds')).toContain(
      'OD8-02: I have asked three times. Eve Unit will pick this up with you.',
    );
    expect(connector().posts).toHaveLength(2);
  });
});

const postsTo = (chat: string) =>
  connector().posts.filter(({ conversation }) => conversation === chat);
const textOf = (chat: string): string => JSON.stringify(postsTo(chat).at(-1)?.activity ?? '');

/** Three actions, of which one is answered, before a Board whose papers were due on 4 October; nothing is due. */
async function aRun(
  facts: Partial<Plan['facts']> = {},
  asked?: { since: Day; last: Day; times: number },
) {
  const due = { asWritten: 'Dec-13', kind: 'month', date: day('2013-12-31') } as const;
  const on = day('2012-10-01');
  const plan = aPlan({
    facts: {
      ...{
        key: `told-${(count += 1)}`,
        firstRunOn: day('2012-10-02'),
        lastRunOn: day('2012-10-04'),
      },
      boards: [{ board: day('2012-10-18'), papers: day('2012-10-04') }],
      ...facts,
    },
    actions: [
      anAction({ ref: 'OD8-01', due, lastSaid: { on, by: 'Dana Service', text: '' } }),
      anAction({ ref: 'OD8-02', due, ...(asked && { asked }) }),
      anAction({ ref: 'OD8-03', due, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
    updates: [anUpdate({ ref: 'OD8-01', on, noChange: true })],
  });
  const tenantId = `tenant-${count}`;
  const people = peopleIn(storage(), tenantId);
  const reminding = remindingAt({
    ...{ store: planInMemory(plan), storage: storage(), tenantId },
    ...{ chat: { kind: 'anonymous' }, log: () => undefined, pace: { patienceMs: 0 } },
    now: () => new Date('2012-10-05T09:00:00Z'),
  });
  return {
    ...{ plan, ledger: ledgerIn(storage()) },
    run: (today: Day) => remind(today, reminding),
    meet: async (...ids: readonly string[]) => {
      for (const id of ids) await people.noteSeen(aMessageFrom(id, connector().url), new Date());
    },
  };
}
