import { day } from '../../src/plan/day';
import { readReport } from '../../src/plan/record';
import { reportOf } from '../../src/plan/reportOf';

describe('what was understood, as a report', () => {
  const told = {
    ref: 'OD8-02',
    text: 'Painted',
    status: 'Complete',
    forecast: day('2012-09-30'),
    concern: 'none',
    evidence: ['https://force.example/rooms'],
  } as const;
  const waiting = { card: 'a-card-1', at: '2012-08-03T09:00:00Z', sure: true, mayBe: [] };

  it('is all that was told, links too, and nothing of how it waited', () => {
    const report = reportOf('a-report-1', { ...waiting, ...told });
    expect(report).toEqual({ key: 'a-report-1', ...told });
    expect(readReport(report)).toEqual(report);
  });

  it('leaves out what was not told', () => {
    expect(reportOf('a-report-1', { ref: 'OD8-02', text: '', noChange: true })).toEqual({
      ...{ ref: 'OD8-02', key: 'a-report-1', noChange: true },
    });
  });
});
