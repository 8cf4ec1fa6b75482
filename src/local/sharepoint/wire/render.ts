import { inMemory } from './inMemory';
import { inDialect, shape } from './shape';
import type { Answer, Call, Entity, Level, Node } from './node';

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
  return {
    'odata.metadata': `${call.site.url}/_api/$metadata#${setOf(entity.type)}/@Element`,
    ...body,
  };
}

/** The entity set of a type: items have one for each list. */
const setOf = (type: string) =>
  type.startsWith('SP.Data.')
    ? `SP.ListData.${type.slice('SP.Data.'.length)}s`
    : `SP.ApiData.${type.replace(/^SP\./, '')}s`;

function pageBody(rows: readonly unknown[], metadata: string, call: Call, next?: string): unknown {
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
