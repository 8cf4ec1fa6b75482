import fc from 'fast-check';
import { STATUSES } from '../../src/plan/action';
import { RAGS } from '../../src/plan/rag';
import { readAddress, writeAddress, type Address } from '../../src/tab/address';

const word = fc.string({ minLength: 1 });
const anAddress: fc.Arbitrary<Address> = fc.record(
  {
    filters: fc.record(
      {
        strand: word,
        owner: word,
        text: word,
        rag: fc.constantFrom(...RAGS, 'None' as const),
        status: fc.constantFrom(...STATUSES),
      },
      { requiredKeys: [] },
    ),
    action: word,
  },
  { requiredKeys: ['filters'] },
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

  it('is empty when nothing is filtered and nothing open', () => {
    expect(writeAddress('?rag=Red&action=OD1-01', { filters: {} })).toBe('');
  });
});
