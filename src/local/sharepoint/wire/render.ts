import { inMemory } from './inMemory';
import { contentType, inDialect, type Dialect } from './dialect';
import { shape } from './shape';
import type { Answer, Call, Entity, Node } from './node';

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
          node.metadata,
          call,
        ),
        call,
      );
    }
    case 'page':
      return json(
        pageBody(
          node.entities.map(one => shape(one, call)),
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
    case 'value':
      return json(valueBody(node, call), call, 200, node.etag);
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

/** A JSON response in the dialect of the call. */
export function json(
  body: unknown,
  call: Dialect,
  status = 200,
  etag?: string,
  more: Record<string, string> = {},
): Response {
  const headers = {
    'Content-Type': contentType(call),
    ...(etag === undefined ? {} : { ETag: etag }),
    ...more,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

const entityBody = (entity: Entity, call: Call) => wrapped(entity, shape(entity, call), call);

function wrapped(entity: Entity, body: Readonly<Record<string, unknown>>, call: Call): unknown {
  if (call.level === 'verbose') return { d: body };
  if (call.level === 'none') return body;
  return { ...says(call, `${setOf(entity.type)}/@Element`), ...body };
}

/** Where the description of an answer is: `odata.metadata`, in OData 4 `@odata.context`. */
const says = (call: Call, what: string) => ({
  [call.sign === '@odata.' ? '@odata.context' : 'odata.metadata']:
    `${call.site.url}/_api/$metadata#${
      call.sign === '@odata.' ? what.replace('@Element', '$entity') : what
    }`,
});

/** The entity set of a type: items have one for each list. */
const setOf = (type: string) =>
  type.startsWith('SP.Data.')
    ? `SP.ListData.${type.slice('SP.Data.'.length)}s`
    : `SP.ApiData.${type.replace(/^SP\./, '')}s`;

function pageBody(rows: readonly unknown[], metadata: string, call: Call, next?: string): unknown {
  if (call.level === 'verbose')
    return { d: { results: rows, ...(next === undefined ? {} : { __next: next }) } };
  return {
    ...(call.level === 'minimal' ? says(call, metadata) : {}),
    value: rows,
    ...(next === undefined ? {} : { [`${call.sign}nextLink`]: next }),
  };
}

function valueBody(node: Extract<Answer, { at: 'value' }>, call: Call): unknown {
  const { name, type } = node;
  const given = inDialect(node.value, call.level, name);
  if (call.level === 'verbose') return { d: { [name]: given ?? null } };
  if (given === null || given === undefined)
    return {
      ...(call.level === 'minimal' ? says(call, 'Edm.Null') : {}),
      [`${call.sign}null`]: true,
    };
  const isObject = typeof given === 'object' && !Array.isArray(given);
  if (call.level === 'none') return isObject ? given : { value: given };
  return isObject ? { ...says(call, type), ...given } : { ...says(call, type), value: given };
}
