import { refuse } from '../errors';
import { text } from '../given';
import { allLists, itemTypeName } from '../lists';
import type { Call, Collection, Entity, Node, Step } from './node';
import { isKnownName } from './known';
import { hasArgs, type Segment } from './path';
import { checkEntity } from './typed';

/** Follows a path from `start`; the last step may do something. */
export function walk(start: Node, segments: readonly Segment[], call: Call): Node {
  let node = start;
  let doing = false;
  const so: string[] = [];
  segments.forEach((segment, index) => {
    so.push(segment.text);
    const last = index === segments.length - 1;
    doing = (node.at === 'entity' || node.at === 'collection') && isDoing(node, segment);
    node = step(
      node,
      segment,
      last ? call : { ...call, method: 'GET', options: new URLSearchParams() },
      so.join('/'),
    );
  });
  const [unread] = Object.keys(call.body);
  if (node.at === 'entity' && !doing && call.method === 'POST' && unread !== undefined)
    throw refuse.noParameter(unread, methodName(segments.at(-1)));
  return node;
}

const isDoing = (node: Entity | Collection, segment: Segment) =>
  node.links[segment.name]?.doing === true;

/** What a step without a method's name is as a method: `items(1)` is GetById. */
const methodName = (segment: Segment | undefined) =>
  segment && !hasArgs(segment)
    ? segment.text
    : /^get/i.test(segment?.name ?? '')
      ? (/^\w+/.exec(segment?.text ?? '')?.[0] ?? '')
      : 'GetById';

function step(node: Node, segment: Segment, call: Call, soFar: string): Node {
  if (node.at === 'value' && (segment.name === '$value' || segment.name === ''))
    return plainText(node.value);
  if (node.at === 'collection' && segment.name === '$count')
    return plainText(node.members({ ...call, options: call.options }).length);
  if (node.at !== 'entity' && node.at !== 'collection') throw unanswered(segment, soFar);
  const next = node.links[segment.name];
  if (next) {
    if (next.doing && call.method === 'GET') throw refuse.wrongMethod(call.method, segment.text);
    const reached = done(next, call, segment);
    const keyed = reached.at === 'collection' && hasArgs(segment) && reached.key;
    if (!keyed) return reached;
    return keyed(segment.args[0] ?? Object.values(segment.named)[0] ?? '', call);
  }
  if (node.at === 'entity' && !hasArgs(segment)) {
    const property = propertyNamed(node, segment.name);
    if (property) return { at: 'value', type: edm(property.value), ...property };
  }
  throw unanswered(segment, soFar);
}

/** What SharePoint has and this site has not is 501; what there is nowhere is 404, as there. */
const unanswered = (segment: Segment, soFar: string) =>
  isKnownName(segment.name)
    ? refuse.notBuilt(`'${soFar}'`)
    : refuse.noResource(soFar.replace(/^(?=web\b|site\b)/i, 'SP.RequestContext.current/'));

/** A step taken. A method that gives nothing says so by its name: `{ "d": { "Recycle": null } }`. */
function done(next: Step, call: Call, segment: Segment): Node {
  const reached = next(call, segment);
  if (!next.doing || reached.at !== 'empty' || reached.status !== 200) return reached;
  const name = /^[^(]*/.exec(segment.text)?.[0] ?? '';
  const { etag } = reached;
  return {
    at: 'value',
    name: name.charAt(0).toUpperCase() + name.slice(1),
    type: 'Edm.Null',
    value: null,
    ...(etag === undefined ? {} : { etag }),
  };
}

function propertyNamed(entity: Extract<Node, { at: 'entity' }>, lower: string) {
  const values = entity.values();
  const own = Object.keys(values).find(name => name.toLowerCase() === lower);
  if (own !== undefined) return { name: own, value: values[own] };
  const further = Object.entries(entity.more ?? {}).find(([name]) => name.toLowerCase() === lower);
  return further ? { name: further[0], value: further[1]() } : undefined;
}

const edm = (value: unknown) =>
  typeof value === 'number'
    ? 'Edm.Int32'
    : typeof value === 'boolean'
      ? 'Edm.Boolean'
      : 'Edm.String';

const plainText = (value: unknown): Node => ({
  at: 'bytes',
  bytes: new TextEncoder().encode(text(value)),
  type: 'text/plain;charset=utf-8',
});

/** Does what the request's method asks of the node its path leads to. */
export function perform(node: Node, call: Call, path: string): Node {
  if (node.at === 'entity') {
    if (call.method === 'MERGE' || call.method === 'PATCH' || call.method === 'PUT') {
      if (node.merge) checkEntity(call, node.type, () => itemTypes(call));
      return acted(node.merge?.(call), node.merge !== undefined, `${call.method} ${path}`, 204);
    }
    if (call.method === 'DELETE')
      return acted(node.remove?.(call), node.remove !== undefined, `DELETE ${path}`, 200);
  }
  if (node.at === 'collection' && call.method === 'POST') {
    if (!node.create) throw refuse.notBuilt(`POST '${path}'`);
    if (node.takes !== undefined) checkEntity(call, node.takes, () => itemTypes(call));
    return node.create(call);
  }
  if (node.at === 'collection' && call.method !== 'GET')
    throw refuse.notBuilt(`${call.method} '${path}'`);
  return node;
}

const itemTypes = ({ site }: Call) => allLists(site).map(list => itemTypeName(site, list));

function acted(
  answer: Node | undefined | void,
  built: boolean,
  what: string,
  status: number,
): Node {
  if (!built) throw refuse.notBuilt(what);
  return answer ?? { at: 'empty', status };
}
