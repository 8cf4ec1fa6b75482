import Holidays from 'date-holidays';
import { day, isWorkingDay, weekdayOf, type Day } from '../../src/plan/day';
import { BANK_HOLIDAYS } from '../../src/plan/holidays';
import { USUAL } from '../../src/plan/plan';

const england = new Holidays('GB', 'ENG');

function bankHolidays(year: number): readonly Day[] {
  return england
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => day(date.slice(0, 10)))
    .filter(on => weekdayOf(on) <= 5);
}

describe('bank holidays', () => {
  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('of %d are those of England', year => {
    expect(BANK_HOLIDAYS.filter(on => on.startsWith(`${year}-`))).toEqual(bankHolidays(year));
  });

  it('of 2012 are those of England, where date-holidays has the spring one a week too early', () => {
    const moved = bankHolidays(2012).map(on => (on === '2012-05-28' ? day('2012-06-04') : on));
    expect(BANK_HOLIDAYS.filter(on => on.startsWith('2012-'))).toEqual(moved);
  });

  it('are what a plan starts with', () => {
    expect(isWorkingDay(day('2012-08-27'), new Set(USUAL.holidays))).toBe(false);
    expect(isWorkingDay(day('2012-08-28'), new Set(USUAL.holidays))).toBe(true);
  });
});
