import { changeoverCard } from '../../../src/bot/cards/changeover';
import { day } from '../../../src/plan/day';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { textOf, wrongWith } from '../helpers/cardChecks';

const TODAY = day('2012-08-03');
const late = { asWritten: 'May-12', kind: 'month', date: day('2012-05-31') } as const;
const asksForADate = anUpdate({
  ...{ key: 'request-1', ref: 'OD8-03', on: TODAY },
  did: {
    act: { kind: 'ask for a date', wanted: 'Dec-12', why: 'The survey is in October.' },
    before: {},
    asked: { instead: 'Aug-12' },
  },
});
const PLAN = aPlan({
  facts: { boards: [{ board: day('2012-09-20'), papers: day('2012-09-06') }] },
  updates: [asksForADate],
  actions: [
    anAction({ due: late }),
    anAction({ ref: 'OD8-03', number: 3 }),
    anAction({ ref: 'OD8-04', number: 4, owner: { asWritten: 'Head of Rooms' } }),
    anAction({ ref: 'OD8-05', number: 5, status: 'Complete' }),
    anAction({ ref: 'LA1-01', strand: 'LA', objective: 'LA1', number: 1, due: late }),
  ],
});
const shown = (from: string, plan = PLAN) =>
  changeoverCard({ plan, strand: 'OD', today: TODAY, from });

describe('the card for who leads a strand from now on', () => {
  it('says what is open, late and waiting there, whom they cover, and when the Board meets', () => {
    const card = shown('PP');
    expect(wrongWith(card)).toEqual([]);
    const text = textOf(card);
    expect(text).toContain('until now led by PP.');
    expect(text).toMatch(/3 open\. Red \d/);
    expect(text).toContain('Late: OD8-02.');
    expect(text).toContain('Dates that wait to be agreed: OD8-03.');
    expect(text).toContain('Nobody is known for these, so you are asked: OD8-04.');
    expect(text).toContain('The Board meets on 20 September 2012; papers by 6 September 2012.');
    expect(text).not.toMatch(/LA1|OD8-05/);
  });

  it('opens what decides first, then what is late', () => {
    const [open] = shown('').actions;
    expect(open?.data).toEqual({ kind: 'open', refs: ['OD8-03', 'OD8-02'] });
    expect(textOf(shown(''))).not.toContain('until now');
  });

  it('offers nothing to open where nothing presses', () => {
    const quiet = aPlan({ actions: [anAction()] });
    expect(shown('', quiet).actions).toEqual([]);
    expect(textOf(shown('', quiet))).not.toMatch(/Late:|Board meets/);
  });
});
