import { onDay } from '../../src/plan/clock';
import { day, dayIn } from '../../src/plan/day';

const ZONE = 'Europe/London';

it.each([
  ['just after midnight in winter', '2026-11-22T00:00:05Z', '2012-08-02T23:00:05.000Z'],
  ['at noon in winter', '2026-11-22T12:34:56Z', '2012-08-03T11:34:56.000Z'],
  ['just before midnight in summer', '2026-07-01T22:59:59Z', '2012-08-03T22:59:59.000Z'],
])('shows the same time of day on the given day, %s', (_, now, expected) => {
  expect(onDay(day('2012-08-03'), ZONE, new Date(now)).toISOString()).toBe(expected);
});

it('never slips into another day, at any hour, on the days clocks change', () => {
  for (const today of ['2012-03-25', '2012-10-28', '2012-01-01', '2012-08-03'].map(day))
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const now = new Date(Date.UTC(2026, 5, 10, 0, minute));
      expect(dayIn(ZONE, onDay(today, ZONE, now))).toBe(today);
    }
});
