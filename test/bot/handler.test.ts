import {
  type Activity,
  ActivityTypes,
  type Attachment,
  TestAdapter,
  TurnContext,
} from 'botbuilder';
import { answer } from '../../src/bot/answering';
import type { AdaptiveCard } from '../../src/bot/cards/elements';
import { extensionOf } from '../../src/bot/extension';
import { PlanBot } from '../../src/bot/handler';
import { postboxIn } from '../../src/bot/postbox';
import type { Refusal } from '../../src/bot/refusals';
import { day } from '../../src/plan/day';
import type { Plan } from '../../src/plan/plan';
import { aPlan, anAction } from '../helpers/plan';
import { textOf, wrongWith } from './helpers/cardChecks';
import { peopleInMemory } from './helpers/peopleInMemory';
import { planInMemory } from './helpers/planInMemory';
import { talksInMemory } from './helpers/talksInMemory';

const GUEST = { id: '29:guest', name: 'A Guest', aadObjectId: 'id-guest' };
const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const PLAN = aPlan({
  actions: [
    anAction({ asked: ASKED }),
    anAction({ ref: 'OD8-01', number: 1, asked: ASKED }),
    anAction({ ref: 'OD8-03', number: 3, owner: { asWritten: 'PP', id: 'id-pp' } }),
  ],
});

describe('a message that says all', () => {
  it('is saved at once, with a receipt that can be changed', async () => {
    const { say, kept } = aBot();
    const [receipt] = await say('OD8-02 done');
    expect(textOf(cardOf(receipt))).toMatch(/^Saved\nOD8-02 Complete\./);
    expect(cardOf(receipt).actions[0]).toMatchObject({ title: 'Change this' });
    expect(statusOf(kept.plan)).toBe('Complete');
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([
      { by: 'Dana Service', byId: 'id-ds', through: 'chat', status: 'Complete', on: '2012-08-03' },
    ]);
  });

  it('shows an action that was finished today with one choice, to open it again', async () => {
    const { say, press } = aBot();
    const [receipt] = await say('OD8-02 done');
    const [form] = await press(cardOf(receipt), 'Change this', {});
    expect(Object.keys(filledIn(cardOf(form)))).toEqual(['s:OD8-02', 't:OD8-02']);
    expect(filledIn(cardOf(form))).toMatchObject({ 's:OD8-02': 'none' });
  });

  it('is one update when Teams delivers it twice', async () => {
    const { say, kept } = aBot();
    await say('OD8-02 done', { id: 'twice' });
    const [again] = await say('OD8-02 done', { id: 'twice' });
    expect(textOf(cardOf(again))).toContain('saved already');
    expect(kept.plan.updates.get('OD8-02')).toHaveLength(1);
  });
});

describe('a sentence', () => {
  it('is shown back, corrected and confirmed with one tap', async () => {
    const { say, press, kept } = aBot();
    const [draft] = await say('OD8-02 done bar the form 50, should be end of September');
    const card = cardOf(draft);
    expect(textOf(card)).toContain('Shall I save this?');
    expect(kept.plan.updates.size).toBe(0);
    const [receipt] = await press(card, 'Save', filledIn(card), draft?.id);
    expect(receipt?.type).toBe('messageUpdate');
    expect(textOf(cardOf(receipt))).toContain(
      'Noted: you expect 30 September 2012. Aug-12 stays until Pat Park agrees. done bar the form 50',
    );
    expect(kept.plan.actions[0]).toMatchObject({ status: 'In progress', forecast: '2012-09-30' });
  });

  it('is not saved when it is dropped', async () => {
    const { say, press, kept } = aBot();
    const [draft] = await say('OD8-02 survey is out');
    const [dropped] = await press(cardOf(draft), 'Drop', {}, draft?.id);
    expect(textOf(cardOf(dropped))).toContain('Nothing was saved.');
    expect(kept.plan.updates.size).toBe(0);
  });

  it('that names no action is offered to those that wait, with its words', async () => {
    const { say, press, kept } = aBot();
    const [choice] = await say('The survey is out');
    const card = cardOf(choice);
    expect(textOf(card)).toContain('Which action is this about?');
    const [draft] = await press(card, 'Go on', { ...filledIn(card), about: 'OD8-01' }, choice?.id);
    expect(filledIn(cardOf(draft))).toMatchObject({ 't:OD8-01': 'The survey is out' });
    await press(cardOf(draft), 'Save', filledIn(cardOf(draft)));
    expect(kept.plan.updates.get('OD8-01')).toMatchObject([{ text: 'The survey is out' }]);
  });

  it('of 2,000 words is kept whole, though its card shows the beginning', async () => {
    const { say, press, kept } = aBot();
    const words = 'survey '.repeat(2000).trim();
    const [draft] = await say(`OD8-02 ${words}`);
    expect(wrongWith(cardOf(draft))).toEqual([]);
    expect(textOf(cardOf(draft))).toContain('13,999 characters: Save keeps them all');
    await press(cardOf(draft), 'Save', filledIn(cardOf(draft)));
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ text: words }]);
  });

  it('of 2,000 words about no action is kept while its action is asked', async () => {
    const { say, press, kept } = aBot();
    const words = 'survey '.repeat(2000).trim();
    const [choice] = await say(words);
    const [draft] = await press(cardOf(choice), 'Go on', { about: 'OD8-01' }, choice?.id);
    await press(cardOf(draft), 'Save', filledIn(cardOf(draft)));
    expect(kept.plan.updates.get('OD8-01')).toMatchObject([{ text: words }]);
  });
});

describe('a digest card', () => {
  const submit = {
    kind: 'digest',
    card: 'digest-of-3-august',
    refs: ['OD8-01', 'OD8-02'],
    's:OD8-02': 'In progress',
    't:OD8-02': 'Rooms booked',
    's:OD8-01': 'none',
    't:OD8-01': '',
  };

  it('saves what is filled in, leaves the rest, and becomes its receipt', async () => {
    const { send, kept } = aBot();
    const [receipt] = await send(submit, 'the-digest');
    expect(receipt).toMatchObject({ type: 'messageUpdate', id: 'the-digest' });
    expect(textOf(cardOf(receipt))).toContain('OD8-02 In progress. Rooms booked.');
    expect(textOf(cardOf(receipt))).toContain('Left as they were: OD8-01.');
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ through: 'card' }]);
    expect(kept.plan.updates.has('OD8-01')).toBe(false);
  });

  it('takes "no change" for several', async () => {
    const { send, kept } = aBot();
    await send({
      ...submit,
      's:OD8-02': 'no change',
      't:OD8-02': '',
      'n:OD8-01': 'true',
      's:OD8-01': undefined,
    });
    expect([...kept.plan.updates.values()].flat()).toMatchObject([
      { ref: 'OD8-01', noChange: true },
      { ref: 'OD8-02', noChange: true },
    ]);
    expect(kept.plan.actions.map(({ asked }) => asked)).toEqual([undefined, undefined, undefined]);
  });

  it('answered twice is one update, and the second answer gets the first one', async () => {
    const { send, kept } = aBot();
    await send(submit);
    const [again] = await send(submit);
    expect(textOf(cardOf(again))).toContain('saved already');
    const [differs] = await send({ ...submit, 't:OD8-02': 'Other words' });
    expect(textOf(cardOf(differs))).toContain('you answered this before');
    expect(filledIn(cardOf(differs))).toMatchObject({ 't:OD8-02': 'Other words' });
    expect(kept.plan.updates.get('OD8-02')).toHaveLength(1);
  });

  it('with nothing filled in stays as it is', async () => {
    const { send } = aBot();
    const [told] = await send({ kind: 'digest', card: 'digest-of-3-august', refs: ['OD8-02'] });
    expect(told?.text).toContain('Nothing was filled in yet');
  });

  it('is taken at once and answered later where the lists are slow', async () => {
    const { send, late, kept } = aBot({}, { slowMs: 200 });
    const [updating] = await send(submit, 'the-digest');
    expect(updating).toMatchObject({ type: 'messageUpdate', id: 'the-digest' });
    expect(textOf(cardOf(updating))).toContain('Saved with me; the plan is being updated');
    expect(kept.plan.updates.size).toBe(0);
    const [, receipt] = await late();
    expect(receipt).toMatchObject({ type: 'messageUpdate', id: 'the-digest' });
    expect(textOf(cardOf(receipt))).toContain('Rooms booked');
  });

  it('that was not worked off when the service ended is worked off later, once', async () => {
    const { send, left, kept, bot, fail } = aBot();
    fail(true);
    const [updating] = await send(submit, 'the-digest');
    expect(textOf(cardOf(updating))).toContain('Saved with me');
    fail(false);
    expect(await left()).toBe(1);
    await bot.finishLeft(new Date('2012-08-03T10:01:00Z')); // too soon: somebody may be at it
    expect(kept.plan.updates.size).toBe(0);
    await bot.finishLeft(new Date('2012-08-03T10:05:00Z'));
    await bot.finishLeft(new Date('2012-08-03T10:10:00Z'));
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ text: 'Rooms booked' }]);
    expect(await left()).toBe(0);
  });

  it('leaves nothing behind once it is answered', async () => {
    const { send, left } = aBot();
    await send(submit, 'the-digest');
    expect(await left()).toBe(0);
  });

  it('is answered in place and edited later where an invoke is slow', async () => {
    const { turn, late } = aBot({}, { slowMs: 200 });
    const [response] = await turn({
      type: ActivityTypes.Invoke,
      name: 'adaptiveCard/action',
      replyToId: 'the-digest',
      value: { action: { type: 'Action.Execute', verb: 'send', data: submit } },
    });
    const { body } = response?.value as { body: { value: AdaptiveCard } };
    expect(textOf(body.value)).toContain('Saved with me');
    const receipt = (await late()).find(({ type }) => type === 'messageUpdate');
    expect(receipt).toMatchObject({ id: 'the-digest' });
    expect(textOf(cardOf(receipt))).toContain('Rooms booked');
  });

  it('comes after the card where the card is gone', async () => {
    const { send, adapter } = aBot();
    adapter.updateActivity = async () => {
      throw new Error('404');
    };
    const [receipt] = await send(submit, 'gone');
    expect(receipt?.type).toBe('message');
    expect(textOf(cardOf(receipt))).toContain('Rooms booked');
  });

  it('is answered in place where the client sends an invoke', async () => {
    const { turn, kept } = aBot();
    const [response] = await turn({
      type: ActivityTypes.Invoke,
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'send', data: submit } },
    });
    const { body } = response?.value as { body: { value: AdaptiveCard } };
    expect(textOf(body.value)).toContain('Rooms booked');
    expect(kept.plan.updates.get('OD8-02')).toHaveLength(1);
  });

  it('opens again by Change this, as a form of its own', async () => {
    const { send, press, kept } = aBot();
    const [receipt] = await send(submit);
    const [form] = await press(cardOf(receipt), 'Change this', {});
    await press(cardOf(form), 'Send', { ...filledIn(cardOf(form)), 't:OD8-02': 'Better words' });
    expect(kept.plan.updates.get('OD8-02')?.map(({ text }) => text)).toEqual([
      'Better words',
      'Rooms booked',
    ]);
  });
});

describe('what the bot can be asked', () => {
  it.each([
    ['help', /I keep the action plan moving/],
    ["what's waiting", /^Waiting for your answer: 2/],
    ['my actions', /^Your open actions: 2/],
    ['OD8', /^How are they going\?/],
    ['OD8-02', /^How is it going\?/],
    ['no change on all', /^No change on all of these\?/],
  ])('%s', async (said, expected) => {
    const { say } = aBot();
    const [reply] = await say(said);
    expect(wrongWith(cardOf(reply))).toEqual([]);
    expect(textOf(cardOf(reply))).toMatch(expected);
  });

  it.each([
    ['thanks', 'You are welcome.'],
    ['red', 'None of your actions is Red.'],
    ['yes', 'Nothing was waiting for a yes'],
    ['no', 'Nothing was waiting, so nothing was dropped'],
    ['undo', 'I have saved nothing of yours lately'],
    ['back', 'Welcome back'],
    ['counts', '3 August 2012: 3 open. Red 0'],
  ])('%s is answered in a sentence', async (said, expected) => {
    const { say } = aBot();
    const [reply] = await say(said);
    expect(reply?.text).toContain(expected);
  });
});

describe('rights', () => {
  it('are those of who Teams says is speaking, whatever the card says', async () => {
    const { send, kept } = aBot();
    const [receipt] = await send({
      kind: 'digest',
      card: 'a-forged-card',
      refs: ['OD8-03'],
      't:OD8-03': 'Not mine to say',
      from: { aadObjectId: 'id-pp' },
      by: 'id-pp',
    });
    expect(textOf(cardOf(receipt))).toContain('I find no such action among yours');
    expect(kept.plan.updates.size).toBe(0);
  });

  it("of somebody else's action and of one that is not there look alike", async () => {
    const { say } = aBot();
    const [theirs] = await say('OD8-03 done', { id: 'one' });
    const { say: sayElsewhere } = aBot();
    const [nobodys] = await sayElsewhere('OD8-99 done', { id: 'one' });
    const cardFor = (ref: string, reply: typeof theirs) =>
      JSON.stringify(cardOf(reply)).replaceAll(ref, 'REF');
    expect(cardFor('OD8-03', theirs)).toBe(cardFor('OD8-99', nobodys));
  });

  it.each([
    ['a deputy may answer, and the update says for whom', 'id-ar', 'Dana Service'],
    ['a champion may answer in the strand', 'id-pp', 'Dana Service'],
    ['a plan manager may answer', 'id-eu', 'Dana Service'],
  ])('%s', async (_case, id, onBehalfOf) => {
    const { say, kept } = aBot({ from: { id: '29:x', name: 'Somebody', aadObjectId: id } });
    await say('OD8-02 done');
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ byId: id, onBehalfOf }]);
  });

  it('of a stranger: a polite sentence', async () => {
    const { say } = aBot({ from: { id: '29:x', name: 'X', aadObjectId: 'id-nobody' } });
    const [reply] = await say('OD8-02 done');
    expect(reply?.text).toContain('do not find you in it');
  });

  it.each([
    ['another tenant', { conversation: aChat({ tenantId: 'elsewhere' }) }],
    ['nobody', { from: { id: '29:x', name: 'X' } }],
  ] as [string, Partial<Activity>][])('of %s: none', async (_case, differs) => {
    const { say, kept } = aBot(differs);
    const [reply] = await say('OD8-02 done');
    expect(reply?.text).toContain('I cannot tell who you are here');
    expect(kept.plan.updates.size).toBe(0);
  });

  it.each<[string, Partial<Activity>, string]>([
    [
      'a guest whom the plan does not name',
      { from: { ...GUEST, userRole: 'guest' } as never },
      'unknown person',
    ],
    [
      'somebody in a meeting without an account',
      { from: { id: '29:a', name: 'A', userRole: 'anonymous', aadObjectId: 'id-ds' } as never },
      'unknown person',
    ],
    [
      'somebody of another organisation in a chat of ours',
      { from: { ...GUEST, aadObjectId: 'id-ds', tenantId: 'elsewhere' } as never },
      'another tenant',
    ],
    ['a group chat', { conversation: aChat({ conversationType: 'groupChat' }) }, 'not in chat'],
    ['a group chat of an old client', { conversation: aChat({ isGroup: true }) }, 'not in chat'],
  ])('of %s: none, and an audit line of ids', async (_case, differs, why) => {
    const { say, kept, audits } = aBot(differs);
    const [reply] = await say('OD8-02 done');
    expect(reply?.text).not.toMatch(/OD8|Agree with/);
    expect(kept.plan.updates.size).toBe(0);
    expect(audits).toMatchObject([{ why }]);
    expect(JSON.stringify(audits)).not.toMatch(/Guest|done/);
  });

  it('of a guest whom the plan names are those of anybody it names', async () => {
    const from = { id: '29:g', name: 'Dana', aadObjectId: 'id-ds', userRole: 'guest' };
    const { say, kept } = aBot({ from: from });
    await say('OD8-02 done');
    expect(statusOf(kept.plan)).toBe('Complete');
  });

  it('in a channel: it talks in chat only', async () => {
    const { say, people } = aBot({
      conversation: aChat({ conversationType: 'channel', isGroup: true }),
    });
    const [reply] = await say('red');
    expect(reply?.text).toBe('I can talk about this plan in chat with you.');
    expect(people.rows.size).toBe(0);
  });

  it.each([
    ['no object', 'text'],
    ['nothing', {}],
    ['an unknown kind', { kind: 'delete', refs: ['OD8-02'] }],
    ['a bad key', { kind: 'digest', card: '../x', refs: ['OD8-02'], 't:OD8-02': 'x' }],
    ['bad refs', { kind: 'digest', card: 'digest-key', refs: ['<script>', { a: 1 }, '__proto__'] }],
    [
      'inherited properties',
      JSON.parse('{"__proto__":{"kind":"digest","key":"digest-key","refs":["OD8-02"]}}') as object,
    ],
  ])('are not given to a card with %s', async (_case, value) => {
    const { send, kept } = aBot();
    const [reply] = await send(value);
    expect(reply?.text).toMatch(/I cannot read that card|Nothing was filled in/);
    expect(kept.plan.updates.size).toBe(0);
  });
});

describe('the message extension', () => {
  const query = (words: string) => ({
    ...{ type: ActivityTypes.Invoke, name: 'composeExtension/query' },
    value: { commandId: 'find', parameters: [{ name: 'words', value: words }] },
  });
  const bodyOf = ([response]: Partial<Activity>[]) =>
    (response?.value as { body: unknown } | undefined)?.body;

  it('finds what the asker may see, to be shared by ref and title', async () => {
    const { turn } = aBot();
    expect(bodyOf(await turn(query('OD8-02')))).toMatchObject({
      composeExtension: { attachments: [{ preview: { content: { title: 'OD8-02' } } }] },
    });
    expect(JSON.stringify(bodyOf(await turn(query('OD8-02'))))).not.toMatch(/Dana|met once/);
    expect(bodyOf(await turn(query('OD8-03')))).toMatchObject({
      composeExtension: { attachments: [] },
    });
  });

  it('takes the words also where a client does not name them, and shows all at the first look', async () => {
    const { turn } = aBot();
    const asked = (parameters: object[]) => ({
      ...query(''),
      value: { commandId: 'find', parameters },
    });
    const titles = (response: Partial<Activity>[]) =>
      JSON.stringify(bodyOf(response)).match(/"title":"[^"]+"/g);
    const all = titles(await turn(asked([{ name: 'initialRun', value: 'true' }])));
    expect(new Set(all)).toEqual(new Set(['"title":"OD8-01"', '"title":"OD8-02"']));
    expect(titles(await turn(asked([{ value: 'OD8-01' }])))).toEqual(['"title":"OD8-01"']);
  });

  it('shares a card that the bot reads as the ref, with what is typed beside it', async () => {
    const { say, turn } = aBot();
    const found = bodyOf(await turn(query('OD8-02'))) as {
      composeExtension: { attachments: Attachment[] };
    };
    const { attachments } = found.composeExtension;
    const mark =
      '<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n  <span content="0" itemprop="cardId"></span>\n</span>';
    const [form] = await say(mark, { attachments });
    expect(textOf(cardOf(form))).toContain('OD8-02');
    expect(textOf(cardOf(form))).not.toMatch(/span|did not find an action/);
    const [receipt] = await say(`${mark} done`, { attachments });
    expect(textOf(cardOf(receipt))).toMatch(/^Saved\nOD8-02 Complete/);
  });

  it.each([
    [{ body: [{ type: 'TextBlock', text: 'OD8-02' }] }],
    [{ body: 'OD8-02' }],
    [{ body: [{ inlines: [{ text: 'OD8-02 done and <b>more</b>' }] }] }],
    [null],
  ])('takes nothing from another card: %j', async content => {
    const { say, kept } = aBot();
    const contentType = 'application/vnd.microsoft.card.adaptive';
    await say('done', { attachments: [{ contentType, content }] });
    expect(kept.plan.updates.size).toBe(0);
  });

  it('finds nothing for a stranger, nor for another tenant, which leaves an audit line', async () => {
    const stranger = aBot({ from: { id: '29:x', name: 'X', aadObjectId: 'id-nobody' } });
    expect(bodyOf(await stranger.turn(query('')))).toMatchObject({
      composeExtension: { attachments: [] },
    });
    const other = aBot({ conversation: aChat({ tenantId: 'elsewhere' }) });
    expect(bodyOf(await other.turn(query('')))).toMatchObject({
      composeExtension: { attachments: [] },
    });
    expect(other.audits).toEqual([
      { by: 'id-ds', did: 'message extension', why: 'another tenant' },
    ]);
  });

  it('saves a message that was looked at, once', async () => {
    const { turn, kept } = aBot();
    const preview = await turn({
      ...{ type: ActivityTypes.Invoke, name: 'composeExtension/fetchTask' },
      value: { messagePayload: { id: 'm1', body: { content: '<p>Rooms <b>booked</b></p>' } } },
    });
    expect(JSON.stringify(bodyOf(preview))).toMatch(/This becomes part of the plan.*Rooms booked/);
    const data = { kind: 'message', message: 'm1', about: 'OD8-02', text: 'Rooms booked' };
    const save = {
      ...{ type: ActivityTypes.Invoke, name: 'composeExtension/submitAction' },
      value: { commandId: 'save', data },
    };
    expect(JSON.stringify(bodyOf(await turn(save)))).toContain('Rooms booked');
    expect(JSON.stringify(bodyOf(await turn(save)))).toContain('saved already');
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ text: 'Rooms booked' }]);
  });
});

describe('people', () => {
  it('are welcomed once, and known from then on', async () => {
    const { turn, people } = aBot();
    const install = { type: ActivityTypes.InstallationUpdate, action: 'add' };
    const [welcome] = await turn(install);
    expect(textOf(cardOf(welcome))).toContain('Hello, I keep the action plan moving');
    expect(await turn(install)).toEqual([]);
    expect(people.rows.get('id-ds')?.reference).toMatchObject({ serviceUrl: 'http://localhost:1' });
  });

  it('who take the app away cannot be reached until they write again', async () => {
    const { turn, say, people } = aBot();
    await turn({ type: ActivityTypes.InstallationUpdate, action: 'remove' });
    expect(people.rows.get('id-ds')?.unreachable?.why).toBe('uninstalled');
    await say('help');
    expect(people.rows.get('id-ds')?.unreachable).toBeUndefined();
  });
});

function statusOf(plan: Plan): string | undefined {
  return plan.actions.find(({ ref }) => ref === 'OD8-02')?.status;
}

function cardOf(activity: Partial<Activity> | undefined): AdaptiveCard {
  const content: unknown = activity?.attachments?.[0]?.content;
  if (!content) throw new Error(`no card, but: ${activity?.text}`);
  return content as AdaptiveCard;
}

/** A one-to-one chat in the plan's tenant. */
function aChat(differs: Partial<Activity['conversation']> = {}): Activity['conversation'] {
  return {
    ...{ id: 'chat', name: 'chat', tenantId: 'tenant' },
    ...{ conversationType: 'personal', isGroup: false },
    ...differs,
  };
}

/** What a client sends for a card that nobody has touched. */
function filledIn(card: AdaptiveCard): Record<string, string> {
  return Object.fromEntries(
    card.body.flatMap(element => ('id' in element ? [[element.id, element.value ?? '']] : [])),
  );
}

/** A bot over a plan in memory, with one person who talks to it. */
function aBot(from: Partial<Activity> = {}, { slowMs = 0 } = {}) {
  let isAway = false;
  const audits: Refusal[] = [];
  const audit = (refusal: Refusal) => void audits.push(refusal);
  const lateTurns: Promise<void>[] = [];
  const kept = planInMemory(PLAN);
  const people = peopleInMemory();
  const talks = talksInMemory();
  const now = () => new Date('2012-08-03T10:00:00Z');
  const bot = new PlanBot({
    answer: async heard => {
      await new Promise(done => setTimeout(done, slowMs));
      if (isAway) throw new Error('the lists are away');
      return answer(heard, { store: kept, talks, now: now(), audit });
    },
    people,
    tenantId: 'tenant',
    now,
    later: async (where, ownTurn) => {
      const activity = TurnContext.applyConversationReference({ type: 'event' }, where, true);
      const turnOfOurs = ownTurn(new TurnContext(adapter, activity));
      lateTurns.push(turnOfOurs.catch(() => undefined)); // the adapter logs what goes wrong in it
      await lateTurns.at(-1);
    },
    extension: extensionOf(async () => kept, now, audit),
    postbox: postboxIn(talks),
    audit,
    times: { soonMs: slowMs > 0 ? 20 : 5000, settleMs: 0 },
  });
  const adapter = new TestAdapter(context => bot.run(context));
  const updated: Partial<Activity>[] = [];
  adapter.updateActivity = async (_context, activity) => {
    updated.push({ ...activity, type: 'messageUpdate' });
  };
  let count = 0;
  /** Everything that the bot answers to one activity. */
  const turn = async (activity: Partial<Activity>): Promise<Partial<Activity>[]> => {
    adapter.activeQueue.length = 0;
    updated.length = 0;
    await adapter.processActivity({
      id: `activity-${(count += 1)}`,
      serviceUrl: 'http://localhost:1',
      channelId: 'msteams',
      from: { id: '29:ds', name: 'Dana Service', aadObjectId: 'id-ds' },
      recipient: { id: '28:bot', name: 'Bot' },
      conversation: aChat(),
      ...from,
      ...activity,
    });
    return [...updated, ...adapter.activeQueue];
  };
  const send = (value: unknown, replyToId?: string) =>
    turn({ type: ActivityTypes.Message, value, ...(replyToId && { replyToId }) });
  return {
    ...{ adapter, audits, bot, kept, people, turn, send },
    fail: (now: boolean) => void (isAway = now),
    left: async () => (await talks.of('id-ds', now())).posted.length,
    /** What comes after the turn it belongs to. */
    late: async (): Promise<Partial<Activity>[]> => {
      await Promise.all(lateTurns);
      return [...updated, ...adapter.activeQueue];
    },
    say: (text: string, differs: Partial<Activity> = {}) =>
      turn({ type: ActivityTypes.Message, text, ...differs }),
    press: (card: AdaptiveCard, title: string, inputs: object, replyToId?: string) => {
      const button = card.actions.find(action => action.title === title);
      if (!button) throw new Error(`no button ${title}`);
      return send({ ...inputs, ...button.data }, replyToId);
    },
  };
}
