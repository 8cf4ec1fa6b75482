import { digestCard } from '../../../src/bot/cards/digest';
import { asking } from '../../../src/plan/asking';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Plan } from '../../../src/plan/plan';
import { aPlan, anAction } from '../../helpers/plan';
import { aTalk } from '../helpers/aTalk';
import { wrongWith } from '../helpers/cardChecks';

const due = readDue('When the rota is agreed.');

/** Two actions wait for the rota, and DS is asked; a third has a date. */
const plan = (differs: Partial<Plan['facts']> = {}) =>
  aPlan({
    facts: { firstRunOn: day('2012-07-03'), lastRunOn: day('2012-07-31'), ...differs },
    actions: [
      anAction({ due }),
      anAction({ ref: 'OD8-04', number: 4, due, owner: { asWritten: 'PP', id: 'id-pp' } }),
      anAction({ ref: 'OD8-05', number: 5 }),
    ],
  });
const HAPPENED = [{ event: 'When the rota is agreed', on: '2012-08-03' }];

/** The card that DS gets on the first Tuesday. */
function theDigest(of: Plan) {
  const sections = asking(of, day('2012-08-07')).digests.filter(({ to }) => to === 'DS');
  return digestCard({ plan: of, day: day('2012-08-07'), key: 'digest-key-1', sections }).card;
}

describe('“has it happened?”', () => {
  it('is asked on the card of one person, with one thing to tick', () => {
    const card = theDigest(plan());
    expect(wrongWith(card)).toEqual([]);
    expect(card.body).toContainEqual({
      ...{ type: 'Input.Toggle', id: 'h:OD8-02', value: 'false' },
      title: 'It has happened: “When the rota is agreed” (OD8-02)',
    });
    expect(JSON.stringify(card.body)).not.toContain('h:OD8-04');
  });

  it('is answered by the tick, beside words on the same row, once', async () => {
    const { ds, kept, saved } = aTalk(plan());
    const card = theDigest(kept.plan);
    const filled = { 'h:OD8-02': 'true', 't:OD8-02': 'All three shifts are on it.' };
    const { text } = await ds.press(card, 'Send', filled);
    expect(text).toContain('It has happened: “When the rota is agreed”.');
    expect(text).toContain('2 actions waited for it: whoever owns one is asked for a date');
    expect(text).toContain('extend OD8-02 to Dec-12');
    expect(kept.plan.facts.happened).toEqual(HAPPENED);
    expect(saved('OD8-02')).toEqual([
      'All three shifts are on it.',
      'It has happened: “When the rota is agreed”.',
    ]);
    expect((await ds.press(card, 'Send', filled)).text).toContain('saved already');
    expect(saved('OD8-02')).toHaveLength(2);
  });

  it('left unticked says nothing', async () => {
    const { ds, kept } = aTalk(plan());
    await ds.press(theDigest(kept.plan), 'Send', { 'n:OD8-02': 'true' });
    expect(kept.plan.facts.happened).toBeUndefined();
  });
});

describe('“it has happened”', () => {
  it.each([
    'it has happened',
    'It’s happened now.',
    'yes, it has happened',
    'happened',
    'OD8-02 has happened',
    'the event has happened on 1 August 2012',
    'that happened yesterday',
  ])('is shown back and done by a yes: %s', async words => {
    const { ds, kept } = aTalk(plan());
    const { text } = await ds.say(words);
    expect(text).toContain('Has it happened?');
    expect(kept.plan.facts.happened).toBeUndefined();
    await ds.say('yes');
    expect(kept.plan.facts.happened).toEqual(HAPPENED);
  });

  it('keeps the day that is said or chosen', async () => {
    const { ds, saved } = aTalk(plan());
    const { card } = await ds.say('it has happened on 1 August 2012');
    await ds.press(card, 'Yes, it has happened', { on: '2012-07-31' });
    expect(saved('OD8-02')).toEqual([
      'It has happened: “When the rota is agreed”, on 31 July 2012.',
    ]);
  });

  it.each([
    'it has not happened yet',
    'something happened with the landlord',
    'what happened with OD8-05?',
  ])('is not heard where it is not said: %s', async words => {
    const { ds, kept } = aTalk(plan());
    expect((await ds.say(words)).text).not.toContain('Has it happened?');
    expect(kept.plan.facts.happened).toBeUndefined();
  });

  it('is words like any others to whoever waits for nothing', async () => {
    const { ds } = aTalk(aPlan({ actions: [anAction()] }));
    expect((await ds.say('it has happened')).text).not.toContain('Has it happened?');
  });

  it('is said by who leads the strand too, and told to the owner of another action that it is not theirs to say', async () => {
    const { pp, ds, kept } = aTalk(plan());
    await pp.say('OD8-04 has happened');
    await pp.say('yes');
    expect(kept.plan.facts.happened).toEqual(HAPPENED);
    expect((await ds.say('it has happened')).text).not.toContain('Has it happened?');
  });

  it('asks which where they wait for several', async () => {
    const other = readDue('Once the centre opens');
    const two = aPlan({
      actions: [anAction({ due }), anAction({ ref: 'OD8-04', number: 4, due: other })],
    });
    const { ds, kept } = aTalk(two);
    const { card, text } = await ds.say('it has happened');
    expect(text).toContain('[about]');
    await ds.press(card, 'Yes, it has happened', { about: 'OD8-04' });
    expect(kept.plan.facts.happened).toEqual([
      { event: 'Once the centre opens', on: '2012-08-03' },
    ]);
  });
});
