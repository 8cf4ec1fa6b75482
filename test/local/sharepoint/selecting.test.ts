import { shape } from '../../../src/local/sharepoint/wire/shape';
import type { Call, Entity } from '../../../src/local/sharepoint/wire/node';

const NAMES = Array.from({ length: 60 }, (_one, index) => `Column${index}`);

/** A row of sixty columns that counts how often it is read, and how often its rarer properties are. */
function counted() {
  const count = { values: 0, more: 0 };
  const entity: Entity = {
    at: 'entity',
    type: 'SP.Data.TasksListItem',
    link: 'Items(1)',
    expands: [],
    links: {},
    values: () => {
      count.values += 1;
      return Object.fromEntries(NAMES.map(name => [name, name]));
    },
    get more() {
      count.more += 1;
      return { Rare: () => 'rare' };
    },
  };
  return { count, entity };
}
const asking = (select: readonly string[]) =>
  ({
    site: { url: '' },
    level: 'none',
    sign: 'odata.',
    options: new URLSearchParams({ $select: select.join() }),
  }) as unknown as Call;

describe('a long $select', () => {
  it('reads a row once, however many columns are named', () => {
    const { count, entity } = counted();
    expect(shape(entity, asking(NAMES))).toEqual(entity.values());
    expect(count).toEqual({ values: 2, more: 0 }); // One of them is the line above.
  });

  it('looks for rarer properties only when one is named, in any case', () => {
    const { count, entity } = counted();
    expect(shape(entity, asking(['column7', 'RARE']))).toEqual({
      Column7: 'Column7',
      Rare: 'rare',
    });
    expect(count).toEqual({ values: 1, more: 1 });
  });

  it('is read once for all rows of an answer', () => {
    const call = asking(NAMES);
    const read = jest.spyOn(call.options, 'get');
    for (let row = 0; row < 10; row += 1) shape(counted().entity, call);
    expect(read.mock.calls.filter(([name]) => name === '$select')).toHaveLength(1);
  });
});
