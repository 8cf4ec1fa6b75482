import { decide } from '../../../src/plan/acts/decide';
import { eventsAfter } from '../../../src/plan/acts/happened';
import { asking } from '../../../src/plan/asking';
import { decisionsWaiting } from '../../../src/plan/decisions';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import { bareEvent, withEvent, withoutEvent } from '../../../src/plan/events';
import type { Plan } from '../../../src/plan/plan';
import { aPlan, anAction } from '../../helpers/plan';
import { after, anAct, by, theAction } from './anAct';

const due = readDue('When the rota is agreed.');
const NOW = { kind: 'happened' } as const;

/** Three actions, two of which wait for the rota; DS owns the first, which is asked about. */
function theWaiting(differs: Partial<Plan['facts']> = {}): Plan {
  return aPlan({
    facts: { ...differs, firstRunOn: day('2012-07-03'), lastRunOn: day('2012-07-03') },
    actions: [
      anAction({ due, asked: { since: day('2012-07-31'), last: day('2012-07-31'), times: 3 } }),
      anAction({ ref: 'OD8-04', number: 4, due, owner: { asWritten: 'PP', id: 'id-pp' } }),
      anAction({ ref: 'OD8-05', number: 5 }),
    ],
  });
}

describe('that an event has happened', () => {
  it.each([
    ['the one who is asked', 'owner', 'OD8-02', 'save'],
    ['their deputy', 'deputy', 'OD8-02', 'save'],
    ['who leads the strand', 'champion', 'OD8-04', 'save'],
    ['a plan manager', 'plan manager', 'OD8-04', 'save'],
    ['somebody else', 'stranger', 'OD8-02', 'not found'],
  ] as const)('is said by %s', (_, who, ref, kind) => {
    expect(decide(theWaiting(), anAct(NOW, { ref }), by(who)).kind).toBe(kind);
  });

  it('is not for the owner of another action that waits for it, who is told whom to tell', () => {
    const plan = theWaiting();
    const [first, second, ...rest] = plan.actions;
    if (!first || !second) throw new Error('nothing waits');
    const turned = {
      ...plan,
      strands: [],
      actions: [{ ...second, ref: 'OD8-01' }, first, ...rest],
    };
    expect(decide(turned, anAct(NOW), by('owner'))).toEqual({
      kind: 'refused',
      sentence: 'Pat Park is asked whether that has happened, with OD8-01. Please tell them.',
    });
  });

  it.each([
    ['of what waits for none', 'OD8-05', {}, {}, 'It waits for no event. Ask for another date'],
    ['of a day to come', 'OD8-02', { on: day('2012-08-04') }, {}, 'That day is still to come.'],
    [
      'twice',
      'OD8-02',
      {},
      { happened: [{ event: 'the rota is agreed', on: day('2012-08-01') }] },
      'That was said on 1 August 2012 already.',
    ],
  ])('is not said %s', (_, ref, said, facts, sentence) => {
    const decision = decide(theWaiting(facts), anAct({ ...NOW, ...said }, { ref }), by('owner'));
    const asManager = decide(
      theWaiting(facts),
      anAct({ ...NOW, ...said }, { ref }),
      by('plan manager'),
    );
    for (const one of [decision, asManager])
      expect(one).toEqual({ kind: 'refused', sentence: expect.stringContaining(sentence) });
  });

  it('is kept in words, answers the question and is no word on how it goes', () => {
    const act = anAct({ kind: 'happened', on: day('2012-08-01') });
    const then = after(theWaiting(), act, by('owner'));
    expect(then.updates.get('OD8-02')?.[0]).toMatchObject({
      text: 'It has happened: “When the rota is agreed”, on 1 August 2012.',
      by: 'Dana Service',
    });
    expect(theAction(then).asked).toBeUndefined();
    expect(theAction(then).lastSaid).toEqual(theAction(theWaiting()).lastSaid);
  });

  it('has every waiting action ask its owner for a date next, also where the question was asked in vain', () => {
    const plan = theWaiting();
    const act = anAct(NOW, { ref: 'OD8-04' });
    const then = after(plan, act, by('champion'));
    const [update] = then.updates.get('OD8-04') ?? [];
    const facts = { ...then.facts, ...(update && eventsAfter(then, update)) };
    const run = asking({ ...then, facts }, day('2012-08-07'));
    const asked = run.digests.flatMap(({ items }) => items.map(({ ref, reason }) => [ref, reason]));
    expect(asked).toEqual(
      expect.arrayContaining([
        ['OD8-02', 'unset'],
        ['OD8-04', 'unset'],
      ]),
    );
    const noDate = expect.objectContaining({ kind: 'no date', ref: 'OD8-04' });
    const last = day('2012-08-07');
    const askedThen = {
      ...{ ...then, facts },
      actions: then.actions.map(one => ({ ...one, asked: { since: last, last, times: 1 } })),
    };
    expect(decisionsWaiting({ ...then, facts }, last)).not.toContainEqual(noDate);
    expect(decisionsWaiting(askedThen, last)).toContainEqual(noDate);
  });

  it('can be taken back: the plan waits again', () => {
    const plan = theWaiting();
    const act = anAct(NOW);
    const then = after(plan, act, by('owner'));
    const [said] = then.updates.get('OD8-02') ?? [];
    const back = after(then, anAct({ kind: 'undo', update: act.key }), by('owner'));
    const [undone] = back.updates.get('OD8-02') ?? [];
    if (!said || !undone) throw new Error('nothing was said');
    const facts = { ...plan.facts, ...eventsAfter(plan, said) };
    expect(facts.happened).toEqual([{ event: 'When the rota is agreed', on: '2012-08-03' }]);
    expect(eventsAfter({ ...back, facts }, undone, said)).toEqual({});
    expect(theAction(back).asked).toEqual(theAction(plan).asked);
    expect(eventsAfter({ ...back, facts }, undone)).toBeUndefined();
  });
});

describe('an event', () => {
  it.each(['When the rota is agreed.', 'once  The rota is agreed', 'the rota is agreed'])(
    'is the same however it is named: %s',
    name => expect(bareEvent(name)).toBe('the rota is agreed'),
  );

  it('is noted once, and taken out alone', () => {
    const on = day('2012-08-03');
    const facts = { happened: [{ event: 'When the centre opens', on }] };
    const both = withEvent(facts, { event: 'When the rota is agreed', on });
    expect(both).toHaveLength(2);
    expect(withEvent({ happened: both }, { event: 'the rota is agreed', on })).toBe(both);
    expect(withoutEvent({ happened: both }, 'the rota is agreed')).toEqual(facts.happened);
    expect(withoutEvent(facts, 'The centre opens')).toBeUndefined();
  });
});
