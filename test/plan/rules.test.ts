import { asking, type AskItem, type Asking } from '../../src/plan/asking';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { USUAL, type Plan } from '../../src/plan/plan';
import { readLeadDays, rulesFor, type AskingOverride } from '../../src/plan/rules';
import { aPlan, anAction } from '../helpers/plan';

/** One action due on Tuesday 2 October 2012, with rules of its strand and of its own. */
function planOf(strand: AskingOverride | undefined, own?: AskingOverride): Plan {
  const [od] = aPlan().strands;
  return aPlan({
    strands: od ? [{ ...od, ...(strand && { asking: strand }) }] : [],
    actions: [anAction({ due: readDue('02/10/2012'), ...(own && { asking: own }) })],
    facts: { lastRunOn: day('2012-06-01') },
  });
}

const asks = (plan: Plan, today: string): readonly AskItem[] =>
  itemsOf(asking(plan, day(today))).filter(({ also }) => !also);
const itemsOf = ({ digests }: Asking) => digests.flatMap(({ items }) => items);
const whyOf = (plan: Plan, today: string) => asking(plan, day(today)).silent[0]?.why;

describe('the rules for an action', () => {
  it("are the plan's, where nothing else is said", () => {
    const plan = planOf(undefined);
    expect(plan.actions.map(action => rulesFor(plan, action))).toEqual([USUAL.asking]);
  });

  it("are its strand's before the plan's, and its own before both, one by one", () => {
    const plan = planOf({ leadDays: [14], lateEveryDays: 14 }, { leadDays: [60] });
    expect(plan.actions.map(action => rulesFor(plan, action))).toEqual([
      { ...USUAL.asking, leadDays: [60], lateEveryDays: 14 },
    ]);
  });

  it.each([
    ['2012-08-07', { leadDays: [60] }, 1],
    ['2012-08-07', {}, 0],
    ['2012-09-04', { leadDays: [14, 0] }, 0],
    ['2012-09-18', { leadDays: [14, 0] }, 1],
  ])('say when it is asked about: on %s by %j %d', (today, own, count) => {
    expect(asks(planOf(undefined, own), today)).toHaveLength(count);
  });

  it.each([
    ['its own', planOf(undefined, { asking: 'off' }), 'asking is off for it'],
    ["its strand's", planOf({ asking: 'off' }), 'asking is off for its strand'],
  ])('may switch asking off, and it says that the rule is %s', (_, plan, why) => {
    expect(asking(plan, day('2012-10-02')).digests).toEqual([]);
    expect(whyOf(plan, '2012-10-02')).toBe(why);
  });

  it('may switch one action of a silent strand on', () => {
    expect(asks(planOf({ asking: 'off' }, { asking: 'on' }), '2012-10-02')).toHaveLength(1);
  });
});

describe('days before due', () => {
  it.each([
    ['28, 7, 0', [28, 7, 0]],
    ['28;7 0', [28, 7, 0]],
    ['0', [0]],
    ['', undefined],
    ['four weeks', undefined],
    ['28, -1', undefined],
    ['2800', undefined],
  ])('written "%s" are %j', (written, expected) => {
    expect(readLeadDays(written)).toEqual(expected);
  });
});
