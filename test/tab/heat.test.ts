import { day } from '../../src/plan/day';
import { coverageOf } from '../../src/tab/heat/coverage';
import { heatOf } from '../../src/tab/heat/heat';
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

describe('the heat map of a plan with sets of its own', () => {
  const facts = {
    ...aPlan().facts,
    tagSets: {
      characteristics: ['Racial group', 'Dependants'],
      aims: ['Promote good relations', 'Promote opportunity'],
      onlyUnder: [{ characteristic: 'Dependants', aims: ['Promote opportunity'] }],
    },
  };
  const heat = heatOf(
    aPlan({
      facts,
      actions: [
        anAction({ ref: 'OD8-01', ...tags(['Racial group', 'Age'], ['Promote good relations']) }),
        anAction({ ref: 'OD8-02', ...tags(['Age'], ['Foster good relations']) }),
      ],
    }),
    today,
  );
  const kindsOf = (characteristic: string) =>
    heat.rows
      .find(row => row.characteristic === characteristic)
      ?.cells.map(({ cell: { kind } }) => kind);

  it('goes by them', () => {
    expect(heat.aims.slice(0, 2)).toEqual(facts.tagSets.aims);
    expect(kindsOf('Racial group')).toEqual(['actions', 'gap', 'not part of the duty']);
    expect(kindsOf('Dependants')?.slice(0, 2)).toEqual(['not part of the duty', 'gap']);
  });

  it('still shows what is ticked and no longer in them, named as such, without gaps', () => {
    expect(heat.rows.filter(row => row.isOutside).map(row => row.characteristic)).toEqual(['Age']);
    expect(heat.outsideAims).toEqual(['Foster good relations']);
    expect(kindsOf('Age')).toEqual(['actions', 'not part of the duty', 'actions']);
    expect(heat.gaps).toHaveLength(2);
  });

  it('queues what is tagged with nothing of them', () => {
    expect(heat.untagged.map(({ ref }) => ref)).toEqual(['OD8-02']);
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
      { name: 'ESPS 1', framework: 'ESPS', isOutside: false, objectives: ['OD8'], actions: 1 },
      {
        name: 'ESPS 4',
        framework: 'ESPS',
        isOutside: false,
        objectives: ['OD8', 'OD9'],
        actions: 1,
      },
    ]);
    expect(orphans.map(({ code }) => code)).toEqual(['OD10']);
    expect(nobody).toEqual(['ESPS 2', 'ESPS 3']);
  });

  it('asks for every code of the frameworks in the settings, and names those of others', () => {
    const plan = aPlan({
      objectives: [
        {
          code: 'OD8',
          strand: 'OD',
          text: 'Rooms',
          references: [{ framework: 'ESPS', code: '4' }, { framework: 'LOKAHI' }],
        },
      ],
    });
    const frameworks = [{ name: 'ESPS', first: 3, last: 5 }, { name: 'EFQM' }];
    const facts = { ...plan.facts, tagSets: { frameworks } };
    const { covered, nobody } = coverageOf({ ...plan, facts });
    expect(nobody).toEqual(['ESPS 3', 'ESPS 5', 'EFQM']);
    expect(covered.map(({ name, isOutside }) => [name, isOutside])).toEqual([
      ['ESPS 4', false],
      ['LOKAHI', true],
    ]);
  });
});
