import { answerInRoom } from '../../src/bot/rooms';
import { roomsIn } from '../../src/bot/roomTable';
import { findActions, previewOf, saveMessage } from '../../src/bot/extension';
import { day } from '../../src/plan/day';
import { aPlan, anAction } from '../helpers/plan';
import { type Azurite, startAzurite } from '../helpers/azurite';
import { standing } from './helpers/aTalk';
import { textOf, wrongWith } from './helpers/cardChecks';
import { planInMemory } from './helpers/planInMemory';

const NOW = new Date('2012-08-03T10:00:00Z');
const late = { asWritten: 'May-12', kind: 'month', date: day('2012-05-31') } as const;
const aPlanOfTwo = () =>
  planInMemory(
    aPlan({
      actions: [
        anAction({ due: late }),
        anAction({
          ref: 'OD8-03',
          strand: 'LA',
          number: 3,
          owner: { asWritten: 'EU', id: 'id-eu' },
        }),
      ],
    }),
  );
const EU = { id: 'id-eu', name: 'Eve Unit' };
const DS = { id: 'id-ds', name: 'Dana Service' };
const GUEST = { id: 'id-guest', name: 'A Guest' };

describe('in a channel', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite();
  }, 60_000);
  afterAll(() => azurite.stop());
  let channels = 0;
  const aRoom = () => {
    const rooms = roomsIn({ connectionString: azurite.connectionString }, 'tenant');
    const channel = `19:channel-${(channels += 1)}@thread.tacv2`;
    const store = aPlanOfTwo();
    return {
      store,
      say: (by: typeof EU, text: string) =>
        answerInRoom({ by, channel, text }, { store, rooms, now: NOW }),
    };
  };

  it.each(['red', 'counts', 'OD8-02 done', 'help'])(
    'that nobody has opened it says nothing of the plan: %j',
    async text => {
      const { say, store } = aRoom();
      expect(await say(EU, text)).toBe('I can talk about this plan in chat with you.');
      expect(store.plan.updates.size).toBe(0);
    },
  );

  it('only a plan manager opens and closes it', async () => {
    const { say } = aRoom();
    expect(await say(DS, 'open this room')).toBe('I can talk about this plan in chat with you.');
    expect(await say(GUEST, 'open this room')).toBe('I can talk about this plan in chat with you.');
    expect(await say(EU, 'open this room')).toContain('is a room of the plan now');
    expect(await say(DS, 'close this room')).toBe('I can talk about this plan in chat with you.');
    expect(await say(EU, 'close this room')).toContain('no longer a room');
    expect(await say(EU, 'red')).toBe('I can talk about this plan in chat with you.');
  });

  it('is known by who opened it and when, until it is closed, and by the guests of its team', async () => {
    const rooms = roomsIn({ connectionString: azurite.connectionString }, 'another tenant');
    const [one, other] = ['19:o_ne@thread.tacv2', '19:other@thread.skype'] as const;
    const opening = { by: 'id-eu', on: NOW, team: '19:team@thread.tacv2' };
    await rooms.set(one, true, { ...opening, name: 'Equality: General' });
    await rooms.set(other, true, { by: 'id-eu', on: NOW });
    await rooms.noteGuests('19:team@thread.tacv2', 2);
    const since = { openedBy: 'id-eu', openedOn: NOW.toISOString() };
    const open = await rooms.all();
    expect(open).toHaveLength(2);
    expect(open).toContainEqual({ channel: one, name: 'Equality: General', guests: 2, ...since });
    expect(open).toContainEqual({ channel: other, ...since });
    await rooms.set(one, false, opening);
    expect(await rooms.all()).toEqual([{ channel: other, ...since }]);
    expect(await rooms.isOpen(one)).toBe(false);
  });

  it('that is open it says refs and counts, never who, and takes no progress', async () => {
    const { say, store } = aRoom();
    await say(EU, 'open this room');
    const said = [
      await say(GUEST, 'red'),
      await say(GUEST, 'counts'),
      await say(DS, 'OD8-02 done'),
    ].join('\n');
    expect(said).toContain('Red: 1. OD8-02.');
    expect(said).toContain('Late: 1.');
    expect(said).not.toMatch(/Dana|Eve|Pat|rooms everybody|Partners|shared/i);
    expect(store.plan.updates.size).toBe(0);
  });
});

describe('finding an action', () => {
  const find = async (words: string, by: typeof EU) =>
    (await findActions(words, by, { store: aPlanOfTwo(), now: NOW })).map(({ ref }) => ref);

  it.each([
    ['a plan manager finds all', EU, ['OD8-02', 'OD8-03']],
    ['an owner finds their own', DS, ['OD8-02']],
    ['a champion finds their strand', { id: 'id-pp', name: 'Pat' }, ['OD8-02']],
    ['a guest finds nothing', GUEST, []],
  ])('%s', async (_case, by, refs) => {
    expect((await find('', by)).sort()).toEqual(refs);
  });

  it('shares ref and title, and no word of how it goes', async () => {
    const [found] = await findActions('OD8-02', EU, { store: aPlanOfTwo(), now: NOW });
    const card = found?.card;
    if (!card) throw new Error('nothing was found');
    expect(wrongWith(card)).toEqual([]);
    expect(textOf(card)).toMatch(/^OD8-02 Agree with partners/);
    expect(JSON.stringify(card)).not.toMatch(/Red|May-12|Partners have met|Dana/);
  });
});

describe('saving a chat message', () => {
  const message = {
    id: 'message-1',
    text: '<p>Rooms <b>booked</b> &amp; paid</p><img src=x>',
    writer: 'Sam Else',
  };
  const aSaving = async (by = DS) => {
    const store = aPlanOfTwo();
    const card = await previewOf(message, by, { store });
    const save = (filled: object, as = by) => {
      const [button] = card?.actions ?? [];
      return saveMessage({ ...(card && standing(card)), ...filled, ...button?.data }, as, {
        store,
        now: NOW,
      });
    };
    const texts = () => (store.plan.updates.get('OD8-02') ?? []).map(({ text }) => text);
    return { store, card, save, texts };
  };

  it('is previewed as plain words that can be changed, without the name of who wrote it', async () => {
    const { card, save, texts } = await aSaving();
    expect(card && wrongWith(card)).toEqual([]);
    expect(card && textOf(card)).toContain('This becomes part of the plan');
    expect(card && standing(card)).toEqual({
      about: 'OD8-02',
      text: 'Rooms booked & paid',
      named: 'false',
    });
    expect(await save({})).toContain('OD8-02: Rooms booked & paid');
    expect(texts()).toEqual(['Rooms booked & paid']);
  });

  it('names who wrote it only when that is ticked', async () => {
    const { save, texts } = await aSaving();
    await save({ named: 'true' });
    expect(texts()).toEqual(['Rooms booked & paid\n(Sam Else wrote this.)']);
  });

  it('twice is one update', async () => {
    const { save, texts } = await aSaving();
    await save({});
    expect(await save({})).toContain('saved already');
    expect(texts()).toHaveLength(1);
  });

  it("is not saved on another's action, nor by a guest", async () => {
    const { save, store } = await aSaving();
    expect(await save({ about: 'OD8-03' })).toContain('I find no such action among yours');
    expect(await save({}, GUEST)).toContain('I find no such action among yours');
    expect(store.plan.updates.size).toBe(0);
    expect(await previewOf(message, GUEST, { store })).toBeUndefined();
  });

  it.each([
    null,
    'text',
    [],
    {},
    { kind: 'message', text: 'x' },
    JSON.parse('{"__proto__":{"kind":"message","about":"OD8-02","text":"x"}}') as object,
  ])('that is forged saves nothing: %j', async value => {
    const store = aPlanOfTwo();
    expect(await saveMessage(value, DS, { store, now: NOW })).toMatch(
      /nothing to save|Nothing was saved/,
    );
    expect(store.plan.updates.size).toBe(0);
  });
});
