import { day } from '../../../src/plan/day';
import { acronymsIn } from '../../../src/tab/settings/acronyms';
import { ragChanges } from '../../../src/tab/settings/ragChanges';
import { tagChanges } from '../../../src/tab/settings/tagChanges';
import { anAction, aPlan } from '../../helpers/plan';

const today = day('2012-08-03');
const quiet = { on: day('2012-06-01'), by: 'DS', text: 'Met.' };
const tags = (...characteristics: readonly string[]) => ({
  tags: { characteristics, aims: ['Foster good relations'], priorities: [] },
});

describe('another RAG rule', () => {
  const plan = aPlan({
    actions: [
      anAction({ lastSaid: quiet }),
      anAction({ ref: 'OD8-03', lastSaid: { ...quiet, on: day('2012-08-01') } }),
      anAction({ ref: 'OD8-04', status: 'Withdrawn' }),
    ],
  });

  it('is counted beforehand, with the actions that change and why', () => {
    const { counts, changed } = ragChanges(plan, today, { ...plan.facts.ragRule, staleDays: 30 });
    expect(counts.filter(({ before, after }) => before !== after)).toEqual([
      { rag: 'Green', before: 2, after: 1 },
      { rag: 'Not rated', before: 0, after: 1 },
    ]);
    expect(changed).toMatchObject([{ ref: 'OD8-02', before: 'Green', after: 'Not rated' }]);
  });

  it('changes nothing where it is the same', () => {
    expect(ragChanges(plan, today, plan.facts.ragRule).changed).toEqual([]);
  });
});

describe('the acronyms of a plan', () => {
  const plan = aPlan({
    actions: [
      anAction({ text: 'The RMT asks SLT, and DS', steps: ['RMT meets', 'EIAs and OD8-02'] }),
    ],
  });

  it('are counted by the texts that have them; those that nothing explains are offered', () => {
    const glossary = [
      { acronym: 'RMT', meaning: 'Rooms management team' },
      { acronym: 'SMB', meaning: 'Board' },
    ];
    const { own, unexplained } = acronymsIn(plan, glossary, { ESPS: 'standard' });
    expect(own.map(({ acronym, texts }) => [acronym, texts])).toEqual([
      ['RMT', 2],
      ['SMB', 0],
    ]);
    expect(unexplained).toEqual([
      { acronym: 'EIA', texts: 1 },
      { acronym: 'SLT', texts: 1 },
    ]);
  });
});

describe('other sets of tags', () => {
  const plan = aPlan({ actions: [anAction(tags('Age')), anAction({ ref: 'A2', ...tags('Sex') })] });

  it('name what leaves them and is borne, and what the heat map would be', () => {
    const tagSets = { characteristics: ['Age', 'Care experience'], aims: ['Advance'] };
    expect(tagChanges(plan, today, { ...plan.facts, tagSets })).toEqual({
      kept: [
        { tag: 'Sex', actions: 1 },
        { tag: 'Foster good relations', actions: 2 },
      ],
      gaps: [9 * 3 - 2 - 2, 2],
      untagged: [0, 1],
    });
  });

  it('do not name again what had left before', () => {
    const facts = { ...plan.facts, tagSets: { characteristics: ['Age'] } };
    const after = { ...facts, tagSets: { characteristics: ['Age', 'Race'] } };
    expect(tagChanges({ ...plan, facts }, today, after).kept).toEqual([]);
  });
});
