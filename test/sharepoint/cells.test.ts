import { day } from '../../src/plan/day';
import { cellsOf, linesIn } from '../../src/sharepoint/cells';
import { cellOfDay, dayOfCell } from '../../src/sharepoint/days';
import { ACTIONS } from '../../src/sharepoint/lists/actions';

/** What a site in `zone` keeps of an instant in a date-only column: its day there, as midnight, in UTC. */
function keptBySite(cell: string, zone: string): Date {
  const offset = (instant: Date): number => {
    const clock = instant.toLocaleString('sv-SE', { timeZone: zone });
    return Date.parse(`${clock.replace(' ', 'T')}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
  };
  const given = new Date(cell);
  const localDay = given.toLocaleString('sv-SE', { timeZone: zone }).slice(0, 10);
  const midnight = Date.parse(`${localDay}T00:00:00Z`);
  return new Date(midnight - offset(new Date(midnight - offset(given))));
}

const DAYS = ['2012-01-31', '2012-08-31', '2012-03-25', '2012-10-28', '1900-01-02'].map(day);

describe('a date-only column', () => {
  const zones = [
    ['Europe/London', 'Europe/London'],
    ['Pacific/Midway', 'Pacific/Midway'], // -11
    ['America/New_York', 'America/New_York'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Pacific/Auckland', 'Pacific/Auckland'], // +12 and +13
    ['Europe/London', 'America/Los_Angeles'], // the default zone of a new site
    ['Europe/London', 'Europe/Berlin'],
    ['Europe/London', 'Asia/Tokyo'],
  ] as const;

  it.each(zones)('keeps the day for a plan in %s on a site in %s', (plan, site) => {
    for (const on of DAYS) {
      expect(dayOfCell(keptBySite(cellOfDay(on, plan), site), plan)).toBe(on);
    }
  });

  it('is written as noon where the plan is, in summer and in winter', () => {
    expect(cellOfDay(day('2012-08-31'), 'Europe/London')).toBe('2012-08-31T11:00:00Z');
    expect(cellOfDay(day('2012-12-31'), 'Europe/London')).toBe('2012-12-31T12:00:00Z');
  });
});

describe('a cell', () => {
  const cells = (row: Record<string, unknown>) => cellsOf(ACTIONS, { Id: 7, ...row });

  it.each([
    ['a number as text', { Number: '2' }, 'Number'],
    ['a date that is none', { Forecast: 'soon' }, 'Forecast'],
    ['a date as a number', { Forecast: 41152 }, 'Forecast'],
    ['a text as an object', { Ref: { a: 1 } }, 'Ref'],
    ['choices as text', { Aims: 'a;b' }, 'Aims'],
    ['a choice that is none', { Status: 'Doing' }, 'Status'],
  ])('notes %s and reads as blank', (_, row, column) => {
    const read = cells(row);
    expect(read.number('Number')).toBeUndefined();
    expect(read.day('Forecast', 'Europe/London')).toBeUndefined();
    expect(read.text('Ref')).toBeUndefined();
    expect(read.choices('Aims')).toEqual([]);
    expect(read.choice('Status', ['Complete'])).toBeUndefined();
    expect(read.problems).toMatchObject([{ list: 'Actions', row: 7, column }]);
  });

  it('takes a choice in any case', () => {
    expect(cells({ Status: 'complete ' }).choice('Status', ['Complete'])).toBe('Complete');
  });

  it('says what stood there, in short, under the name that people see', () => {
    const read = cells({ DueAsWritten: 'x'.repeat(200) });
    read.problem('DueAsWritten', 'Cannot be read.');
    expect(read.problems).toEqual([
      {
        list: 'Actions',
        row: 7,
        column: 'Due as written',
        value: `${'x'.repeat(80)}…`,
        message: 'Cannot be read.',
      },
    ]);
  });

  it('reads lines of a note whatever ends them', () => {
    expect(linesIn('a\r\n b \n\n c')).toEqual(['a', 'b', 'c']);
  });
});
