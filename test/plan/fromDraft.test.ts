import { day } from '../../src/plan/day';
import type { DraftAction, DraftPlan } from '../../src/plan/draft';
import { readDue } from '../../src/plan/due';
import { planFromDraft } from '../../src/plan/fromDraft';

const aDraft = (differs: Partial<DraftAction> = {}): DraftPlan => ({
  plan: { key: 'edhr-2012', title: 'Equality plan', version: '9' },
  strands: [],
  objectives: [],
  problems: [],
  actions: [
    {
      ref: 'OD8-02',
      strand: 'OD',
      objective: 'OD8',
      number: 2,
      text: 'Agree who looks after the rooms',
      steps: ['Ask partners'],
      owner: 'PP',
      ownerAsWritten: 'P. Park',
      due: readDue('Aug-12 *'),
      status: 'In progress',
      tags: { characteristics: ['Age'], aims: [], priorities: [] },
      updates: [
        { on: day('2012-06-13'), text: 'Second' },
        { on: day('2012-05-01'), text: 'First' },
      ],
      ...differs,
    },
  ],
});

describe('a draft held as a plan', () => {
  it('has its actions, with nobody matched and nothing asked', () => {
    expect(planFromDraft(aDraft()).actions).toEqual([
      {
        ...{ ref: 'OD8-02', strand: 'OD', objective: 'OD8', number: 2 },
        text: 'Agree who looks after the rooms',
        steps: ['Ask partners'],
        owner: { asWritten: 'PP' },
        due: readDue('Aug-12 *'),
        dueFirst: 'Aug-12 *',
        status: 'In progress',
        tags: { characteristics: ['Age'], aims: [], priorities: [] },
        lastSaid: { on: '2012-06-13', by: 'as imported', text: 'Second' },
      },
    ]);
  });

  it('has its updates newest first, under keys that come out the same each time', () => {
    const updates = planFromDraft(aDraft()).updates.get('OD8-02');
    expect(updates).toMatchObject([
      { key: 'import:OD8-02:2', text: 'Second', on: '2012-06-13', through: 'import' },
      { key: 'import:OD8-02:1', text: 'First', on: '2012-05-01', by: 'as imported' },
    ]);
  });

  it('leaves out what the document does not have', () => {
    const { text, objective, ...bare } = aDraft().actions[0] ?? ({} as DraftAction);
    expect([text, objective]).not.toContain(undefined);
    const plan = planFromDraft({ ...aDraft(), actions: [{ ...bare, updates: [] }] });
    expect(Object.keys(plan.actions[0] ?? {})).not.toEqual(
      expect.arrayContaining(['text', 'objective', 'lastSaid']),
    );
    expect(plan.updates.size).toBe(0);
  });

  it('gives a recurring action its next review, and a finished one no day', () => {
    const [recurring] = planFromDraft(aDraft({ due: readDue('Ongoing') })).actions;
    expect(recurring?.reviewOn).toBe('2012-09-13');
    const [complete] = planFromDraft(
      aDraft({ due: readDue('Complete'), status: 'Complete' }),
    ).actions;
    expect(complete).not.toHaveProperty('completedOn');
  });

  it('takes the facts that are given over the usual ones', () => {
    const { facts } = planFromDraft(aDraft(), { lastRunOn: day('2012-08-03'), title: 'Other' });
    expect(facts).toMatchObject({ key: 'edhr-2012', title: 'Other', lastRunOn: '2012-08-03' });
    expect(facts.timeZone).toBe('Europe/London');
  });
});
