import type { Action } from '../../../src/plan/action';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import { planView } from '../../../src/plan/view';
import { alsoWanted, withFilter, type PlanFilters } from '../../../src/tab/table/filters';
import { actionLines } from '../../../src/tab/table/lines';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { TODAY } from '../aSession';

const said = (on: string) => ({ on: day(on), by: 'Dana Service', text: 'Under way.' });
const actions: readonly Action[] = [
  anAction({ ref: 'OD8-01', due: readDue('May-12') }),
  anAction({ ref: 'OD8-02', lastSaid: said('2012-08-01') }),
  anAction({ ref: 'OD8-03', due: readDue('TBC'), owner: { asWritten: 'Nobody' } }),
  anAction({ ref: 'OD8-04', due: readDue('May-12'), forecast: day('2012-09-30') }),
  anAction({
    ref: 'LA1-01',
    objective: 'LA1',
    concern: 'off track',
    due: readDue('Dec 12'),
    tags: { characteristics: ['Age'], aims: ['Foster good relations'], priorities: ['Two'] },
  }),
  anAction({ ref: 'OD8-05', status: 'Complete', due: readDue('May-12') }),
];
const plan = aPlan({
  actions,
  objectives: [
    { code: 'OD8', strand: 'OD', text: '', references: [{ framework: 'ESPS', code: '5' }] },
    { code: 'LA1', strand: 'OD', text: '', references: [{ framework: 'LOKAHI' }] },
  ],
  updates: [
    anUpdate({ ref: 'OD8-01', key: 'key-of-old', on: day('2012-05-01'), text: 'The lift broke.' }),
    anUpdate({ ref: 'OD8-01', key: 'key-of-new', on: day('2012-06-01'), text: 'Mended.' }),
  ],
});

describe('the filters', () => {
  it.each<[PlanFilters, readonly string[]]>([
    [{ due: 'late' }, ['OD8-01', 'OD8-04']],
    [{ due: 'soon' }, ['OD8-02']],
    [{ due: 'none' }, ['OD8-03']],
    [{ kind: 'no-word' }, ['OD8-01']],
    [{ kind: 'dated' }, ['OD8-04']],
    [{ kind: 'off-track' }, ['LA1-01']],
    [{ characteristic: 'Age' }, ['LA1-01']],
    [{ aim: 'Foster good relations' }, ['LA1-01']],
    [{ priority: 'Two' }, ['LA1-01']],
    [{ framework: 'LOKAHI' }, ['LA1-01']],
    [{ framework: 'ESPS', due: 'late' }, ['OD8-01', 'OD8-04']],
    [{ framework: 'ESPS 5', due: 'soon' }, ['OD8-02']],
    [{ framework: 'ESPS 6' }, []],
    [{ lacks: 'tags', due: 'soon' }, ['OD8-02']],
    [{ lacks: 'update' }, ['OD8-01', 'OD8-03', 'OD8-04', 'LA1-01']],
    [{ lacks: 'owner' }, ['OD8-03']],
    [{ text: 'lift', older: 'yes' }, ['OD8-01']],
  ])('%j shows %j', (filters, refs) => {
    const { groups } = planView(plan, TODAY, {}, alsoWanted(plan, TODAY, filters));
    expect(new Set(actionLines(groups).map(({ action }) => action.ref))).toEqual(new Set(refs));
  });

  it('leave out what is none of their kind', () => {
    expect(withFilter({}, 'due', 'whenever')).toEqual({});
    expect(withFilter({ due: 'late' }, 'due', '')).toEqual({});
  });
});
