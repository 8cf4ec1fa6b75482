import { peopleIn } from '../../../src/bot/people';
import { askNow } from '../../../src/bot/reminders/askNow';
import { reachPage } from '../../../src/bot/reminders/reachPage';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import { day } from '../../../src/plan/day';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import { aMessageFrom, chatServers } from '../helpers/chatServers';
import { planInMemory } from '../helpers/planInMemory';

const TODAY = day('2012-08-07');
const NOW = new Date('2012-08-07T09:00:00Z');
const { storage, connector } = chatServers();
let count = 0;
describe('asking now', () => {
  it('sends the owner a card of the one action, once a day, and notes the ask but no run', async () => {
    const { ask, meet, kept } = aPlanAndPeople();
    await meet('id-ds');
    expect(await ask()).toEqual({ kind: 'sent', to: 'DS' });
    expect(await ask()).toEqual({ kind: 'asked today', to: 'DS' });
    expect(connector().posts).toHaveLength(1);
    expect(connector().posts[0]?.activity).toMatchObject({ summary: '1 action needs your answer' });
    expect(kept.plan.actions[0]?.asked).toMatchObject({ last: TODAY, times: 1 });
    expect(kept.plan.facts.lastRunOn).toBeUndefined();
  });

  it('posts once where two press at once', async () => {
    const { ask, meet } = aPlanAndPeople();
    await meet('id-ds');
    await Promise.all([ask(), ask(), ask()]);
    expect(connector().posts).toHaveLength(1);
  });

  it('says why somebody cannot be asked, and asks when they have come', async () => {
    const { ask, meet } = aPlanAndPeople();
    expect(await ask()).toMatchObject({ kind: 'unreachable', why: 'not installed' });
    await meet('id-ds');
    expect(await ask()).toMatchObject({ kind: 'sent' });
  });

  it('does not ask again what may have arrived', async () => {
    const { ask, meet } = aPlanAndPeople();
    await meet('id-ds');
    connector().next.push({ status: 502 });
    expect(await ask()).toMatchObject({ kind: 'unsure' });
    expect(await ask()).toMatchObject({ kind: 'unsure' });
    expect(connector().posts).toHaveLength(1);
  });

  it.each([
    ['nobody is matched to', anAction({ owner: { asWritten: 'Vacant' } }), 'nobody'],
    ['is complete', anAction({ status: 'Complete' }), 'not found'],
  ])('asks nothing about what %s', async (_what, action, kind) => {
    const { ask } = aPlanAndPeople(aPlan({ actions: [action], strands: [], people: [aPerson()] }));
    expect(await ask()).toEqual({ kind });
  });
});

describe('the reach of everybody', () => {
  it('names first whom the bot cannot reach, with why and since when', async () => {
    const { plan, people, meet } = aPlanAndPeople();
    await meet('id-ds', 'id-ar');
    await people.noteUnreachable('id-ar', 'ConversationBlockedByUser', NOW);
    await people.noteSent(['id-ds'], NOW);
    expect(await reachPage(plan, people)).toMatchObject([
      { to: 'AR', unreachable: { why: 'has blocked the bot', since: NOW.toISOString() } },
      { to: 'PP', door: 'none', unreachable: { why: 'has not opened the chat with the bot yet' } },
      { to: 'EU', door: 'none' },
      { to: 'DS', door: 'installed', lastSent: NOW.toISOString(), lastAnswered: NOW.toISOString() },
    ]);
  });
});

function aPlanAndPeople(plan = aPlan()) {
  const tenantId = `asks-${(count += 1)}`;
  const own = { ...plan, facts: { ...plan.facts, key: tenantId } };
  const people = peopleIn(storage(), tenantId);
  const kept = planInMemory(own);
  const reminding = remindingAt({
    ...{
      store: kept,
      storage: storage(),
      tenantId,
      chat: { kind: 'anonymous' },
      log: () => undefined,
    },
    now: () => NOW,
  });
  return {
    ...{ plan: own, kept, people },
    ask: () =>
      askNow({ ref: 'OD8-02', today: TODAY }, { ...reminding, wait: async () => undefined }),
    meet: async (...ids: readonly string[]) => {
      for (const id of ids) await people.noteSeen(aMessageFrom(id, connector().url), NOW);
    },
  };
}
