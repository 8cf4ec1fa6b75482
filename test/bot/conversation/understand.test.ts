import fc from 'fast-check';
import { understand, type Meaning } from '../../../src/bot/conversation/understand';
import { day } from '../../../src/plan/day';

const KNOWING = {
  refs: ['OD8-01', 'OD8-02', 'OC3-01', 'LA12-01'],
  waiting: ['OD8-01', 'OD8-02'],
  today: day('2012-08-03'),
};
const hear = (said: string, knowing = KNOWING) => understand(said, knowing);
const told = (meaning: Meaning) => (meaning.kind === 'told' ? meaning.told : []);

describe('an action and nothing but its status', () => {
  it.each([
    ['OD8-02 done', { status: 'Complete' }],
    ['od 8-2 complete', { status: 'Complete' }],
    ['OD8-02: Done.', { status: 'Complete' }],
    ['OD8 02 is finished!', { status: 'Complete' }],
    ['Od-8-2 all done now', { status: 'Complete' }],
    ['OD8–02 in progress', { status: 'In progress' }],
    ['od802 done', { status: 'Complete' }],
    ['0D8-02 done', { status: 'Complete' }],
    ['• OD8-02 - done;', { status: 'Complete' }],
    ['2) OD8-02 done', { status: 'Complete' }],
    ['OD8-02 nothing to report', { noChange: true }],
    ['OD8-02 started', { status: 'In progress' }],
    ['OD8-02 no change', { noChange: true }],
    ['OD8-02, nothing new.', { noChange: true }],
  ])('%j is sure', (said, expected) => {
    expect(told(hear(said))).toEqual([{ ref: 'OD8-02', sure: true, ...expected }]);
  });

  it('may be said of several at once', () => {
    expect(told(hear('OD8-01 done; OD8-02 no change\n- OC3-01: started'))).toEqual([
      { ref: 'OD8-01', sure: true, status: 'Complete' },
      { ref: 'OD8-02', sure: true, noChange: true },
      { ref: 'OC3-01', sure: true, status: 'In progress' },
    ]);
  });
});

describe('a sentence about an action', () => {
  it.each([
    [
      'OD8-02 done bar the form 50, should be end of September',
      {
        text: 'done bar the form 50, should be end of September',
        status: 'In progress',
        forecast: '2012-09-30',
      },
    ],
    ['OD8-02: survey is out', { text: 'survey is out' }],
    ['OD8-02 not done yet', { text: 'not done yet' }],
    ['OD8-02 nearly done', { text: 'nearly done', status: 'In progress' }],
    ['OD8-02 completed on Monday', { text: 'completed on Monday', status: 'Complete' }],
    ['OD8-02 at risk, waiting for HR', { text: 'at risk, waiting for HR', concern: 'at risk' }],
    ['OD8-02 no longer at risk', { text: 'no longer at risk', concern: 'none' }],
    ['OD8-02 is off track', { text: 'off track', concern: 'off track' }],
    ['OD8-02 met on 12 July, all well', { text: 'met on 12 July, all well' }],
    [
      'OD8-02 expected by Aug-12',
      { text: 'expected by Aug-12', mayBe: ['2012-08-31', '2012-08-12'] },
    ],
    ['I have finished OD8-02', { text: 'I have finished OD8-02', status: 'Complete' }],
    ['The rooms of OD8-02 are booked', { text: 'The rooms of OD8-02 are booked' }],
  ])('%j is drafted, to be confirmed', (said, expected) => {
    expect(told(hear(said))).toEqual([{ ref: 'OD8-02', sure: false, ...expected }]);
  });

  it('keeps the lines that follow it', () => {
    expect(told(hear('OD8-02: first\nsecond\nthird'))).toMatchObject([
      { ref: 'OD8-02', text: 'first\nsecond\nthird' },
    ]);
  });
});

describe('several actions in one message', () => {
  it.each([
    [
      'OD1-01: business case submitted, expect it mid October; OD1-02 no change',
      [
        {
          ref: 'OD1-01',
          text: 'business case submitted, expect it mid October',
          forecast: '2012-10-15',
        },
        { ref: 'OD1-02', sure: true, noChange: true },
      ],
    ],
    [
      'Hi, two things:\n- OD8-01 done\n- OD8-02: rooms are booked',
      [
        { ref: 'OD8-01', sure: true, status: 'Complete' },
        { ref: 'OD8-02', text: 'rooms are booked' },
      ],
    ],
    [
      '1. OD8-01 done\n2. OC3-01 nothing new',
      [
        { ref: 'OD8-01', status: 'Complete' },
        { ref: 'OC3-01', noChange: true },
      ],
    ],
    [
      'OD8-01 done. OD8-02 no change.',
      [
        { ref: 'OD8-01', sure: true },
        { ref: 'OD8-02', sure: true },
      ],
    ],
    [
      'OD8-01, OD8-02 and OC3-01: done',
      ['OD8-01', 'OD8-02', 'OC3-01'].map(ref => ({ ref, sure: false, status: 'Complete' })),
    ],
    ['OD8 no change', ['OD8-01', 'OD8-02'].map(ref => ({ ref, sure: true, noChange: true }))],
    ['OD8: waiting for HR', ['OD8-01', 'OD8-02'].map(ref => ({ ref, text: 'waiting for HR' }))],
    [
      'We finished OD8-01 and OC3-01 last week',
      ['OD8-01', 'OC3-01'].map(ref => ({ ref, text: 'We finished OD8-01 and OC3-01 last week' })),
    ],
  ])('%j', (said, expected) => {
    const knowing = { ...KNOWING, refs: [...KNOWING.refs, 'OD1-01', 'OD1-02'] };
    expect(told(hear(said, knowing))).toMatchObject(expected);
  });

  it('keep the words before the first of them', () => {
    expect(hear('The survey went out on Monday to all staff.\nOD8-01 done')).toMatchObject({
      kind: 'told',
      told: [{ ref: 'OD8-01', status: 'Complete' }],
      rest: 'The survey went out on Monday to all staff.',
    });
  });

  it('told of twice keep both', () => {
    expect(told(hear('OD8-01 done\nOD8-01 the form is missing'))).toEqual([
      expect.objectContaining({ ref: 'OD8-01', sure: false, text: 'done\nthe form is missing' }),
    ]);
  });
});

describe('progress in words of their own', () => {
  it.each([
    ['nearly there, blocked on HR sign-off', { status: 'In progress', concern: 'at risk' }],
    ['held up by the contractor', { concern: 'at risk' }],
    ["won't make it this year", { concern: 'off track' }],
    ['unblocked at last', { concern: 'none' }],
    ['doen', { text: 'doen', status: 'Complete' }],
    ['no chnage', { noChange: true }],
    ['✅', { status: 'Complete' }],
    ['🟠', { concern: 'at risk' }],
    ['🔴 contractor has left', { concern: 'off track' }],
    [
      'see https://intranet.example/minutes?id=4',
      { text: 'see https://intranet.example/minutes?id=4' },
    ],
    ['the council is gone', { text: 'the council is gone' }],
  ])('%j', (said, expected) => {
    const [draft] = told(hear(`OD8-02 ${said}`));
    expect(draft).toMatchObject({ sure: false, ...expected });
    expect(draft?.text).toBe(said);
  });
});

describe('a reply that quotes', () => {
  it.each([
    ['> OD8-02 Agree with partners\n> Due Aug-12\ndone', { ref: 'OD8-02', status: 'Complete' }],
    [
      '<blockquote itemscope>OC3-01 Survey</blockquote>\nthe survey is out',
      { ref: 'OC3-01', text: 'the survey is out' },
    ],
    ['rooms are booked\nOn 3 August Followthrough wrote:\n> OD8-01', { ref: 'OD8-01' }],
  ])('%j is about what it quotes, in its own words', (said, expected) => {
    expect(told(hear(said))).toMatchObject([{ sure: false, ...expected }]);
  });
});

describe('when somebody expects to finish', () => {
  it.each([
    ['should be end of September', '2012-09-30'],
    ['expect it mid October', '2012-10-15'],
    ['by 30 September', '2012-09-30'],
    ['by the 30th of Sept 2013', '2013-09-30'],
    ['by September 30th', '2012-09-30'],
    ['due 30/09/2012', '2012-09-30'],
    ['due 5.8.12', '2012-08-05'],
    ['ready in two weeks', '2012-08-17'],
    ['ready in a month', '2012-09-03'],
    ['finished by November', '2012-11-30'],
    ['by February', '2013-02-28'],
    ['hope for end of next month', '2012-09-30'],
    ['by the end of the month', '2012-08-31'],
    ['ready tomorrow', '2012-08-04'],
    ['expect it mid October, we met HR on 5 August', '2012-10-15'],
    ['by Friday', '2012-08-10'],
    ['by next Friday', '2012-08-10'],
    ['by next Tuesday', '2012-08-07'],
    ['ready by the end of next week', '2012-08-10'],
    ['by the 10th', '2012-08-10'],
    ['due 30/9', '2012-09-30'],
    ['by the end of the year', '2012-12-31'],
    ['ready in the new year', '2013-01-31'],
    ['by Christmas', '2012-12-24'],
    ['by Oct', '2012-10-31'],
  ])('%j is read in the British order', (said, expected) => {
    expect(told(hear(`OD8-02 ${said}`))).toMatchObject([{ forecast: expected }]);
  });

  it.each([
    'expected by 1 May 2012',
    'we met in May and may meet again',
    'by all means',
    'due 31/02/2013',
    'expected, but it may slip',
    'likely after the monthly meeting',
  ])('%j names no day to come', said => {
    const [draft] = told(hear(`OD8-02 ${said}`));
    expect(draft).toMatchObject({ text: said });
    expect(draft).not.toHaveProperty('forecast');
  });
});

describe('a date that may be two', () => {
  it.each([
    ['by Aug-12', '2012-08-03', ['2012-08-31', '2012-08-12']],
    ['by Sept 12', '2012-08-03', ['2012-09-30', '2012-09-12']],
    ['by next Friday', '2012-08-01', ['2012-08-03', '2012-08-10']],
  ])('%j is asked', (said, today, mayBe) => {
    const knowing = { ...KNOWING, today: day(today) };
    expect(told(hear(`OD8-02 ${said}`, knowing))).toMatchObject([{ mayBe }]);
  });

  it('is settled by a day and nothing else, while a draft waits', () => {
    const knowing = { ...KNOWING, drafts: 1 };
    expect(hear('31 August', knowing)).toMatchObject({
      kind: 'which day',
      day: { on: '2012-08-31' },
    });
    expect(hear('by the end of October', knowing)).toMatchObject({ day: { on: '2012-10-31' } });
    expect(hear('31 August was the day we met', knowing)).toMatchObject({ kind: 'about what' });
  });
});

describe('a wish', () => {
  it.each([
    ['snooze OD8-02 a week', { kind: 'snooze', refs: ['OD8-02'], until: { on: '2012-08-10' } }],
    ['snooze 2 weeks', { kind: 'snooze', refs: [], until: { on: '2012-08-17' } }],
    [
      'OD8-02 snooze until 1 September',
      { kind: 'snooze', refs: ['OD8-02'], until: { on: '2012-09-01' } },
    ],
    ['ask me again in September', { kind: 'snooze', refs: [], until: { on: '2012-09-30' } }],
    ['snoze a fortnight', { kind: 'snooze', refs: [], until: { on: '2012-08-17' } }],
    ['snooze', { kind: 'snooze', refs: [] }],
    ['not mine', { kind: 'not mine', refs: [] }],
    ['not mine, ask AR', { kind: 'not mine', refs: [], to: 'AR' }],
    [
      "OD8-02 isn't mine, it belongs to C/Insp Field",
      { kind: 'not mine', refs: ['OD8-02'], to: 'C/Insp Field' },
    ],
    ['OD8-02: not me - try Ash Reed', { kind: 'not mine', refs: ['OD8-02'], to: 'Ash Reed' }],
    [
      'extend to Dec because the survey is in October',
      { kind: 'extend', refs: [], to: { on: '2012-12-31' }, why: 'the survey is in October' },
    ],
    [
      'extend OD8-02 to December because HR asked',
      { kind: 'extend', refs: ['OD8-02'], to: { on: '2012-12-31' }, why: 'HR asked' },
    ],
    [
      'OD8-02 extend to 31/10/2012',
      { kind: 'extend', refs: ['OD8-02'], to: { on: '2012-10-31' }, why: '' },
    ],
    ['need more time on OD8-02', { kind: 'extend', refs: ['OD8-02'], why: '' }],
    ['same as OD8-01', { kind: 'same as', refs: [], as: 'OD8-01' }],
    ['OD8-02 same as OD1', { kind: 'same as', refs: ['OD8-02'], as: 'OD1' }],
    ['OD8-02 same as OD8-01', { kind: 'same as', refs: ['OD8-02'], as: 'OD8-01' }],
    ['away until 3 September, ask AR', { kind: 'away', until: { on: '2012-09-03' }, ask: 'AR' }],
    ["I'm on leave until Monday", { kind: 'away', until: { on: '2012-08-06' } }],
    [
      'away, ask Ash Reed until 3 September',
      { kind: 'away', until: { on: '2012-09-03' }, ask: 'Ash Reed' },
    ],
    ['away', { kind: 'away' }],
  ])('%j', (said, wish) => {
    expect(hear(said)).toEqual({ kind: 'wish', wish });
  });

  it.each([
    'OD8-02 the contractor asked to extend the lease to December',
    'OD8-02 the rooms are not mine to book',
    'OD8-02 off track',
    'OD8-02 is away from the main building, so we moved it',
  ])('is not heard in a story: %j', said => {
    expect(told(hear(said))).toMatchObject([{ ref: 'OD8-02' }]);
  });
});

describe('other messages', () => {
  it.each([
    ['help', { kind: 'command', command: { name: 'help' } }],
    ['Hello!', { kind: 'command', command: { name: 'help' } }],
    ['My actions', { kind: 'command', command: { name: 'my actions' } }],
    ["what's waiting?", { kind: 'command', command: { name: 'waiting' } }],
    ['red', { kind: 'command', command: { name: 'red' } }],
    ['hepl', { kind: 'command', command: { name: 'help' } }],
    ['my actoins', { kind: 'command', command: { name: 'my actions' } }],
    ['whats waitng', { kind: 'command', command: { name: 'waiting' } }],
    ['stop', { kind: 'command', command: { name: 'stop' } }],
    ["I'm back!", { kind: 'command', command: { name: 'back' } }],
    ['yes please', { kind: 'command', command: { name: 'yes' } }],
    ['never mind', { kind: 'command', command: { name: 'no' } }],
    ['undo', { kind: 'command', command: { name: 'change' } }],
    ['> only a quote', { kind: 'nothing' }],
    ['OD8-02', { kind: 'show', refs: ['OD8-02'] }],
    ['OD8', { kind: 'show', refs: ['OD8-01', 'OD8-02'] }],
    ['no change on all of them', { kind: 'no change on all' }],
    ['   ', { kind: 'nothing' }],
    [
      'The survey is out',
      { kind: 'about what', text: 'The survey is out', among: ['OD8-01', 'OD8-02'] },
    ],
    [
      'OD9-01 done',
      { kind: 'about what', text: 'OD9-01 done', among: ['OD8-01', 'OD8-02'], unknown: 'OD9-01' },
    ],
  ])('%j', (said, meaning) => {
    expect(hear(said)).toEqual(meaning);
  });

  it('are about the only action that waits, and asked back', () => {
    expect(told(hear('done', { ...KNOWING, waiting: ['OC3-01'] }))).toEqual([
      { ref: 'OC3-01', sure: false, status: 'Complete' },
    ]);
  });

  it('name actions of a plan without objectives', () => {
    const knowing = { ...KNOWING, refs: ['19', '2'], waiting: [] };
    expect(told(hear('19 done', knowing))).toEqual([{ ref: '19', sure: true, status: 'Complete' }]);
  });
});

describe('words that stand above the bare name of an action', () => {
  it.each(['Nearly there\nOD8-02', 'é \n OD8-02'])('are about it: %j', said => {
    expect(told(hear(said))).toMatchObject([{ ref: 'OD8-02', sure: false, text: said }]);
  });
});

describe('whatever is said', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'OD8-02',
          'done',
          'by',
          'Aug-12',
          ';',
          '\n',
          ':',
          'no change',
          'é',
          '🧑‍🧑‍🧒',
          'end of',
        ),
        { maxLength: 12 },
      )
      .map(words => words.join(' ')),
  );

  it('has a meaning, and words that are progress are kept', () => {
    fc.assert(
      fc.property(anything, said => {
        const meaning = hear(said);
        const kept = JSON.stringify(meaning);
        if (meaning.kind === 'about what')
          expect(meaning.text).toBe(said.replace(/\u00A0/g, ' ').trim());
        if (meaning.kind === 'told')
          for (const one of meaning.told)
            expect(one.sure || one.text !== undefined || one.status || one.noChange).toBeTruthy();
        expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });
});
