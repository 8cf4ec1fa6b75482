import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { actionLine, daysInWords, planView, type Filters } from '../../src/plan/view';
import { aPlan, anAction, anUpdate } from '../helpers/plan';

const today = day('2012-08-03');
const champion = { name: '', initials: '' };
const plan = aPlan({
  strands: [
    { code: 'OD', title: 'Operational Delivery', champion },
    { code: 'LA', title: 'Local Accountability', champion },
    { code: 'OC', title: 'Our Culture', champion },
  ],
  objectives: [
    { code: 'OD8', strand: 'OD', text: '', references: [] },
    { code: 'OD2', strand: 'OD', text: '', references: [] },
    { code: 'LA1', strand: 'LA', text: '', references: [] },
  ],
  actions: [
    anAction({
      ref: 'LA1-01',
      strand: 'LA',
      objective: 'LA1',
      number: 1,
      owner: { asWritten: 'Nobody' },
    }),
    anAction({ ref: 'OD2-01', objective: 'OD2', number: 1, due: readDue('Jul-12') }),
    anAction({ ref: 'OD8-02', number: 2 }),
    anAction({ ref: 'OD8-01', number: 1, status: 'Withdrawn' }),
  ],
  updates: [
    anUpdate({ text: 'Old words', on: day('2012-01-01') }),
    anUpdate({ text: 'New   words' }),
  ],
});

function refs(filters: Filters): readonly string[] {
  return planView(plan, today, filters).groups.flatMap(({ objectives }) =>
    objectives.flatMap(({ lines }) => lines.map(({ action }) => action.ref)),
  );
}

describe('the plan as it is shown', () => {
  it('has strands and objectives in the order of the plan, actions by number', () => {
    expect(refs({})).toEqual(['OD8-01', 'OD8-02', 'OD2-01', 'LA1-01']);
  });

  it('leaves out strands and objectives with nothing to show', () => {
    const { groups } = planView(plan, today, { text: 'od2' });
    expect(groups.map(({ strand }) => strand.code)).toEqual(['OD']);
    expect(groups[0]?.objectives.map(({ objective }) => objective?.code)).toEqual(['OD2']);
  });

  it.each<[string, Filters, readonly string[]]>([
    ['strand', { strand: 'LA' }, ['LA1-01']],
    ['owner as shown', { owner: 'Nobody' }, ['LA1-01']],
    ['rating', { rag: 'Red' }, ['OD2-01']],
    ['no rating', { rag: 'None' }, ['OD8-01']],
    ['ref, any case', { text: ' od8 ' }, ['OD8-01', 'OD8-02']],
    ['owner', { text: 'nobody' }, ['LA1-01']],
    ['latest update', { text: 'NEW WORDS' }, ['OD8-02']],
    ['an older update, which is not looked at', { text: 'Old words' }, []],
    ['several at once', { strand: 'OD', text: 'OD2', rag: 'Red' }, ['OD2-01']],
    [
      'empty filters',
      { strand: '', owner: '', text: '  ' },
      ['OD8-01', 'OD8-02', 'OD2-01', 'LA1-01'],
    ],
  ])('is narrowed by %s', (_, filters, expected) => {
    expect(refs(filters)).toEqual(expected);
  });

  it('counts what is shown, and the whole plan beside it', () => {
    const { counts, whole, groups } = planView(plan, today, { strand: 'OD' });
    expect(counts).toMatchObject({ total: 3, byRag: { Red: 1, Green: 1, None: 1 } });
    expect(whole).toMatchObject({ total: 4, byRag: { Red: 1, Green: 2, None: 1 } });
    expect(groups[0]?.counts).toEqual(counts);
  });

  it('says who owns what, how long is left, and the latest word', () => {
    const lines = planView(plan, today, {}).groups.flatMap(
      group => group.objectives[0]?.lines ?? [],
    );
    const [withdrawn, line] = lines;
    expect(line).toMatchObject({
      owner: 'Dana Service',
      due: 'Aug-12',
      daysLeft: 28,
      rag: 'Green',
    });
    expect(line?.latest?.text).toBe('New   words');
    expect(withdrawn).toMatchObject({ why: 'withdrawn', rag: undefined });
    expect(withdrawn).not.toHaveProperty('daysLeft');
  });

  it('offers every owner for the filter, sorted, whatever is filtered', () => {
    expect(planView(plan, today, { rag: 'Red' }).owners).toEqual(['Dana Service', 'Nobody']);
  });

  it('says "no date" where nothing is written', () => {
    const blank = aPlan({ actions: [anAction({ due: readDue(' ') })] });
    expect(planView(blank, today, {}).groups[0]?.objectives[0]?.lines[0]?.due).toBe('no date');
  });

  it('hides no action, not even of a strand or objective that the plan does not have', () => {
    const odd = aPlan({
      actions: [anAction({ strand: 'ZZ', objective: 'ZZ1' }), anAction({ objective: 'OD99' })],
    });
    const { groups } = planView(odd, today, {});
    expect(groups.map(({ strand }) => strand.code)).toEqual(['OD', 'ZZ']);
    expect(groups.map(group => group.objectives[0]?.objective)).toEqual([undefined, undefined]);
  });

  it('holds a plan without objectives', () => {
    const { objective, ...bare } = anAction({ ref: '19', number: 19 });
    expect(objective).toBe('OD8');
    const view = planView(aPlan({ objectives: [], actions: [bare] }), today, {});
    expect(view.groups[0]?.objectives).toMatchObject([{ objective: undefined }]);
  });
});

describe('days in words', () => {
  it.each([
    [0, 'today'],
    [1, 'in 1 day'],
    [28, 'in 28 days'],
    [-1, '1 day late'],
    [-3, '3 days late'],
  ])('%d reads "%s"', (daysLeft, inWords) => expect(daysInWords(daysLeft)).toBe(inWords));
});

describe('a line', () => {
  const plan = aPlan({ actions: [anAction()], updates: [anUpdate()] });
  const today = day('2012-08-03');
  const [action = anAction()] = plan.actions;

  it('is the same one for as long as nothing it is worked out from is another', () => {
    const [first] = planView(plan, today, {}).groups[0]?.objectives[0]?.lines ?? [];
    const [again] =
      planView({ ...plan }, today, { text: 'OD8' }).groups[0]?.objectives[0]?.lines ?? [];
    expect(again).toBe(first);
  });

  it.each<[string, Parameters<typeof actionLine>]>([
    ['the day', [plan, day('2012-12-03'), action]],
    ['the RAG rule', [{ ...plan, facts: { ...plan.facts } }, today, action]],
    ['who is who', [{ ...plan, people: [] }, today, action]],
    ['the latest update', [{ ...plan, updates: new Map() }, today, action]],
    ['the action', [plan, today, { ...action }]],
  ])('is worked out anew where %s is another', (_, given) => {
    const before = actionLine(plan, today, action);
    expect(actionLine(...given)).not.toBe(before);
  });
});
