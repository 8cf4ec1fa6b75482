import fc from 'fast-check';
import { type Ask, askCard } from '../../../src/bot/cards/ask';
import { digestCard } from '../../../src/bot/cards/digest';
import { bytesOf, short } from '../../../src/bot/cards/elements';
import { receiptCard } from '../../../src/bot/cards/receipt';
import { chooseCard, helpCard, sayingCard } from '../../../src/bot/cards/talk';
import type { Action } from '../../../src/plan/action';
import type { AskItem, Digest } from '../../../src/plan/asking';
import { day } from '../../../src/plan/day';
import { USUAL } from '../../../src/plan/plan';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { textOf, wrongWith } from '../helpers/cardChecks';

const TODAY = day('2012-08-03');
const SHOWING = { today: TODAY, rule: USUAL.ragRule };
const HOSTILE =
  '**bold** [x](http://evil.example) {{DATE(2012-01-01T00:00:00Z)}} <at>all</at>\u0000\uD800';

const refs = (count: number) => Array.from({ length: count }, (_, place) => `OD${place + 1}-01`);
const actions = (count: number, differs: Partial<Action> = {}) =>
  refs(count).map(ref => anAction({ ref, ...differs }));
const anAsk = (differs: Partial<Ask> = {}): Ask => ({
  key: 'card-key-1',
  heading: 'Actions',
  why: [],
  sections: [{ actions: actions(1) }],
  ...differs,
});
const items = (count: number): AskItem[] =>
  refs(count).map(ref => ({ ref, reason: 'due-soon', due: 'Aug-12', daysLeft: 28 }));
const aDigest = (differs: Partial<Digest> = {}): Digest => ({
  to: 'DS',
  as: 'owner',
  first: true,
  items: items(26),
  ...differs,
});
const digestOf = (count: number, ...sections: Digest[]) =>
  digestCard({
    plan: aPlan({ actions: actions(count) }),
    day: TODAY,
    key: 'card-key-1',
    sections,
  });

describe('a digest of 26', () => {
  const { card, shown, others } = digestOf(26, aDigest());
  const text = textOf(card);

  it('is a card that phones show, with a row for every action', () => {
    expect(wrongWith(card)).toEqual([]);
    expect([shown.length, others.length]).toEqual([26, 0]);
  });

  it('says how many, that it is the first, why the person got it, and how to have fewer', () => {
    expect(text).toMatch(/^26 actions need your answer\nThis is the first time I ask/);
    expect(text).toMatch(/You get this because the plan "Equality plan" names you/);
    expect(text).toMatch(/keeps me quiet until the next date/);
  });

  it('asks not to name individuals, wherever something can be written', () => {
    expect(text).toContain('Please name no individuals.');
    expect(textOf(askCard(anAsk({ sections: [] }), SHOWING).card)).not.toContain('individuals');
  });

  it('has five in full, the rest in one line with a tick', () => {
    expect(text.match(/\[s:/g)).toHaveLength(5);
    expect(text.match(/\[n:/g)).toHaveLength(21);
    expect(text.match(/\[t:/g)).toHaveLength(26);
  });

  it('shows the date as written and in days, the rating as word and shape, and what was said last', () => {
    expect(text).toContain('Due Aug-12, in 28 days · ● Green');
    expect(text).toContain('Last update 13 June 2012, 51 days ago: Partners have met once.');
  });

  it('has one Send for all', () => {
    expect(card.actions).toEqual([
      {
        type: 'Action.Submit',
        title: 'Send',
        data: { kind: 'digest', card: 'card-key-1', refs: shown },
      },
    ]);
  });
});

describe('a digest in sections', () => {
  it('says for whom each is, and why this person is asked', () => {
    const own = aDigest({ items: items(1), first: false });
    const vacant = aDigest({
      as: 'champion',
      forOwner: 'Assistant Commissioner',
      items: [
        { ref: 'OD2-01', reason: 'due-soon', due: 'Aug-12', owner: 'Assistant Commissioner' },
      ],
      first: false,
    });
    const text = textOf(digestOf(2, own, vacant).card);
    expect(text).toContain(
      'For Assistant Commissioner: nobody I know is called so, and you lead the strand',
    );
    expect(text).toContain('Owner Assistant Commissioner · Due Aug-12');
    expect(text).not.toContain('first time');
  });

  it('asks the plan manager once what a star means', () => {
    const star = aDigest({
      as: 'plan manager',
      items: [{ ref: '*', reason: 'star', due: 'Aug-12 *', also: true }],
      first: false,
    });
    const { card } = digestOf(1, star);
    expect(wrongWith(card)).toEqual([]);
    expect(textOf(card)).toMatch(
      /^A question about the plan\nSome dates carry a star, such as "Aug-12 \*"/,
    );
    expect(card.actions).toEqual([]);
  });

  it('shows an action once, whatever the reasons to ask', () => {
    const late = aDigest({
      as: 'champion',
      items: items(1).map(item => ({ ...item, also: true })),
    });
    expect(wrongWith(digestOf(1, aDigest({ items: items(1) }), late).card)).toEqual([]);
  });
});

describe('a card that asks', () => {
  it('leaves out what does not fit, says so, and opens it by a button', () => {
    const { card, shown, others } = askCard(
      anAsk({ sections: [{ actions: actions(500, { text: 'x'.repeat(2000) }) }] }),
      SHOWING,
    );
    expect(wrongWith(card)).toEqual([]);
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.length + others.length).toBe(500);
    expect(card.actions[1]).toMatchObject({ title: 'Open the others', data: { refs: others } });
    expect(textOf(card)).toContain(`${others.length} more did not fit here`);
  });

  it("shows people's words as they are: without markdown, functions or broken characters", () => {
    const { card } = askCard(
      anAsk({
        sections: [{ title: HOSTILE, actions: [anAction({ text: HOSTILE })] }],
        why: [HOSTILE],
      }),
      SHOWING,
    );
    expect(wrongWith(card)).toEqual([]);
    const json = JSON.stringify(card);
    expect(json).not.toContain('{{DATE');
    expect(json).not.toMatch(/\\u0000|\\ud800/i);
    const blocks = card.body.filter(element => element.type === 'TextBlock');
    expect(JSON.stringify(blocks)).not.toContain('bold');
  });

  it('is never too big and always whole, whatever the plan holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('👨‍👩‍👧‍👦'.repeat(500), 'ﷺ'.repeat(900), '"\\'.repeat(2000)),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), texts => {
        const all = texts.map((one, place) =>
          anAction({
            ref: `OD${place}-01`,
            text: one,
            lastSaid: { on: TODAY, by: one, text: one },
            due: { asWritten: one.slice(0, 255), kind: 'unreadable' },
          }),
        );
        const { card } = askCard(
          anAsk({ sections: [{ title: texts[0] ?? '', actions: all }] }),
          SHOWING,
        );
        expect(wrongWith(card)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('asks which day was meant where the words allow two', () => {
    const presets = new Map([['OD1-01', { mayBe: [day('2012-08-31'), day('2012-08-12')] }]]);
    const { card } = askCard(anAsk({ presets }), SHOWING);
    expect(wrongWith(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('"title":"31 August 2012","value":"2012-08-31"');
  });
});

describe('a receipt', () => {
  const plan = aPlan();
  const [action = anAction()] = plan.actions;
  const report = { ref: 'OD8-02', key: 'key-of-the-row' };
  const told = (differs: Partial<Parameters<typeof receiptCard>[0]>) =>
    receiptCard({ plan, today: TODAY, outcomes: [], left: [], key: 'card-key-2', ...differs });

  it('says what was saved, with Change this, and what was left, with a way on', () => {
    const update = anUpdate({ text: '', status: 'Complete' });
    const card = told({
      outcomes: [{ report, recorded: { kind: 'saved', action, update } }],
      left: ['OD9-01', 'OD9-02'],
    });
    expect(wrongWith(card)).toEqual([]);
    expect(textOf(card)).toMatch(/^Saved\nOD8-02 Complete\.\nLeft as they were: OD9-01, OD9-02\./);
    expect(card.actions.map(({ title }) => title)).toEqual([
      'Change this',
      'Save what is different',
      'Answer the others',
    ]);
  });

  it('says that a forecast does not move the date', () => {
    const update = anUpdate({ text: 'Nearly.', forecast: day('2012-09-30') });
    const card = told({ outcomes: [{ report, recorded: { kind: 'saved', action, update } }] });
    expect(textOf(card)).toContain(
      'Noted: you expect 30 September 2012. Aug-12 stays until Pat Park agrees. Nearly.',
    );
  });

  it('does not let an owner who is champion agree with themselves', () => {
    const own = { ...action, owner: { asWritten: 'PP', id: 'id-pp' } };
    const update = anUpdate({ text: '', forecast: day('2012-09-30') });
    const card = told({ outcomes: [{ report, recorded: { kind: 'saved', action: own, update } }] });
    expect(textOf(card)).toContain('Aug-12 stays until Eve Unit agrees');
  });

  it.each([
    [{ kind: 'not found', log: 'gone' } as const, 'I find no such action among yours'],
    [{ kind: 'not found', log: 'not theirs' } as const, 'I find no such action among yours'],
    [
      { kind: 'closed', status: 'Complete', by: 'Pat Park' } as const,
      'is Complete already (Pat Park said so); nothing was changed. To open it again, ask Eve Unit.',
    ],
    [{ kind: 'again', update: anUpdate() } as const, 'saved already, on 20 July 2012'],
    [{ kind: 'differs', update: anUpdate() } as const, 'you answered this before'],
    [
      { kind: 'changed', action } as const,
      'somebody changed this meanwhile: it is In progress now',
    ],
    [{ kind: 'refused', sentence: 'Too long.' } as const, 'not saved. Too long.'],
  ])('tells in words: %j', (recorded, words) => {
    const card = told({ outcomes: [{ report: { ...report, text: 'My words' }, recorded }] });
    expect(wrongWith(card)).toEqual([]);
    expect(textOf(card)).toContain(words);
  });

  it('keeps the words of what was not saved in a form', () => {
    const refused = { kind: 'refused', sentence: 'Please say more.' } as const;
    const card = told({
      outcomes: [{ report: { ...report, text: 'My words' }, recorded: refused }],
    });
    expect(JSON.stringify(card.body)).toContain('"value":"My words"');
    expect(card.actions[0]).toMatchObject({ title: 'Send again', data: { refs: ['OD8-02'] } });
  });

  it('of 500 rows with long words still fits', () => {
    const long = { ...report, text: 'ü'.repeat(8000) };
    const outcomes = refs(500).map(ref => ({
      report: { ...long, ref },
      recorded: { kind: 'saved', action, update: anUpdate({ text: long.text }) } as const,
    }));
    expect(wrongWith(told({ outcomes }))).toEqual([]);
  });
});

describe('the other cards', () => {
  it.each([
    ['help', helpCard(aPlan())],
    [
      'choice',
      chooseCard({ card: 'card-key-1', text: HOSTILE, among: actions(70), unknown: HOSTILE }),
    ],
    ['short choice', chooseCard({ card: 'card-key-1', text: 'Words', among: actions(2) })],
    ['saying', sayingCard('Dropped', 'Nothing was saved.')],
  ])('%s is a card that phones show', (_name, card) => {
    expect(wrongWith(card)).toEqual([]);
  });
});

describe('shortening', () => {
  it.each([
    ['one two three', 100, 'one two three'],
    ['one  two\nthree', 100, 'one two three'],
    ['abcdef', 4, 'abc…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 1, '…'],
  ])('%j to %i', (text, most, expected) => {
    expect(short(text, most)).toBe(expected);
  });

  it('keeps what it weighs within reach of what it says', () => {
    expect(bytesOf({ text: short('👨‍👩‍👧‍👦'.repeat(500), 100) })).toBeLessThan(900);
  });
});
