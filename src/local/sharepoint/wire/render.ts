import { refuse } from '../errors';
import { readCount, readFilter, readNames, readOrder } from '../query/odata';
import { matcher, sorter, type Column, type Known } from '../query/tree';
import { fold } from '../fields/values';
import type { Answer, Call, Collection, Entity, Level, Node } from './node';

/** The response's body and headers for a node, in the dialect asked for. */
export function respond(node: Node, call: Call): Response {
  switch (node.at) {
    case 'entity':
      return json(entityBody(node, call), call, 200, node.etag);
    case 'collection': {
      if (node.query) return respond(node.query(call), call);
      const entities = inMemory(node, call);
      return json(
        pageBody(
          entities.map(one => shape(one, call)),
          entities,
          node.metadata,
          call,
        ),
        call,
      );
    }
    case 'page':
      return json(
        pageBody(
          node.shaped ?? node.entities.map(one => shape(one, call)),
          node.entities,
          node.metadata,
          call,
          node.next,
        ),
        call,
      );
    case 'created':
      return json(entityBody(node.entity, call), call, 201, node.entity.etag, {
        Location: `${call.site.url}/_api/${node.entity.link}`,
      });
    case 'shaped':
      return json(wrapped(node.entity, node.body, call), call, 200, node.entity.etag);
    case 'value':
      return json(valueBody(node, call), call);
    case 'raw':
      return json(node.body, call, node.status);
    case 'bytes':
      return new Response(new Uint8Array(node.bytes), { headers: { 'Content-Type': node.type } });
    case 'empty':
      return new Response(node.status === 204 ? null : '', {
        status: node.status,
        headers: node.etag === undefined ? {} : { ETag: node.etag },
      });
  }
}

const CONTENT: Readonly<Record<Level, string>> = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
};

/** A JSON response in the dialect of the call. */
export function json(
  body: unknown,
  call: Pick<Call, 'level'>,
  status = 200,
  etag?: string,
  more: Record<string, string> = {},
): Response {
  const headers = {
    'Content-Type': CONTENT[call.level],
    ...(etag === undefined ? {} : { ETag: etag }),
    ...more,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

const entityBody = (entity: Entity, call: Call) => wrapped(entity, shape(entity, call), call);

function wrapped(entity: Entity, body: Readonly<Record<string, unknown>>, call: Call): unknown {
  if (call.level === 'verbose') return { d: body };
  if (call.level === 'none') return body;
  return { 'odata.metadata': `${call.site.url}/_api/$metadata#${entity.type}s/@Element`, ...body };
}

function pageBody(
  rows: readonly unknown[],
  _entities: readonly Entity[],
  metadata: string,
  call: Call,
  next?: string,
): unknown {
  if (call.level === 'verbose')
    return { d: { results: rows, ...(next === undefined ? {} : { __next: next }) } };
  return {
    ...(call.level === 'minimal'
      ? { 'odata.metadata': `${call.site.url}/_api/$metadata#${metadata}` }
      : {}),
    value: rows,
    ...(next === undefined ? {} : { 'odata.nextLink': next }),
  };
}

function valueBody(node: Extract<Answer, { at: 'value' }>, call: Call): unknown {
  const { name, type } = node;
  const given = inDialect(node.value, call.level);
  if (call.level === 'verbose') return { d: { [name]: given } };
  const isObject = given !== null && typeof given === 'object' && !Array.isArray(given);
  if (call.level === 'none') return isObject ? given : { value: given };
  const metadata = { 'odata.metadata': `${call.site.url}/_api/$metadata#${type}` };
  return isObject ? { ...metadata, ...given } : { ...metadata, value: given };
}

/** Arrays are `{ results: … }` in verbose JSON, at any depth. */
export function inDialect(given: unknown, level: Level): unknown {
  if (level !== 'verbose' || given === null || typeof given !== 'object') return given;
  if (Array.isArray(given)) return { results: given.map(one => inDialect(one, level)) };
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, inDialect(one, level)]),
  );
}

/** What marks an entity in the dialect: its type, id, ETag and link. */
export function marks(entity: Entity, call: Call): Record<string, unknown> {
  const uri = `${call.site.url}/_api/${entity.link}`;
  if (call.level === 'none') return {};
  if (call.level === 'verbose')
    return {
      __metadata: {
        id: entity.id ?? uri,
        uri,
        ...(entity.etag === undefined ? {} : { etag: entity.etag }),
        type: entity.type,
      },
    };
  return {
    'odata.type': entity.type,
    'odata.id': entity.id ?? uri,
    ...(entity.etag === undefined ? {} : { 'odata.etag': entity.etag }),
    'odata.editLink': entity.link,
  };
}

/** An entity as JSON, with what `$select` and `$expand` ask for. */
export function shape(entity: Entity, call: Call): Readonly<Record<string, unknown>> {
  const select = readNames(call.options.get('$select'));
  const expand = readNames(call.options.get('$expand'));
  return shaped(entity, call, select, expand);
}

function shaped(
  entity: Entity,
  call: Call,
  select: readonly string[],
  expand: readonly string[],
): Readonly<Record<string, unknown>> {
  const links = [...new Set(expand.map(name => name.split('/')[0] ?? ''))];
  const below = (names: readonly string[], link: string) =>
    names
      .filter(name => name.toLowerCase().startsWith(`${link.toLowerCase()}/`))
      .map(name => name.slice(link.length + 1));
  checkExpanded(entity, select, links);
  const body: Record<string, unknown> = marks(entity, call);
  if (call.level === 'verbose' && select.length === 0)
    for (const name of entity.expands)
      body[name] = { __deferred: { uri: `${call.site.url}/_api/${entity.link}/${name}` } };
  const own = select.filter(name => !name.includes('/'));
  Object.assign(body, inDialect(pick(entity, own, select.length === 0, links), call.level));
  for (const link of links) {
    const name = entity.expands.find(one => one.toLowerCase() === link.toLowerCase());
    const wanted =
      select.length === 0 ||
      select.some(one => one.toLowerCase().split('/')[0] === link.toLowerCase() || one === '*');
    if (!wanted) continue;
    if (!name) {
      // Expanding a plain property is allowed and changes nothing but its being there.
      Object.assign(body, inDialect(pick(entity, [link], false, []), call.level));
      continue;
    }
    const inner = expanded(entity, name, call, below(select, link), below(expand, link));
    if (inner !== undefined) body[name] = inner;
  }
  return body;
}

/** A person or lookup column needs both `$expand` and what to show of it. */
function checkExpanded(entity: Entity, select: readonly string[], links: readonly string[]): void {
  for (const name of entity.needsExpand ?? []) {
    const lower = name.toLowerCase();
    const expanding = links.some(link => link.toLowerCase() === lower);
    const bare = select.some(one => one.toLowerCase() === lower);
    const inner = select.some(one => one.toLowerCase().startsWith(`${lower}/`));
    if (bare || (inner && !expanding)) throw refuse.notExpanded(name);
  }
}

function expanded(
  entity: Entity,
  name: string,
  call: Call,
  select: readonly string[],
  expand: readonly string[],
): unknown {
  const step = entity.links[name.toLowerCase()];
  const reading = { ...call, method: 'GET', options: new URLSearchParams() };
  const node = step?.(reading, { name: name.toLowerCase(), args: [], named: {}, text: name });
  if (node?.at === 'entity') return shaped(node, call, select, expand);
  if (node?.at === 'collection') {
    const rows = node.members(reading).map(one => shaped(one, call, select, expand));
    return call.level === 'verbose' ? { results: rows } : rows;
  }
  return node?.at === 'value' ? inDialect(node.value, call.level) : null;
}

function pick(
  entity: Entity,
  names: readonly string[],
  all: boolean,
  expanding: readonly string[],
): Record<string, unknown> {
  const values = entity.values();
  if (all || names.includes('*')) return { ...values };
  const picked: Record<string, unknown> = {};
  for (const wanted of names) {
    const lower = wanted.toLowerCase();
    const own = Object.keys(values).find(name => name.toLowerCase() === lower);
    const further = Object.keys(entity.more ?? {}).find(name => name.toLowerCase() === lower);
    if (own !== undefined) picked[own] = values[own];
    else if (further !== undefined) picked[further] = entity.more?.[further]?.();
    else if (entity.read) picked[wanted] = entity.read(wanted);
    else if (!knownLink(entity, lower) && !expanding.some(name => name.toLowerCase() === lower))
      throw refuse.noQueryName(wanted);
  }
  return picked;
}

const knownLink = (entity: Entity, lower: string) =>
  entity.expands.some(name => name.toLowerCase() === lower);

/** $filter, $orderby, $skip and $top on things that are not list items. */
function inMemory(collection: Collection, call: Call): readonly Entity[] {
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
        ? pick(entity, [name], false, [])
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
