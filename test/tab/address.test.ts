import fc from 'fast-check';
import { STATUSES } from '../../src/plan/action';
import { RAGS } from '../../src/plan/rag';
import { readAddress, writeAddress, type Address } from '../../src/tab/address';
import { DUE_WINDOWS, LACKS } from '../../src/tab/table/filters';
import { RED_KINDS } from '../../src/tab/table/redKind';
import { SORTS } from '../../src/tab/table/sort';
import { VIEWS } from '../../src/tab/views';

const word = fc.string({ minLength: 1 });
const anAddress: fc.Arbitrary<Address> = fc.record(
  {
    view: fc.constantFrom(...VIEWS),
    sort: fc.record({ by: fc.constantFrom(...SORTS), down: fc.boolean() }),
    filters: fc.record(
      {
        strand: word,
        owner: word,
        text: word,
        rag: fc.constantFrom(...RAGS, 'None' as const),
        status: fc.constantFrom(...STATUSES),
        due: fc.constantFrom(...DUE_WINDOWS),
        kind: fc.constantFrom(...RED_KINDS),
        lacks: fc.constantFrom(...LACKS),
        framework: word,
        characteristic: word,
      },
      { requiredKeys: [] },
    ),
    action: word,
  },
  { requiredKeys: ['filters', 'view'] },
);

describe('the address', () => {
  it('reads back whatever was written to it', () => {
    fc.assert(
      fc.property(anAddress, address => {
        expect(readAddress(writeAddress('', address))).toEqual(address);
      }),
    );
  });

  it('leaves what is not its own as it is', () => {
    expect(writeAddress('?theme=dark&q=old', { filters: { strand: 'OD' } })).toBe(
      '?theme=dark&strand=OD',
    );
  });

  it.each([
    ['?rag=Red', 'plan'],
    ['?action=OD1-01', 'plan'],
    ['?view=mine&action=OD1-01', 'mine'],
    ['?view=nowhere', undefined],
    ['', undefined],
  ])('leads with %s to the screen %s', (search, view) => {
    expect(readAddress(search).view).toBe(view);
  });

  it('is empty when nothing is filtered and nothing open', () => {
    expect(writeAddress('?rag=Red&action=OD1-01', { filters: {} })).toBe('');
  });
});
