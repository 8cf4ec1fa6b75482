import { day } from '../../src/plan/day';
import { aPlan, anAction } from '../helpers/plan';
import { aTalk } from './helpers/aTalk';

const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const plan = () =>
  aPlan({
    actions: [
      anAction({ asked: ASKED }),
      anAction({ ref: 'OD8-01', number: 1, asked: ASKED }),
      anAction({ ref: 'OD8-03', number: 3, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });

describe('card data that anybody may have made', () => {
  const KEY = 'a-forged-card';
  const forged: readonly [string, unknown][] = [
    [
      'a date decided by its owner',
      { kind: 'decide', ref: 'OD8-02', request: 'x', decision: 'agree' },
    ],
    ["another's action given away", { kind: 'give', card: KEY, ref: 'OD8-03', to: 'DS' }],
    [
      "another's action snoozed",
      { kind: 'wish', card: KEY, wish: 'snooze', refs: ['OD8-03'], until: '2012-08-20' },
    ],
    [
      "another's date asked for",
      { kind: 'wish', card: KEY, wish: 'extend', refs: ['OD8-03'], wanted: 'Dec-12', why: 'x' },
    ],
    [
      "another's action passed on",
      { kind: 'wish', card: KEY, wish: 'not mine', refs: ['OD8-03'], to: 'DS' },
    ],
    [
      "another's action linked",
      { kind: 'wish', card: KEY, wish: 'same as', refs: ['OD8-03'], as: 'OD8-02' },
    ],
    [
      'an outcome of what is open',
      { kind: 'outcome', card: KEY, refs: ['OD8-02'], 'o:OD8-02': 'x' },
    ],
    ["an outcome of another's", { kind: 'outcome', card: KEY, refs: ['OD8-03'], 'o:OD8-03': 'x' }],
    [
      "another's action in answer to a question",
      { kind: 'about', card: KEY, about: 'OD8-03', text: 'x' },
    ],
    ['a wish of no kind', { kind: 'wish', card: KEY, wish: 'withdraw', refs: ['OD8-02'] }],
    ['no key', { kind: 'give', ref: 'OD8-02', to: 'AR' }],
    ['a key that is a path', { kind: 'give', card: '../../x', ref: 'OD8-02', to: 'AR' }],
    [
      'a key of letters we do not use',
      { kind: 'give', card: "k' or 1 eq 1--", ref: 'OD8-02', to: 'AR' },
    ],
    [
      'refs that are objects',
      { kind: 'digest', card: KEY, refs: [{ toString: 'OD8-02' }], 't:OD8-02': 'x' },
    ],
    [
      'ten thousand refs',
      { kind: 'digest', card: KEY, refs: Array.from({ length: 10_000 }, (_, n) => `OD8-${n}`) },
    ],
    [
      'a day that is none',
      { kind: 'wish', card: KEY, wish: 'snooze', refs: ['OD8-02'], until: '2012-02-31' },
    ],
    [
      'inherited properties',
      JSON.parse(`{"__proto__":{"kind":"give","card":"${KEY}","ref":"OD8-02","to":"AR"}}`),
    ],
    [
      'a text that is an object',
      { kind: 'digest', card: KEY, refs: ['OD8-02'], 't:OD8-02': { length: 3 } },
    ],
  ];

  it.each(forged)('%s: refused, and nothing is written', async (_case, value) => {
    const { ds, kept } = aTalk(plan());
    const before = JSON.stringify({ ...kept.plan, updates: [...kept.plan.updates] });
    const heard = await ds.post(value);
    expect(heard.replies.filter(({ kind }) => kind === 'tell')).toEqual([]);
    expect(JSON.stringify({ ...kept.plan, updates: [...kept.plan.updates] })).toBe(before);
    expect(({} as Record<string, unknown>).ref).toBeUndefined();
  });

  it('another person cannot save what waits in my conversation', async () => {
    const { ds, pp, kept } = aTalk(plan());
    const draft = await ds.say('OD8-02 rooms are booked');
    expect((await pp.say('yes')).text).toContain('Nothing was waiting');
    const [button] = draft.card.actions;
    await pp.post({ kind: 'drop', ...button?.data, card: 'something-else' });
    expect((await ds.waits()).drafts).toHaveLength(1);
    expect(kept.plan.updates.size).toBe(0);
  });
});

describe('words that mean something to machines', () => {
  it.each([
    '**bold** [x](javascript:alert(1))',
    '<at>everybody</at> <img src=x onerror=alert(1)>',
    '{{DATE(2012-01-01T00:00:00Z)}} ${title}',
    '=HYPERLINK("http://evil.example")',
    "+cmd|' /C calc'!A0",
    "O'Brien eq 'x' or 1 eq 1",
    ']]><Where><Eq>',
    '@SUM(A1)',
    'سلام 👨‍👩‍👧‍👦 e\u0301',
  ])('are saved word for word and shown as they are: %j', async words => {
    const { ds, saved } = aTalk(plan());
    await ds.say(`OD8-02: ${words}`);
    const receipt = await ds.say('yes');
    expect(saved('OD8-02')).toEqual([words]);
    const blocks = receipt.card.body.filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify(blocks)).not.toContain(words.slice(0, 6));
  });

  it('turning marks, NUL and half letters break neither the card nor the plan', async () => {
    const { ds, saved } = aTalk(plan());
    await ds.say('OD8-02: left \u202Eright \u0000 \uD800 end');
    const receipt = await ds.say('yes');
    for (const mark of ['\u202E', '\u0000', '\uD800']) expect(receipt.text).not.toContain(mark);
    expect(saved('OD8-02')[0]).toMatch(/^left .*right {2}.* end$/u);
  });

  it('are in no log and no notification', async () => {
    const logged: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'debug'] as const).map(name =>
      jest.spyOn(console, name).mockImplementation((...said) => void logged.push(said)),
    );
    const written = jest.spyOn(process.stderr, 'write').mockImplementation(said => {
      logged.push(said);
      return true;
    });
    const { ds, pp } = aTalk(plan());
    const all = [
      await ds.say('OD8-02 secretword is booked'),
      await ds.say('yes'),
      await ds.say('extend OD8-02 to Dec because secretword'),
      await ds.say('yes'),
      await pp.press(pp.told(), 'Agree', { why: 'secretword' }),
      await ds.post({ kind: 'digest', card: 'x', text: 'secretword' }),
    ];
    [...spies, written].forEach(spy => spy.mockRestore());
    const summaries = all.flatMap(({ replies }) =>
      replies.map(one => ('summary' in one ? one.summary : '')),
    );
    expect(summaries.join()).not.toMatch(/secretword|OD8|Dana/);
    expect(JSON.stringify(logged)).not.toContain('secretword');
  });
});
