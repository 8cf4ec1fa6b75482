import { asking } from '../../../src/plan/asking';
import { decide } from '../../../src/plan/acts/decide';
import { day } from '../../../src/plan/day';
import { explained } from '../../../src/plan/explain';
import { rulesFor } from '../../../src/plan/rules';
import { after, anAct, by, EVERY, theAction, thePlan } from './anAct';

const ask = EVERY['ask differently'];
const words = (sentence: string) => ({ kind: 'refused', sentence });

describe('asking about an action in its own way', () => {
  it('has its own days before due, and says so in the update', () => {
    const plan = after(thePlan(), anAct(ask), by('champion'));
    expect(theAction(plan).asking).toEqual({ leadDays: [14, 0], lateEveryDays: 14 });
    expect(rulesFor(plan, theAction(plan))).toMatchObject({ leadDays: [14, 0], lateEveryDays: 14 });
    expect(plan.updates.get('OD8-02')?.[0]?.text).toBe(
      'Asked about in its own way: 14, 0 days before due; every 14 days when late.',
    );
  });

  it('is no word of progress: what was asked still waits', () => {
    const asked = { since: day('2012-08-01'), last: day('2012-08-01'), times: 1 };
    const plan = after(thePlan({ asked }), anAct(ask), by('champion'));
    expect(theAction(plan)).toMatchObject({ asked, lastSaid: { text: 'Partners have met once.' } });
  });

  it('is asked on other days than its plan, and the explanation names its rule', () => {
    const lead = { kind: 'ask differently', leadDays: '60' } as const;
    const usual = thePlan({ due: { asWritten: 'Sep-12', kind: 'month', date: day('2012-09-30') } });
    const facts = { ...usual.facts, firstRunOn: day('2012-06-01'), lastRunOn: day('2012-08-03') };
    const plan = after({ ...usual, facts }, anAct(lead), by('plan manager'));
    const refs = (of: typeof plan): readonly string[] =>
      asking(of, day('2012-08-07')).digests.flatMap(({ items }) => items.map(({ ref }) => ref));
    expect(refs({ ...usual, facts })).not.toContain('OD8-02');
    expect(refs(plan)).toContain('OD8-02');
    const told = explained(plan, 'OD8-02', day('2012-08-07'));
    const why = told?.kind === 'asked' ? told.people.map(one => one.why) : [];
    expect(why[0]).toMatch(/its own rule: 60 days before due$/);
  });

  it('can be never, and as usual again', () => {
    const off = after(thePlan(), anAct({ kind: 'ask differently', asking: 'off' }), by('champion'));
    expect(rulesFor(off, theAction(off)).off).toBe('action');
    expect(off.updates.get('OD8-02')?.[0]?.text).toBe('Nobody is asked about it any more.');
    const again = after(off, anAct({ kind: 'ask differently' }), by('champion'));
    expect(theAction(again)).not.toHaveProperty('asking');
    expect(again.updates.get('OD8-02')?.[0]?.text).toBe('Asked as usual again.');
  });

  it.each([
    [{ leadDays: 'a week' }, /28, 7, 0/],
    [{ lateEveryDays: '0' }, /from 1 to 366/],
    [{ lateEveryDays: 'monthly' }, /from 1 to 366/],
    [{}, /asked about so already/],
  ] as const)('is not read from %j', (said, sentence) => {
    const decision = decide(
      thePlan(),
      anAct({ kind: 'ask differently', ...said }),
      by('plan manager'),
    );
    expect(decision).toMatchObject(words(expect.stringMatching(sentence) as string));
  });

  it('is not its owner’s to say, though they lead the strand: the stand-in does', () => {
    const owner = { asWritten: 'PP', id: 'id-pp' };
    const own = anAct(ask);
    expect(decide(thePlan({ owner }), own, by('champion'))).toMatchObject(
      words(expect.stringMatching(/^How it is asked about is for/) as string),
    );
    expect(decide(thePlan({ owner }), own, by('stand-in')).kind).toBe('save');
    expect(decide(thePlan(), own, by('stand-in')).kind).toBe('not found');
  });
});
