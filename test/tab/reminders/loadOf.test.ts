import { loadCalendar } from '../../../src/plan/calendar';
import { day } from '../../../src/plan/day';
import { sumOf } from '../../../src/tab/reminders/loadOf';
import { aPlan, anAction } from '../../helpers/plan';
import { TODAY } from '../aSession';

describe('the load of the coming days in figures', () => {
  const actions = [
    anAction(),
    anAction({ ref: 'OD8-03', number: 3 }),
    anAction({ ref: 'OD8-04', number: 4, owner: { asWritten: 'PP' } }),
  ];

  it('counts each digest once, each ask on its day, and days without any', () => {
    const calendar = loadCalendar(aPlan({ actions }), TODAY);
    const sum = sumOf(calendar);
    expect(sum.days).toHaveLength(60);
    expect(sum.people).toBe(calendar.people.length);
    const loads = calendar.people.flatMap(one => one.loads);
    expect(sum.digests).toBe(loads.length);
    expect(sum.asks).toBe(loads.reduce((all, { asks }) => all + asks, 0));
    expect(sum.busiest?.asks).toBe(3);
    expect(sum.mostInOne).toBe(2);
  });

  it('is nothing where nobody is asked', () => {
    const sum = sumOf(loadCalendar(aPlan({ actions: [] }), day('2012-08-03')));
    expect(sum).toMatchObject({ asks: 0, digests: 0, people: 0, mostInOne: 0 });
    expect(sum.busiest).toBeUndefined();
  });
});
