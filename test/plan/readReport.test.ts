import fc from 'fast-check';
import { readReport } from '../../src/plan/record';

const good = { ref: 'OD8-02', key: 'card-0001' };

describe('a report that was sent', () => {
  it('is read with all that it tells', () => {
    const full = {
      ...good,
      ...{ text: 'Done.', noChange: true, status: 'Complete', forecast: '2012-09-30' },
      ...{ concern: 'none', seen: '"1"' },
    };
    expect(readReport(full)).toEqual(full);
  });

  it('is read without what is blank, null or unknown', () => {
    const blank = { ...good, text: null, status: '', forecast: '', concern: null, noChange: false };
    expect(readReport({ ...blank, by: 'id-of-another', lastSaid: {} })).toEqual(good);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[good]],
    [{}],
    [{ ...good, ref: 7 }],
    [{ ...good, ref: '' }],
    [{ ...good, key: 'x'.repeat(101) }],
    [{ ...good, text: { toString: 1 } }],
    [{ ...good, status: 'Done' }],
    [{ ...good, status: 'toString' }],
    [{ ...good, forecast: '2012-02-30' }],
    [{ ...good, forecast: 20120930 }],
    [{ ...good, concern: 'worried' }],
    [{ ...good, noChange: 'true' }],
    [{ ...good, seen: 1 }],
    [Object.create(good)],
  ])('is refused in a sentence when it is %j', data => {
    expect(readReport(data)).toEqual({ refused: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('is read or refused, whatever it is, and never fails', () => {
    fc.assert(fc.property(fc.jsonValue(), data => expect(readReport(data)).toBeDefined()));
  });
});
