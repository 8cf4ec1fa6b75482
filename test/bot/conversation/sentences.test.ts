import { day } from '../../../src/plan/day';
import { aPlan, anAction } from '../../helpers/plan';
import { aTalk, standing } from '../helpers/aTalk';

const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const plan = () =>
  aPlan({
    actions: [
      anAction({ asked: ASKED }),
      anAction({ ref: 'OD8-01', number: 1, asked: ASKED }),
      anAction({ ref: 'OD8-03', number: 3, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });
type Talk = ReturnType<typeof aTalk>;
const me = ({ kept }: Talk) => kept.plan.people.find(({ id }) => id === 'id-ds');
const LONG = `${'The survey went to everybody who uses the rooms. '.repeat(250)}`.trim();

/** A kind of sentence, and what stands in the plan once it is confirmed. */
const KINDS: readonly [string, (talk: Talk) => unknown, unknown][] = [
  [
    'OD8-02 done bar the form 50, should be end of September',
    t => t.action('OD8-02')?.forecast,
    '2012-09-30',
  ],
  ['OD8-02 nearly there, blocked on HR sign-off', t => t.action('OD8-02')?.concern, 'at risk'],
  [
    'OD8-01: case submitted, expect it mid October; OD8-02: rooms booked',
    t => t.action('OD8-01')?.forecast,
    '2012-10-15',
  ],
  ['OD8-02 should be ready a week on Friday', t => t.action('OD8-02')?.forecast, '2012-08-17'],
  ['OD8-02 expect it Friday week', t => t.action('OD8-02')?.forecast, '2012-08-17'],
  ['OD8-02 expect it by the end of Q3 2012/13', t => t.action('OD8-02')?.forecast, '2012-12-31'],
  [
    'OD8-02 expect it in the third quarter of the calendar year 2012',
    t => t.action('OD8-02')?.forecast,
    '2012-09-30',
  ],
  [
    'OD8-02 minutes are at https://intranet.example/minutes?id=4.',
    t => t.kept.plan.updates.get('OD8-02')?.[0]?.evidence,
    ['https://intranet.example/minutes?id=4'],
  ],
  ['OD8-02 doen, all forms are in', t => t.saved('OD8-02'), ['doen, all forms are in']],
  ['OD8-02 🎉 rooms are open 👨‍👩‍👧', t => t.saved('OD8-02'), ['🎉 rooms are open 👨‍👩‍👧']],
  [
    '> OD8-02 Agree with partners\n> Due Aug-12\nrooms are booked',
    t => t.saved('OD8-02'),
    ['rooms are booked'],
  ],
  [
    '- OD8-02: first thing\n- OD8-01: second thing',
    t => [...t.saved('OD8-02'), ...t.saved('OD8-01')],
    ['first thing', 'second thing'],
  ],
  [`OD8-02 ${LONG}`, t => t.saved('OD8-02'), [LONG]],
  ['snooze OD8-02 2 weeks', t => t.action('OD8-02')?.snoozedUntil, '2012-08-17'],
  ['snooze OD8-02 until a week on Monday', t => t.action('OD8-02')?.snoozedUntil, '2012-08-13'],
  ['OD8-02 not mine, ask AR', t => t.saved('OD8-02'), ['Not mine; please ask AR.']],
  [
    'extend OD8-02 to Dec because the survey is in October',
    t => t.action('OD8-02')?.wanted,
    'Dec-12',
  ],
  ['OD8-02 same as OD8-01', t => t.action('OD8-02')?.links, ['OD8-01']],
  ['away until 3 September, ask AR', t => me(t)?.awayUntil, '2012-09-03'],
  [
    'away from 10 August until 24 August, ask AR',
    t => [me(t)?.awayFrom, me(t)?.awayUntil, me(t)?.askInstead],
    ['2012-08-10', '2012-08-24', 'AR'],
  ],
  [
    'away from 10 to 24 August',
    t => [me(t)?.awayFrom, me(t)?.awayUntil],
    ['2012-08-10', '2012-08-24'],
  ],
];
const short = (said: string) => said.slice(0, 60);

describe('a sentence that is shown back', () => {
  it.each(KINDS.map(kind => [short(kind[0]), ...kind] as const))(
    'is done by yes: %j',
    async (_name, said, found, expected) => {
      const talk = aTalk(plan());
      await talk.ds.say(said);
      await talk.ds.say('yes');
      expect(found(talk)).toEqual(expected);
    },
  );

  it.each(KINDS.map(kind => [short(kind[0]), ...kind] as const))(
    'waits while something else is asked: %j',
    async (_name, said, found, expected) => {
      const talk = aTalk(plan());
      const shown = await talk.ds.say(said);
      await talk.ds.say('help');
      await talk.ds.say('my actions');
      const [button] = shown.card.actions;
      await talk.ds.press(shown.card, button?.title ?? '');
      expect(found(talk)).toEqual(expected);
    },
  );

  it.each(KINDS.map(kind => [short(kind[0]), ...kind] as const))(
    'is done by nobody after no: %j',
    async (_name, said) => {
      const talk = aTalk(plan());
      const before = JSON.stringify([talk.kept.plan.actions, talk.kept.plan.people]);
      await talk.ds.say(said);
      expect((await talk.ds.say('no')).text).toContain('Dropped. Nothing was saved.');
      expect(JSON.stringify([talk.kept.plan.actions, talk.kept.plan.people])).toBe(before);
      const { drafts, questions, wanted } = await talk.ds.waits();
      expect([drafts, questions, wanted]).toEqual([[], [], []]);
    },
  );
});

describe('a quarter', () => {
  it('that may be of two years is asked, and settled by a day', async () => {
    const { ds, action } = aTalk(plan());
    const draft = await ds.say('OD8-02 expect it in Q3');
    expect(draft.text).toContain('Your date may mean two days');
    expect(JSON.stringify(draft.card)).toMatch(/30 September 2012.*31 December 2012/);
    await ds.say('31 December');
    await ds.say('yes');
    expect(action('OD8-02')?.forecast).toBe('2012-12-31');
  });

  it('is asked for as another date only once it is chosen', async () => {
    const { ds, action } = aTalk(plan());
    const form = await ds.say('extend OD8-02 to Q3 because the survey is late');
    expect((await ds.say('yes')).text).toContain('Shall I ask for another date?');
    await ds.press(form.card, 'Ask for this date', { wanted: 'Dec-12' });
    expect(action('OD8-02')?.wanted).toBe('Dec-12');
  });
});

describe('a link that shows it', () => {
  it('stands in a field of its own, where it can be taken away', async () => {
    const { ds, kept } = aTalk(plan());
    const draft = await ds.say('OD8-02 see https://intranet.example/a');
    expect(standing(draft.card)).toMatchObject({ 'e:OD8-02': 'https://intranet.example/a' });
    await ds.press(draft.card, 'Save', { 'e:OD8-02': '' });
    expect(kept.plan.updates.get('OD8-02')?.[0]).not.toHaveProperty('evidence');
  });

  it('may be given alone on the form of one action, and is on its receipt', async () => {
    const { ds, kept } = aTalk(plan());
    const form = await ds.say('OD8-02');
    const receipt = await ds.press(form.card, 'Send', { 'e:OD8-02': 'https://intranet.example/a' });
    expect(receipt.text).toContain('evidence: https://intranet.example/a');
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([
      { evidence: ['https://intranet.example/a'], text: '' },
    ]);
  });

  it.each(['javascript:alert(1)', 'ftp://intranet.example/a', 'https://user:secret@evil.example/'])(
    'is none where it is no address of the web: %s',
    async link => {
      const { ds, kept } = aTalk(plan());
      await ds.say(`OD8-02 see ${link}`);
      await ds.say('yes');
      expect(kept.plan.updates.get('OD8-02')?.[0]).not.toHaveProperty('evidence');
    },
  );
});

describe('being away', () => {
  it('from a day to come asks the owner until then', async () => {
    const talk = aTalk(plan());
    const told = await talk.ds.say('away from 10 August until 24 August, ask AR');
    expect(told.text).toContain('You are away from 10 August 2012 on');
    expect((await talk.ds.say('yes')).text).toContain('away from 10 August 2012, and back on');
    await talk.ds.say('back');
    expect([me(talk)?.awayFrom, me(talk)?.awayUntil]).toEqual([undefined, undefined]);
  });

  it('that would end before it begins is not noted', async () => {
    const talk = aTalk(plan());
    await talk.ds.say('away from 24 August until 10 August');
    expect((await talk.ds.say('yes')).text).toContain('You would be back before you go');
    expect(me(talk)?.awayUntil).toBeUndefined();
  });
});
