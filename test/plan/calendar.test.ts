import { asking } from '../../src/plan/asking';
import { loadCalendar, type LoadCalendar } from '../../src/plan/calendar';
import { addDays, day, type Day } from '../../src/plan/day';
import { explained, explainedBy } from '../../src/plan/explain';
import { samplePlan } from '../helpers/samplePlan';

const JUNE = day('2012-06-15');
const plan = samplePlan({ lastRunOn: day('2012-06-14') });
const asksOf = ({ people }: LoadCalendar, name: string, on: Day) =>
  people.find(({ to }) => to === name)?.loads.find(load => load.day === on)?.asks;

describe('the calendar of what would be sent', () => {
  it('shows in June what one person has to answer at the end of August', () => {
    expect(asksOf(loadCalendar(plan, JUNE), 'DS', day('2012-08-07'))).toBe(26);
    const longer = loadCalendar(plan, JUNE, 90);
    expect(asksOf(longer, 'DS', day('2012-08-28'))).toBe(26);
    expect(asksOf(longer, 'DS', day('2012-08-31'))).toBe(26);
  });

  it('looks as many days ahead as asked for, 60 unless told', () => {
    const days = (calendar: LoadCalendar) =>
      calendar.people.flatMap(({ loads }) => loads.map(load => load.day)).sort();
    expect(days(loadCalendar(plan, JUNE)).at(-1)).toBe('2012-08-07');
    expect(days(loadCalendar(plan, day('2012-08-05'), 1))).toEqual([]);
    expect(new Set(days(loadCalendar(plan, day('2012-08-07'), 1)))).toEqual(
      new Set(['2012-08-07']),
    );
  });

  it('gives each person one load a day, asks apart from what they are only told of', () => {
    const { people } = loadCalendar(plan, JUNE);
    for (const { loads } of people) {
      expect(new Set(loads.map(load => load.day)).size).toBe(loads.length);
    }
    const manager = people.find(({ to }) => to === 'MQ');
    expect(manager?.loads.every(({ asks, told }) => asks === 0 && told > 0)).toBe(true);
  });

  it('does nothing to the plan', () => {
    const before = JSON.stringify(plan);
    loadCalendar(plan, JUNE);
    expect(JSON.stringify(plan)).toBe(before);
  });

  it('is worked out for 1,000 actions in the time of a click', () => {
    const actions = Array.from({ length: 1000 }, (_, index) => ({
      ...(plan.actions[index % plan.actions.length] ?? fail()),
      ref: `X${index}`,
    }));
    const began = performance.now();
    loadCalendar({ ...plan, actions }, JUNE);
    expect(performance.now() - began).toBeLessThan(8000); // 0.8 s on an idle machine
  });
});

describe('why an action is asked about or not', () => {
  const AUGUST = day('2012-08-07');

  it.each([
    ['OD8-02', 'due Aug-12, in 24 days'],
    ['OD6-01', 'no date is agreed'],
  ])('is said of %s: %s', (ref, why) => {
    expect(explained(plan, ref, AUGUST)).toMatchObject({ kind: 'asked', people: [{ why }] });
  });

  it('is said of silent ones, finished ones and ones that are not there', () => {
    expect(explained(plan, 'OD8-02', JUNE)).toEqual({
      kind: 'silent',
      why: 'not asked about before 3 August 2012',
    });
    const complete = plan.actions.find(({ status }) => status === 'Complete');
    expect(explained(plan, complete?.ref ?? '', JUNE)).toEqual({ kind: 'silent', why: 'complete' });
    expect(explained(plan, 'OD99-01', JUNE)).toBeUndefined();
  });

  it('is said of every action on every day', () => {
    for (let on = JUNE; on < '2012-07-15'; on = addDays(on, 1)) {
      const result = asking(plan, on);
      const silent = new Set(result.silent.map(({ ref }) => ref));
      for (const { ref, status } of plan.actions) {
        const isSilent = silent.has(ref) || status === 'Complete';
        const why = explainedBy(plan, ref, result);
        if (!isSilent) expect(why?.kind).toBe('asked');
        else expect(JSON.stringify(why)).toMatch(/"why":"[^"]+"/);
      }
    }
  });
});

function fail(): never {
  throw new Error('The sample plan has no actions.');
}
