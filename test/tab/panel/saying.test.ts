import { day } from '../../../src/plan/day';
import { differences } from '../../../src/tab/acts/ChangedSince';
import { saidBy } from '../../../src/tab/table/saidIn';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';

describe('what an update says', () => {
  it.each([
    [{ text: 'expected by all' }, 'expected by all'],
    [{ text: '', noChange: true as const }, 'No change'],
    [{ text: '', status: 'Complete' as const }, 'Status: Complete'],
    [{ text: '', forecast: day('2012-09-30') }, 'Expected 30 September 2012'],
    [{ text: '', concern: 'at risk' as const }, 'at risk'],
    [{ text: '' }, 'Updated without words'],
  ])('is %j in words', (differs, said) => {
    expect(saidBy({ ...anUpdate({ text: '' }), ...differs })).toBe(said);
  });
});

describe('what somebody else changed meanwhile', () => {
  it('is named, as it was and as it is, and nothing else', () => {
    const before = anAction();
    const now = anAction({ status: 'Complete', owner: { asWritten: 'AR' }, version: '9' });
    expect(differences(aPlan(), before, now)).toEqual([
      ['Status', 'In progress', 'Complete'],
      ['Owner', 'Dana Service', 'Ash Reed'],
    ]);
  });
});
