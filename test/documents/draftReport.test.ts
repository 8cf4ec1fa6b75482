import { draftReport } from '../../src/documents/draftReport';
import { draftOf, draftOfFile } from './figures';

describe('the report of a dry run', () => {
  const report = draftReport(draftOfFile('samples/edhr-2012.txt')).split('\n');

  it('counts what was read', () => {
    expect(report).toContain('4 strands, 64 objectives, 123 actions, 93 updates');
    expect(report).toContain(
      '123 actions: 7 not yet written, 3 with no date, 18 complete, 3 saying complete and not marked so',
    );
  });

  it('names problems by kind with their lines', () => {
    expect(report).toContain('  split row: 3');
    expect(report).toContain('  marked date: 13');
    expect(report.find(line => line.startsWith('    line 115: "April 2012": '))).toBeDefined();
    expect(report.filter(line => line.startsWith('    also lines '))).not.toEqual([]);
  });

  it('is glad when there is nothing to tell', () => {
    const rows =
      'V\n\nChampion\nA (AA)\n\nS\n\nObjective\tAction\tOwner\tDue\nS1 - One\t01 - Do\tAA\tAug-12';
    expect(draftReport(draftOf(rows))).toContain('No problems.');
  });
});
