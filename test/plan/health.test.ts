import { crossReferences } from '../../src/plan/crossReferences';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { health, type FindingKind } from '../../src/plan/health';
import type { Plan } from '../../src/plan/plan';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { samplePlan } from '../helpers/samplePlan';

function planOf(...differs: readonly Parameters<typeof anAction>[0][]): Plan {
  return aPlan({
    actions: differs.map((each, index) =>
      anAction({ ref: `OD8-0${index + 1}`, text: `Text ${index}`, ...each }),
    ),
  });
}

const found = (plan: Plan, kind: FindingKind) => health(plan).filter(one => one.kind === kind);

describe('the health of a plan', () => {
  it('is nothing to speak of where all is well', () => {
    expect(health(planOf({}, { status: 'Complete' }))).toEqual([]);
  });

  it('finds owners whom nobody matches, each once', () => {
    const vacant = { owner: { asWritten: 'Vacant' } };
    expect(
      found(planOf(vacant, {}, vacant, { owner: { asWritten: '' } }), 'owner unmatched'),
    ).toEqual([
      {
        kind: 'owner unmatched',
        refs: ['OD8-01', 'OD8-03'],
        message: 'Nobody in People is matched to the owner "Vacant".',
      },
      { kind: 'owner unmatched', refs: ['OD8-04'], message: 'No owner is written.' },
    ]);
  });

  it('finds strands whose champion nobody matches', () => {
    const champion = { name: 'Kim Lee', initials: 'KL' };
    const strands = [{ code: 'OD', title: 'Operational Delivery', champion }];
    expect(found({ ...planOf({}), strands }, 'champion missing')).toMatchObject([
      { refs: ['OD8-01'], message: expect.stringContaining('Operational Delivery (OD)') as string },
    ]);
  });

  it.each([
    ['This is now complete.', 1],
    ['Shown as complete in the last report', 1],
    ['To be completed by the end of the year', 0],
    ['Not complete yet', 0],
  ])('finds open actions of which somebody said "%s": %d', (text, count) => {
    const plan = { ...planOf({}), updates: new Map([['OD8-01', [anUpdate({ text })]]]) };
    expect(found(plan, 'says complete')).toHaveLength(count);
    const closed = { ...plan, actions: planOf({ status: 'Complete' }).actions };
    expect(found(closed, 'says complete')).toEqual([]);
  });

  it('finds open actions whose date says complete, or cannot be read', () => {
    const plan = planOf({ due: readDue('Complete') }, { due: readDue('soonish') });
    expect(health(plan).map(({ kind, refs }) => [kind, ...refs])).toEqual([
      ['says complete', 'OD8-01'],
      ['unreadable date', 'OD8-02'],
    ]);
  });

  it.each([
    ['31/08/2021', 1],
    ['Aug-02', 1],
    ['31/12/2016', 0],
  ])('finds years that were typed wrong: %s %d', (due, count) => {
    expect(found(planOf({}, {}, { due: readDue(due) }), 'odd year')).toHaveLength(count);
  });

  it('finds a forecast in a year that was typed wrong', () => {
    expect(found(planOf({}, {}, { forecast: day('2102-09-30') }), 'odd year')).toMatchObject([
      { refs: ['OD8-03'] },
    ]);
  });

  it('finds references to what the plan does not have', () => {
    const plan = planOf({ text: 'As OD9 and OD8 02' }, { text: 'See OD 8-02 and No.OD-8' });
    expect(found(plan, 'dangling reference')).toEqual([
      {
        kind: 'dangling reference',
        refs: ['OD8-01'],
        message: 'OD8-01 names "OD9", which the plan does not have.',
      },
    ]);
    expect(crossReferences(plan).map(({ ref, code }) => `${ref} ${code}`)).toEqual([
      'OD8-01 OD9',
      'OD8-01 OD8-02',
    ]);
  });

  it('finds actions that say the same', () => {
    const plan = planOf({ text: 'Tell the Board.' }, {}, { text: 'tell  the board' });
    expect(found(plan, 'identical actions')).toMatchObject([{ refs: ['OD8-01', 'OD8-03'] }]);
  });
});

describe('the health of the sample plan', () => {
  const findings = health(samplePlan());
  const refsOf = (wanted: FindingKind) =>
    findings.filter(({ kind }) => kind === wanted).map(({ refs }) => refs.join(' '));

  it('is what was put into it', () => {
    expect(refsOf('says complete')).toEqual(['OD1-01', 'OD17-01', 'LA13-01']);
    expect(refsOf('identical actions')).toEqual([
      'OD3-02 OD4-02',
      'OC3-01 OC12-01',
      'LA4-01 LA5-01',
    ]);
    expect(findings.find(({ kind }) => kind === 'owner unmatched')?.message).toContain(
      'Assistant Commissioner',
    );
    expect(refsOf('odd year')).toEqual([]);
    expect(refsOf('unreadable date')).toEqual([]);
  });

  it('follows its three references to other objectives and actions', () => {
    expect(crossReferences(samplePlan())).toMatchObject([
      { ref: 'OD6-01', code: 'OD1', isThere: true },
      { ref: 'OP4-01', code: 'OP3-01', isThere: true },
      { ref: 'LA12-01', code: 'LA8', isThere: true },
    ]);
  });
});
