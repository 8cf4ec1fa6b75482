import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import { answersOf } from '../../../src/tab/overview/answersOf';
import { overviewOf } from '../../../src/tab/overview/overviewOf';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { TODAY } from '../aSession';

const since = day('2012-07-27');

describe('the overview', () => {
  it('tells the kinds of red apart, most late first', () => {
    const plan = aPlan({
      actions: [
        anAction({ ref: 'OD8-01', due: readDue('Jun-12') }),
        anAction({ ref: 'OD8-02', due: readDue('May-12') }),
        anAction({ ref: 'OD8-03', due: readDue('May-12'), forecast: day('2012-09-30') }),
        anAction({ ref: 'OD8-04', due: readDue('Dec-12'), concern: 'off track' }),
        anAction({ ref: 'OD8-05', forecast: day('2012-12-31') }),
      ],
    });
    const reds = overviewOf(plan, TODAY, since).reds.map(({ kind, lines }) => [
      kind,
      lines.map(({ action }) => action.ref),
    ]);
    expect(reds).toEqual([
      ['no-word', ['OD8-02', 'OD8-01']],
      ['dated', ['OD8-03']],
      ['off-track', ['OD8-04']],
      ['far', ['OD8-05']],
    ]);
  });

  it('lists what people said since then, newest first, and leaves imported words out', () => {
    const plan = aPlan({
      updates: [
        anUpdate({ key: 'before-that', on: day('2012-07-26') }),
        anUpdate({ key: 'on-the-day', on: since }),
        anUpdate({ key: 'yesterday', on: day('2012-08-02') }),
        anUpdate({ key: 'imported', on: day('2012-08-02'), through: 'import' }),
      ],
    });
    const { changes } = overviewOf(plan, TODAY, since);
    expect(changes.map(({ update }) => update.key)).toEqual(['yesterday', 'on-the-day']);
  });

  it('counts each strand by RAG and status', () => {
    const plan = aPlan({ actions: [anAction(), anAction({ ref: 'OD8-03', status: 'Complete' })] });
    const [od] = overviewOf(plan, TODAY, since).strands;
    expect(od).toMatchObject({
      total: 2,
      byRag: { Green: 1, Complete: 1, Red: 0 },
      byStatus: { 'In progress': 1, Complete: 1 },
    });
  });

  it('says who has answered and of whom an answer is waited for', () => {
    const asked = { since: day('2012-07-17'), last: day('2012-07-24'), times: 2 };
    const plan = aPlan({
      actions: [
        anAction({ asked }),
        anAction({
          ref: 'OD8-03',
          owner: { asWritten: 'PP' },
          lastSaid: { on: since, by: 'Pat Park', text: '' },
        }),
        anAction({ ref: 'OD8-04', owner: { asWritten: 'AR' } }),
      ],
    });
    expect(answersOf(plan, TODAY)).toEqual([
      { owner: 'Dana Service', waiting: 1, since: asked.since, said: 0 },
      { owner: 'Pat Park', waiting: 0, said: 1 },
    ]);
  });
});
