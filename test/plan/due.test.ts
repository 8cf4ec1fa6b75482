import fc from 'fast-check';
import { day, isWorkingDay, workingDayOnOrBefore } from '../../src/plan/day';
import { dueDate, looksLikeDue, readDue, writeDue, type DueRules } from '../../src/plan/due';

const holidays = new Set([day('2012-12-31')]);
const workingDays: DueRules = { monthMeans: 'last working day', holidays };

describe('a deadline', () => {
  it.each([
    ['Aug-12', '2012-08-31'],
    ['May - 12', '2012-05-31'],
    ['May – 12', '2012-05-31'],
    ['Sept 12', '2012-09-30'],
    ['sep-12', '2012-09-30'],
    ["Aug '12", '2012-08-31'],
    ['August 2012', '2012-08-31'],
    ['  AUGUST   2012 ', '2012-08-31'],
    ['Feb-12', '2012-02-29'],
    ['February 2013', '2013-02-28'],
  ])('written "%s" is a month and means its last day, %s', (asWritten, date) => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'month', date });
  });

  it.each([
    ['31/08/2012', '2012-08-31'],
    ['24.5.12', '2012-05-24'],
    ['2012-08-31', '2012-08-31'],
    ['1-2-2013', '2013-02-01'],
    ['31 August 2012', '2012-08-31'],
    ['1st Sept 12', '2012-09-01'],
  ])('written "%s" is that day, day first: %s', (asWritten, date) => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'day', date });
  });

  it.each([
    ['Sept 12 onwards', '2012-09-01'],
    ['Aug-12 onwards', '2012-08-01'],
    ['From August 2012', '2012-08-01'],
    ['15/09/2012 onwards', '2012-09-15'],
  ])('written "%s" starts on %s and has no end', (asWritten, date) => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'from', date });
    expect(dueDate(readDue(asWritten))).toBeUndefined();
  });

  it.each([
    'Ongoing',
    'ONGOING',
    'On-going',
    'Ongoing (quarterly review)',
    'Ongoing (quarterly)',
    'Quarterly',
    'Quarterly review',
    'Ongoing / quarterly review',
    'Annually',
    'Every 3 months',
  ])('written "%s" comes back again and again', asWritten => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'recurring' });
  });

  it.each(['TBC', 'tbc', 'To be confirmed', '', '   ', '-', '–'])(
    'written "%s" is not set yet',
    asWritten => {
      expect(readDue(asWritten)).toEqual({ asWritten, kind: 'unset' });
    },
  );

  it('that waits for something names the event, without its full stop', () => {
    const asWritten = 'When the new rota is agreed.';
    expect(readDue(asWritten)).toEqual({
      asWritten,
      kind: 'event',
      event: 'When the new rota is agreed',
    });
  });

  it.each(['Once staff have moved', 'After the Games', 'Upon approval', 'On completion of OD1'])(
    'written "%s" is an event',
    asWritten => expect(readDue(asWritten).kind).toBe('event'),
  );

  it.each(['Complete', 'completed', 'COMPLETE.'])('written "%s" says complete', asWritten => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'complete' });
  });

  it.each([
    '31/02/2012',
    '2012-13-01',
    '00/01/2012',
    'Aug-0012',
    'Aug-9012',
    'N/A',
    'soon',
    'Summer 2012',
    'May 4th be with you',
    'When',
    'review',
    'onwards',
    '31/02/2012 onwards',
    'from Aug-0012',
    '31/08/0012',
    'the 31/08/2012',
  ])('written "%s" is not guessed at', asWritten => {
    expect(readDue(asWritten)).toEqual({ asWritten, kind: 'unreadable' });
  });

  it.each([
    ['Aug-12 *', 'month'],
    ['Aug-12*', 'month'],
    ['Ongoing *', 'recurring'],
    ['TBC*', 'unset'],
    ['soon *', 'unreadable'],
  ])('written "%s" keeps its mark beside its kind, %s', (asWritten, kind) => {
    expect(readDue(asWritten)).toMatchObject({ asWritten, kind, mark: '*' });
  });

  it('in a month can mean the last working day, when the plan says so', () => {
    expect(readDue('Sep-12', workingDays)).toMatchObject({ date: '2012-09-28' });
    expect(readDue('Dec-12', workingDays)).toMatchObject({ date: '2012-12-28' });
  });

  it('written by us is read as that day again', () => {
    fc.assert(
      fc.property(aDay(), date =>
        expect(readDue(writeDue(date))).toMatchObject({ kind: 'day', date }),
      ),
    );
  });

  it('in any words at all is kept character for character, and never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: nearlyADeadline() }));
    fc.assert(
      fc.property(text, asWritten => {
        const due = readDue(asWritten);
        expect(due.asWritten).toBe(asWritten);
        const date = dueDate(due);
        if (date) expect(day(date)).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['*'.repeat(60_000) + 'a', 'when ' + '. '.repeat(30_000), ' '.repeat(60_000) + 'x'])(
    'as long as a whole page is read at once',
    asWritten => {
      const started = performance.now();
      readDue(asWritten);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );

  it('in a month ends on the right day, for every month of the century and both meanings', () => {
    for (let year = 2000; year < 2100; year += 1) {
      NAMES.forEach((name, index) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const length = index === 1 && leap ? 29 : (LENGTHS[index] ?? 0);
        const last = day(`${year}-${String(index + 1).padStart(2, '0')}-${length}`);
        expect(dueDate(readDue(`${name} ${year}`))).toBe(last);
        expect(dueDate(readDue(`${name}-${String(year).slice(2)}`))).toBe(last);
        const worked = dueDate(readDue(`${name} ${year}`, workingDays));
        expect(worked).toBe(workingDayOnOrBefore(last, holidays));
        expect(worked && isWorkingDay(worked, holidays)).toBe(true);
      });
    }
  });
});

describe('a table cell', () => {
  it.each([
    'Aug-12',
    'Aug-12 *',
    'TBC',
    'Ongoing',
    'Complete',
    'Sept 12 onwards',
    'After the Games',
  ])('with "%s" looks like a deadline', cell => expect(looksLikeDue(cell)).toBe(true));

  it.each([
    '',
    '  ',
    '-',
    'DS',
    'N/A',
    'Complete apart from the second form.',
    '12',
    `When the group met in June it asked for more ${'and more '.repeat(8)}`,
  ])('with "%s" does not', cell => expect(looksLikeDue(cell)).toBe(false));
});

const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function aDay() {
  return fc
    .date({ min: new Date('1900-01-01'), max: new Date('8900-12-31'), noInvalidDate: true })
    .map(instant => day(instant.toISOString().slice(0, 10)));
}

/** Pieces that deadlines are made of, so that chance puts together many that nearly are some. */
function nearlyADeadline() {
  return fc.constantFrom(
    ...['Aug', 'Sept', 'May', '-', ' - ', ' ', '12', '2012', '31', '/', '.', '*', ' *', '\n'],
    ...['onwards', 'from', 'Ongoing', '(', ')', 'TBC', 'When', 'Complete', '–', '\u00a0', '\0'],
  );
}
