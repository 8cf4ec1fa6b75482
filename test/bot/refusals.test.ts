import type { Refusal } from '../../src/bot/refusals';
import { day } from '../../src/plan/day';
import { aPlan, anAction } from '../helpers/plan';
import { aTalk } from './helpers/aTalk';

const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const plan = () =>
  aPlan({
    actions: [
      anAction({ asked: ASKED }),
      anAction({ ref: 'LA1-01', strand: 'LA', owner: { asWritten: 'EU', id: 'id-eu' } }),
    ],
  });
const KEY = 'a-forged-card';

/** What somebody without a right to it sends, and the audit line that it leaves. */
const REFUSED: readonly [string, object | string, Omit<Refusal, 'by'>][] = [
  [
    "an update of another's",
    { kind: 'digest', card: KEY, refs: ['LA1-01'], 't:LA1-01': 'Their secret words' },
    { did: 'update', why: 'not theirs', ref: 'LA1-01' },
  ],
  [
    'an update of none',
    { kind: 'digest', card: KEY, refs: ['ZZ9-99'], 't:ZZ9-99': 'Their secret words' },
    { did: 'update', why: 'gone' },
  ],
  [
    'a ref that is made of words',
    { kind: 'digest', card: KEY, refs: ['Dana.is.ill'], 't:Dana.is.ill': 'x' },
    { did: 'update', why: 'gone' },
  ],
  [
    'a snooze',
    { kind: 'wish', card: KEY, wish: 'snooze', refs: ['LA1-01'], until: '2012-08-20' },
    { did: 'snooze', why: 'not theirs', ref: 'LA1-01' },
  ],
  [
    'an action given away',
    { kind: 'give', card: KEY, ref: 'LA1-01', to: 'DS' },
    { did: 'reassign', why: 'not theirs', ref: 'LA1-01' },
  ],
  [
    'a date decided',
    { kind: 'decide', ref: 'LA1-01', request: 'x', decision: 'agree' },
    { did: 'agree', why: 'not theirs', ref: 'LA1-01' },
  ],
  ['a form', { kind: 'open', refs: ['LA1-01'] }, { did: 'form', why: 'not theirs' }],
  [
    'words put on it',
    { kind: 'about', card: KEY, about: 'LA1-01', text: 'Their secret words' },
    { did: 'words', why: 'not theirs' },
  ],
  ['a card of nobody', { kind: 'delete' }, { did: 'card', why: 'unreadable' }],
];

describe('a refusal', () => {
  it.each(REFUSED)('of %s leaves one audit line, of ids only', async (_case, value, line) => {
    const { ds, refusals, kept } = aTalk(plan());
    await ds.post(value);
    expect(refusals).toEqual([{ by: 'id-ds', ...line }]);
    expect(kept.plan.updates.size).toBe(0);
  });

  it('of a stranger leaves one too, and tells nothing of the plan', async () => {
    const { person, refusals } = aTalk(plan());
    const { text } = await person('id-colleague').say('OD8-02 done');
    expect(refusals).toEqual([{ by: 'id-colleague', did: 'message', why: 'unknown person' }]);
    expect(text).not.toMatch(/OD8|Agree with partners|Dana/);
  });

  it.each([
    ["what is another's", 'LA1-01'],
    ['what is not there', 'ZZ9-99'],
  ])('reads alike for %s', async (_case, ref) => {
    const { ds } = aTalk(plan());
    const value = { kind: 'digest', card: KEY, refs: [ref], [`t:${ref}`]: 'x' };
    expect((await ds.post(value)).text.replaceAll(ref, 'REF')).toContain(
      'REF I find no such action among yours. It may have been given to somebody else; nothing was saved.',
    );
  });

  it('is of nothing where all is theirs', async () => {
    const { ds, refusals } = aTalk(plan());
    await ds.say('OD8-02 done');
    await ds.say('snooze OD8-02 a week');
    await ds.say('my actions');
    expect(refusals).toEqual([]);
  });
});
