import { day } from '../../src/plan/day';
import { isAway } from '../../src/plan/recipient';
import { aPerson } from '../helpers/plan';

describe('somebody who is away', () => {
  it.each([
    ['2012-08-09', false],
    ['2012-08-10', true],
    ['2012-08-23', true],
    ['2012-08-24', false],
  ])('from the 10th until the 24th: on %s %s', (on, expected) => {
    const person = aPerson({ awayFrom: day('2012-08-10'), awayUntil: day('2012-08-24') });
    expect(isAway(person, day(on))).toBe(expected);
  });
});
