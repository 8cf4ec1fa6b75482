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
  ])('%j is read in the British order', (said, expected) => {
    expect(told(hear(`OD8-02 ${said}`))).toMatchObject([{ forecast: expected }]);
  });

  it.each([
    'expected by 1 May 2012',
    'we met in May and may meet again',
    'by all means',
    'due 31/02/2013',
  ])('%j names no day to come', said => {
    const [draft] = told(hear(`OD8-02 ${said}`));
    expect(draft).toMatchObject({ text: said });
    expect(draft).not.toHaveProperty('forecast');
  });
});

describe('other messages', () => {
  it.each([
    ['help', { kind: 'command', command: { name: 'help' } }],
    ['Hello!', { kind: 'command', command: { name: 'help' } }],
    ['My actions', { kind: 'command', command: { name: 'my actions' } }],
    ["what's waiting?", { kind: 'command', command: { name: 'waiting' } }],
    ['red', { kind: 'command', command: { name: 'red' } }],
    ['OD8-02', { kind: 'show', refs: ['OD8-02'] }],
    ['OD8', { kind: 'show', refs: ['OD8-01', 'OD8-02'] }],
    ['no change on all of them', { kind: 'no change on all' }],
    ['   ', { kind: 'nothing' }],
    [
      'snooze OD8-02 a week',
      { kind: 'command', command: { name: 'not yet', what: 'put a question off' } },
    ],
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
