import { readDue } from '../../../src/plan/due';
import { planView } from '../../../src/plan/view';
import { actionLines } from '../../../src/tab/table/lines';
import { nextSort, readSort, sorted, writeSort, type Sort } from '../../../src/tab/table/sort';
import { aPlan, anAction } from '../../helpers/plan';
import { TODAY } from '../aSession';

const plan = aPlan({
  actions: [
    anAction({ ref: 'OD10-01', number: 1, due: readDue('Sept 12') }),
    anAction({ ref: 'OD2-01', number: 2, due: readDue('May-12'), owner: { asWritten: '' } }),
    anAction({ ref: 'OD1-01', number: 3, due: readDue('TBC'), status: 'Withdrawn' }),
    anAction({ ref: 'OD3-01', number: 4, owner: { asWritten: 'PP' } }),
  ],
});
const lines = actionLines(planView(plan, TODAY, {}).groups);

describe('the order of the plan', () => {
  it.each([
    ['ref', ['OD1-01', 'OD2-01', 'OD3-01', 'OD10-01']],
    ['-ref', ['OD10-01', 'OD3-01', 'OD2-01', 'OD1-01']],
    ['due', ['OD2-01', 'OD3-01', 'OD10-01', 'OD1-01']],
    ['-due', ['OD10-01', 'OD3-01', 'OD2-01', 'OD1-01']],
    ['rag', ['OD2-01', 'OD10-01', 'OD3-01', 'OD1-01']],
    ['owner', ['OD10-01', 'OD1-01', 'OD3-01', 'OD2-01']],
  ])('by %s has what lacks it last', (written, refs) => {
    const sort = readSort(written);
    expect(sort && sorted(lines, sort).map(({ action }) => action.ref)).toEqual(refs);
  });

  it.each(['ref', '-due', 'latest'])('is read back as it is written: %s', written => {
    const sort = readSort(written);
    expect(sort && writeSort(sort)).toBe(written);
  });

  it('is none where what is written is none', () => {
    expect(readSort('colour')).toBeUndefined();
    expect(readSort(undefined)).toBeUndefined();
  });

  it('goes up, down and back to the plan’s own as a name is pressed again', () => {
    const first = nextSort(undefined, 'due');
    const second = nextSort(first, 'due');
    expect([first, second, nextSort(second, 'due')]).toEqual([
      { by: 'due', down: false },
      { by: 'due', down: true },
      undefined,
    ] satisfies (Sort | undefined)[]);
  });
});
