import { fold } from '../fields/values';
import { readCount, readFilter, readOrder } from '../query/odata';
import { matcher, sorter, type Column, type Known } from '../query/tree';
import type { Call, Collection, Entity } from './node';
import { expanded, pick } from './shape';

/** $filter, $orderby, $skip and $top on things that are not list items. */
export function inMemory(collection: Collection, call: Call): readonly Entity[] {
  const { options } = call;
  const filter = options.get('$filter');
  const order = readOrder(options.get('$orderby') ?? '');
  let found = [...collection.members(call)];
  if (filter) found = found.filter(matcher(readFilter(filter), column => propertyOf(column, call)));
  if (order.length > 0) found.sort(sorter(order, column => propertyOf(column, call)));
  const skip = readCount(options.get('$skip')) ?? 0;
  const top = readCount(options.get('$top'));
  return found.slice(skip, top === undefined ? undefined : skip + top);
}

function propertyOf({ path }: Column, call: Call): Known<Entity> {
  const [name = '', inner] = path;
  const read = (entity: Entity): unknown => {
    const found =
      inner === undefined
        ? pick(entity, [name], false)
        : {
            [name]: expanded(
              entity,
              entity.expands.find(one => one.toLowerCase() === name.toLowerCase()) ?? name,
              { ...call, level: 'none' },
              [inner],
              [],
            ),
          };
    const given: unknown = Object.values(found)[0];
    return inner === undefined ? given : (given as Record<string, unknown> | null)?.[inner];
  };
  return {
    indexed: false,
    keys: entity => {
      const given = read(entity);
      if (typeof given === 'boolean') return [Number(given)];
      if (typeof given === 'number') return [given];
      if (typeof given !== 'string') return [null];
      const at = /^\d{4}-\d\d-\d\dT/.test(given) ? Date.parse(given) : Number.NaN;
      return [Number.isNaN(at) ? fold(given) : at];
    },
    key: literal => {
      switch (literal.kind) {
        case 'number':
          return literal.number;
        case 'date':
          return literal.at.getTime();
        case 'text':
          return /^\d{4}-\d\d-\d\dT/.test(literal.text)
            ? Date.parse(literal.text)
            : fold(literal.text);
        case 'null':
          return null;
      }
    },
  };
}
