import { viewShown } from '../../src/tab/views';

describe('the screen that is shown', () => {
  it.each([
    ['the overview first', undefined, false, false, 'overview'],
    ['one’s own actions first without the whole plan', undefined, false, true, 'mine'],
    ['what is asked for', 'heat', false, false, 'heat'],
    ['reminders for the plan manager', 'reminders', true, false, 'reminders'],
    ['rounds for the plan manager', 'rounds', true, false, 'rounds'],
    ['no rounds for anybody else', 'rounds', false, false, 'overview'],
    ['no reminders for anybody else', 'reminders', false, false, 'overview'],
    ['no heat map of one’s own actions alone', 'heat', true, true, 'mine'],
  ] as const)('is %s', (_, asked, manager, ownOnly, shown) => {
    expect(viewShown(asked, { manager, ownOnly })).toBe(shown);
  });
});
