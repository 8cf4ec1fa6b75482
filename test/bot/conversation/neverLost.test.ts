import fc from 'fast-check';
import { understand } from '../../../src/bot/conversation/understand';
import { isOpen } from '../../../src/plan/action';
import type { Plan } from '../../../src/plan/plan';
import { cleanText } from '../../../src/plan/said';
import { day } from '../../../src/plan/day';
import { aPlan, anAction } from '../../helpers/plan';
import { aTalk } from '../helpers/aTalk';

const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const plan = () =>
  aPlan({
    actions: [
      anAction({ asked: ASKED }),
      anAction({ ref: 'OD8-01', number: 1, asked: ASKED }),
      anAction({ ref: 'OD8-03', number: 3, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });

const SAYINGS = [
  ...[
    'help',
    'red',
    "what's waiting",
    'my actions',
    'OD8',
    'OD8-02',
    'yes',
    'no',
    'change this',
    'stop',
    'back',
  ],
  ...[
    'snooze 2 weeks',
    'snooze',
    'not mine, ask AR',
    'extend to Dec because of HR',
    'same as OD8-01',
    'away',
  ],
  ...[
    'OD8-01 done',
    'OD8-02 no change',
    'no change on all of them',
    'done',
    'doen',
    '✅',
    '31 August',
    'by Aug-12',
  ],
  ...[
    'OD8-02 rooms booked, should be end of September',
    'nearly there, blocked on HR',
    'OD9-99 is done',
  ],
  ...[
    'Hello all,\n- OD8-01: first\n- OD8-02: second',
    'The survey is out.\nOD8-01 done',
    '> OD8-02\nall fine',
  ],
];
const saying = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAYINGS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('survey '.repeat(2000), 'ü'.repeat(9000), '**x** [a](b) {{c}}'),
  },
);

/** The words that are progress, as they will be looked for: none where it is a question or a command. */
function progressIn(said: string, drafts: number, waiting: readonly string[]): readonly string[] {
  const meaning = understand(said, {
    ...{ refs: ['OD8-02', 'OD8-01'], waiting, today: day('2012-08-03'), drafts },
  });
  if (meaning.kind === 'about what') return [meaning.text];
  if (meaning.kind !== 'told') return [];
  return [
    ...meaning.told.flatMap(({ text }) => text ?? []),
    ...(meaning.rest ? [meaning.rest] : []),
  ];
}

/** What was asked of the one who speaks and is not answered yet: an answer may leave only one. */
function waitingOf({ actions }: Plan): readonly string[] {
  const own = actions.filter(action => isOpen(action) && action.owner.id === anAction().owner.id);
  return own.filter(({ asked }) => asked !== undefined).map(({ ref }) => ref);
}

describe('whatever is said, in whatever order', () => {
  it('every text ends in an update, in something that waits, or in a sentence that it was not kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(saying, { minLength: 1, maxLength: 7 }), async all => {
        const { ds, kept } = aTalk(plan());
        for (const said of all) {
          const { drafts } = await ds.waits();
          const waiting = waitingOf(kept.plan);
          const heard = await ds.say(said);
          expect(heard.replies.length).toBeGreaterThan(0);
          const waits = await ds.waits();
          const held = [...waits.drafts, ...waits.questions].map(({ text = '' }) =>
            cleanText(text),
          );
          const updates = [...kept.plan.updates.values()].flat().map(({ text }) => text);
          const isTold = /not kept|nothing was saved/i.test(heard.text);
          for (const text of progressIn(said, drafts.length, waiting).map(cleanText))
            expect(
              isTold || text === '' || [...held, ...updates].some(one => one.includes(text)),
            ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what waited and was confirmed is in the plan, word for word', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        async words => {
          const { ds, saved } = aTalk(plan());
          await ds.say(`OD8-02: about ${words}`);
          const [draft] = (await ds.waits()).drafts;
          if (draft?.ref !== 'OD8-02' || draft.mayBe) return;
          await ds.say('yes');
          expect(saved('OD8-02')).toEqual([cleanText(draft.text ?? '')]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('more than a conversation holds is told so, and what waits goes on waiting', async () => {
    const { ds } = aTalk(plan());
    const long = 'x'.repeat(60_000);
    for (const place of [1, 2, 3, 4, 5, 6, 7, 8]) await ds.say(`OD8-02 ${place} ${long}`);
    expect((await ds.waits()).drafts).toHaveLength(7);
    expect((await ds.say(`OD8-02 again ${long}`)).text).toContain('That was not kept');
  });
});
