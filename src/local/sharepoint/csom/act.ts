import { refuse } from '../errors';
import { record, text } from '../given';
import type { Call, Entity, Node } from '../wire/node';
import { readPath } from '../wire/path';
import { walk } from '../wire/walk';
import { identityOf, stepsOf } from './identity';
import { flushItem, type Pending } from './items';
import type { Action, ObjectPath } from './read';

/** A request while it is answered. `pending` is what was set and not yet saved, by object. */
export type Held = {
  readonly root: Entity;
  readonly paths: ReadonlyMap<string, ObjectPath>;
  readonly call: Call;
  readonly pending: Map<string, Pending>;
};

/** Does one action; gives what it answers, or undefined for one that answers nothing. */
export function act(held: Held, action: Action): unknown {
  switch (action.kind) {
    case 'ObjectPath':
      return { IsNull: isNull(nodeAt(held, action.object)) };
    case 'ObjectIdentityQuery':
      return { _ObjectIdentity_: identityOf(held.call.site, entityAt(held, action.object)) };
    case 'Query':
      return queried(held, action);
    case 'SetProperty':
      if (!entityAt(held, action.object).merge) throw refuse.notBuilt(`CSOM's ${action.name}`);
      set(held, action.object, { body: { [action.name]: action.given[0] } });
      return undefined;
    case 'Method':
      return called(held, action);
    default:
      throw refuse.notBuilt(`CSOM's ${action.kind}`);
  }
}

const isNull = (node: Node) => node.at === 'value' && (node.value ?? null) === null;

function set(held: Held, object: string, more: Pending): void {
  const known = held.pending.get(object);
  held.pending.set(object, {
    body: { ...known?.body, ...more.body },
    texts: { ...known?.texts, ...more.texts },
  });
}

/** What follows an object being saved, by the name of the method that saves it. */
const SAVES: Readonly<Record<string, 'loud' | 'quiet'>> = {
  update: 'loud',
  updateandpushchanges: 'loud',
  systemupdate: 'quiet',
  updateoverwriteversion: 'quiet',
};

function called(held: Held, { object, name, given }: Action): unknown {
  const lower = name.toLowerCase();
  const column = text(given[0]);
  if (lower === 'parseandsetfieldvalue')
    return void set(held, object, { texts: { [column]: text(given[1]) } });
  if (lower === 'setfieldvalue') return void set(held, object, { body: { [column]: given[1] } });
  const saves = SAVES[lower];
  if (saves) return void save(held, object, saves === 'quiet');
  const entity = entityAt(held, object);
  const reached = step(held, entity, name, given);
  if (reached.at === 'value') return reached.value ?? undefined;
  return reached.at === 'entity' ? queriedEntity(held, reached) : undefined;
}

function save(held: Held, object: string, quiet: boolean): void {
  const pending = held.pending.get(object) ?? {};
  held.pending.delete(object);
  const entity = entityAt(held, object);
  if (/\/Items\(\d+\)$/.test(entity.link)) return flushItem(held.call, entity.link, pending, quiet);
  if (!entity.merge) throw refuse.notBuilt(`CSOM's Update of ${entity.type}`);
  const now = entity.values();
  const body = Object.entries(pending.body ?? {}).map(([name, given]) => [
    name,
    typeof given === 'string' ? like(given, now[name]) : given,
  ]);
  entity.merge({ ...held.call, method: 'MERGE', body: record(Object.fromEntries(body)) });
}

/** A text read as what the property is now: clients send flags and numbers as texts. */
function like(given: string, now: unknown): unknown {
  if (typeof now === 'boolean') return given.toLowerCase() === 'true';
  return typeof now === 'number' ? Number(given) : given;
}

const queried = (held: Held, { object, properties }: Action): unknown =>
  queriedEntity(held, entityAt(held, object), properties);

function queriedEntity(held: Held, entity: Entity, properties?: readonly string[]) {
  const wanted = properties?.filter(name => !entity.expands.includes(name));
  const mine = wanted?.map(name => [name, propertyOf(held, entity, name)] as const);
  return {
    _ObjectType_: entity.type,
    _ObjectIdentity_: identityOf(held.call.site, entity),
    ...(mine ? (Object.fromEntries(mine) as Record<string, unknown>) : entity.values()),
  };
}

function propertyOf(held: Held, entity: Entity, name: string): unknown {
  const values = entity.values();
  if (name in values) return values[name];
  const further = entity.more?.[name];
  if (further) return further();
  const reached = step(held, entity, name, []);
  return reached.at === 'value' ? reached.value : null;
}

function entityAt(held: Held, object: string): Entity {
  const node = nodeAt(held, object);
  if (node.at === 'entity') return node;
  throw refuse.notBuilt(`CSOM's object ${object}, which is no entity here`);
}

function nodeAt(held: Held, object: string): Node {
  const path = held.paths.get(object);
  if (!path) throw refuse.badQuery(`There is no object path ${object} in the request.`);
  switch (path.at) {
    case 'context':
      return held.root;
    case 'identity': {
      const steps = stepsOf(path.name);
      if (!steps) throw refuse.notBuilt(`CSOM's identity ${path.name}`);
      const reading = { ...held.call, method: 'GET' };
      return walk(held.root, readPath(steps.join('/'), new URLSearchParams()), reading);
    }
    case 'step': {
      const parent = nodeAt(held, path.parent);
      if (parent.at !== 'entity' && parent.at !== 'collection')
        throw refuse.notBuilt(`CSOM's ${path.name}`);
      return step(held, parent, path.name, path.given);
    }
  }
}

function step(
  held: Held,
  node: Extract<Node, { at: 'entity' | 'collection' }>,
  name: string,
  given: readonly unknown[],
): Node {
  const next = node.links[name.toLowerCase()];
  if (!next) throw refuse.notBuilt(`CSOM's ${name}`);
  return next(held.call, {
    name: name.toLowerCase(),
    args: given.map(one => text(one).replace(/^\{(.*)\}$/, '$1')),
    named: {},
    text: name,
  });
}
