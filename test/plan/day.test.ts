import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayIn,
  daysBetween,
  endOfMonth,
  inWords,
  isWorkingDay,
  monthOf,
  readDay,
  weekdayInWords,
  weekdayOf,
  workingDayOnOrBefore,
} from '../../src/plan/day';
import { BANK_HOLIDAYS } from '../../src/plan/holidays';

const holidays = new Set(BANK_HOLIDAYS);
const someDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map(instant => day(instant.toISOString().slice(0, 10)));
const someCount = fc.integer({ min: -2000, max: 2000 });

describe('a day', () => {
  it.each([
    '2012-02-30',
    '2012-13-01',
    '12-01-01',
    '2012-1-1',
    '2012-01-01T00:00',
    '',
    ' 2012-01-01',
  ])('is not "%s"', text => {
    expect(readDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(`"${text}"`);
  });

  it('is the one that people in a zone have', () => {
    const instant = new Date('2012-08-02T23:30:00Z');
    expect(dayIn('Europe/London', instant)).toBe('2012-08-03');
    expect(dayIn('America/New_York', instant)).toBe('2012-08-02');
  });

  it('is in words as people write it', () => {
    expect(inWords(day('2012-08-31'))).toBe('31 August 2012');
    expect(monthOf(day('2012-09-14'))).toBe('Sep-12');
    expect(weekdayInWords(day('2012-08-03'))).toBe('Friday');
    expect([weekdayOf(day('2012-07-30')), weekdayOf(day('2012-08-05'))]).toEqual([1, 7]);
  });

  it('goes forward and back by days', () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it('goes on by months to the same date, or the last there is', () => {
    expect(addMonths(day('2012-01-31'), 1)).toBe('2012-02-29');
    expect(addMonths(day('2012-03-31'), -1)).toBe('2012-02-29');
    fc.assert(
      fc.property(someDay, fc.integer({ min: -100, max: 100 }), (from, count) => {
        const to = addMonths(from, count);
        expect(to).toBe(day(to));
        const last = endOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
        expect(to.slice(8)).toBe(from.slice(8) < last.slice(8) ? from.slice(8) : last.slice(8));
      }),
    );
  });

  it('moves to a working day at most a few days before it, and stays when it is one', () => {
    fc.assert(
      fc.property(someDay, on => {
        const moved = workingDayOnOrBefore(on, holidays);
        expect(isWorkingDay(moved, holidays)).toBe(true);
        expect(daysBetween(moved, on)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(moved, on)).toBeLessThanOrEqual(5);
        expect(moved === on).toBe(isWorkingDay(on, holidays));
      }),
    );
  });
});
