import { day } from '../../src/plan/day';
import { coverageOf, heatOf } from '../../src/tab/heat/heat';
import { aPlan, anAction } from '../helpers/plan';

const today = day('2012-08-03');
const tags = (characteristics: readonly string[], aims: readonly string[]) => ({
  tags: { characteristics, aims, priorities: [] },
});
const MARRIAGE = 'Marriage and civil partnership';
const AIMS = [
  'Eliminate discrimination',
  'Advance equality of opportunity',
  'Foster good relations',
];

describe('the heat map', () => {
  const plan = aPlan({
    actions: [
      anAction({ ref: 'OD8-01', ...tags(['Age', 'Sex'], [AIMS[0] ?? '']) }),
      anAction({ ref: 'OD8-02', status: 'Complete', ...tags(['Age'], [AIMS[0] ?? '']) }),
      anAction({ ref: 'OD8-03', status: 'Withdrawn', ...tags(['Race'], [AIMS[0] ?? '']) }),
      anAction({ ref: 'OD8-04', ...tags([MARRIAGE], AIMS) }),
      anAction({ ref: 'OD8-05' }),
      anAction({ ref: 'OD8-06', status: 'Complete' }),
    ],
  });
  const heat = heatOf(plan, today);
  const cells = (characteristic: string) =>
    heat.rows.find(row => row.characteristic === characteristic)?.cells.map(({ cell }) => cell);

  it('counts an action wherever it is tagged with both, by RAG', () => {
    expect(cells('Age')?.[0]).toEqual({
      kind: 'actions',
      count: 2,
      byRag: [
        { rag: 'Green', count: 1 },
        { rag: 'Complete', count: 1 },
      ],
    });
  });

  it('counts marriage and civil partnership under the first aim alone', () => {
    expect(cells(MARRIAGE)?.map(({ kind }) => kind)).toEqual([
      'actions',
      'not part of the duty',
      'not part of the duty',
    ]);
  });

  it('never calls what is no part of the duty a gap', () => {
    expect(heat.gaps.filter(({ characteristic }) => characteristic === MARRIAGE)).toEqual([]);
    expect(heat.gaps).toHaveLength(9 * 3 - 2 - 3);
  });

  it('finds a gap where all that was tagged is withdrawn', () => {
    expect(cells('Race')?.[0]).toEqual({ kind: 'gap' });
  });

  it('queues the open actions that are not tagged', () => {
    expect(heat.untagged.map(({ ref }) => ref)).toEqual(['OD8-05']);
  });

  it('can be of one strand', () => {
    expect(heatOf(plan, today, 'LA').gaps).toHaveLength(9 * 3 - 2);
  });
});

describe('the framework coverage', () => {
  it('says which objectives carry a code, which carry none, and which codes nobody covers', () => {
    const objective = (code: string, ...codes: readonly string[]) => ({
      code,
      strand: 'OD',
      text: 'Rooms',
      references: codes.map(one => ({ framework: 'ESPS', code: one })),
    });
    const plan = aPlan({
      objectives: [objective('OD8', '1', '4'), objective('OD9', '4'), objective('OD10')],
    });
    const { covered, orphans, nobody } = coverageOf(plan);
    expect(covered).toEqual([
      { name: 'ESPS 1', framework: 'ESPS', objectives: ['OD8'], actions: 1 },
      { name: 'ESPS 4', framework: 'ESPS', objectives: ['OD8', 'OD9'], actions: 1 },
    ]);
    expect(orphans.map(({ code }) => code)).toEqual(['OD10']);
    expect(nobody).toEqual(['ESPS 2', 'ESPS 3']);
  });
});
