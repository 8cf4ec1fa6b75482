import { addDays, day } from '../../../src/plan/day';
import { dayInForm } from '../../../src/plan/words/forms';

describe('a day in British form', () => {
  it.each<[Parameters<typeof dayInForm>[1], Intl.DateTimeFormatOptions]>([
    ['long', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['short', { day: 'numeric', month: 'short', year: 'numeric' }],
    ['month', { month: 'short', year: 'numeric' }],
    ['weekday', { weekday: 'long' }],
  ])('is %s as Intl has it, on every day of a year', (form, options) => {
    const intl = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    for (let on = day('2012-01-01'); on < '2013-01-01'; on = addDays(on, 1))
      expect(dayInForm(on, form)).toBe(intl.format(Date.parse(on)));
  });
});
