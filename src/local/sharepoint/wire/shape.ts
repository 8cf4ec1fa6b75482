import { refuse } from '../errors';
import { askedIn, askedOf, byLowerCase, type Asked } from './asked';
import { inDialect } from './dialect';
import type { Call, Entity } from './node';

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
  const { sign } = call;
  return {
    [`${sign}type`]: sign === '@odata.' ? `#${entity.type}` : entity.type,
    [`${sign}id`]: entity.id ?? uri,
    ...(entity.etag === undefined ? {} : { [`${sign}etag`]: entity.etag }),
    [`${sign}editLink`]: entity.link,
  };
}

/** An entity as JSON, with what `$select` and `$expand` ask for. */
export const shape = (entity: Entity, call: Call): Readonly<Record<string, unknown>> =>
  shaped(entity, call, askedIn(call));

function shaped(entity: Entity, call: Call, asked: Asked): Readonly<Record<string, unknown>> {
  checkExpanded(entity, asked);
  const body: Record<string, unknown> = marks(entity, call);
  if (call.level === 'verbose' && asked.all)
    for (const name of entity.expands.filter(one => !entity.needsExpand?.includes(one)))
      body[name] = { __deferred: { uri: `${call.site.url}/_api/${entity.link}/${name}` } };
  if (asked.names.length > 0 || asked.callers.length === 0)
    Object.assign(body, dialectOfAll(pick(entity, asked.names, asked.all, asked.expanding), call));
  if (asked.callers.length > 0) Object.assign(body, callersOwn(entity, asked.callers, call));
  for (const { name: given, lower, wanted, below } of asked.links) {
    if (!wanted) continue;
    const name = byLowerCase(entity.expands).get(lower);
    if (name === undefined) {
      // Expanding a plain property is allowed and changes nothing but its being there.
      Object.assign(body, dialectOfAll(pick(entity, [given], false), call));
      continue;
    }
    const inner = expandedAs(entity, name, call, below);
    if (inner !== undefined) body[name] = inner;
  }
  return body;
}

const NONE: ReadonlySet<string> = new Set();

function callersOwn(entity: Entity, names: readonly string[], call: Call) {
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const given = expanded(entity, name, call, [], []);
    if (given === null) throw refuse.noQueryName(name);
    found[name] = given;
  }
  return found;
}

/** Properties of an entity, each in the dialect. */
const dialectOfAll = (picked: Readonly<Record<string, unknown>>, { level }: Call) =>
  level === 'verbose'
    ? Object.fromEntries(
        Object.entries(picked).map(([name, given]) => [name, inDialect(given, level, name)]),
      )
    : picked;

/** A person or lookup column needs both `$expand` and what to show of it. */
function checkExpanded(entity: Entity, asked: Asked): void {
  for (const name of entity.needsExpand ?? []) {
    const lower = name.toLowerCase();
    if (asked.bare.has(lower) || asked.begun.has(lower) !== asked.expanding.has(lower))
      throw refuse.notExpanded(name);
  }
  for (const first of [...asked.begun.values(), ...asked.links.map(link => link.name)])
    if (!byLowerCase(entity.expands).has(first.toLowerCase())) pick(entity, [first], false);
}

/** Refuses names in `$select` and `$expand` that the entity does not have, without reading it. */
export function checkNames(entity: Entity, call: Call): void {
  const asked = askedIn(call);
  checkExpanded(entity, asked);
  pick(entity, asked.names, false, asked.expanding);
}

/** What a link of an entity gives, with what is asked of it; undefined when there is nothing. */
export const expanded = (
  entity: Entity,
  name: string,
  call: Call,
  select: readonly string[],
  expand: readonly string[],
): unknown => expandedAs(entity, name, call, askedOf(select, expand));

function expandedAs(entity: Entity, name: string, call: Call, asked: Asked): unknown {
  const step = entity.links[name.toLowerCase()];
  const reading = { ...call, method: 'GET', options: new URLSearchParams() };
  const node = step?.(reading, { name: name.toLowerCase(), args: [], named: {}, text: name });
  if (node?.at === 'entity') return shaped(node, call, asked);
  if (node?.at === 'collection') {
    const rows = node.members(reading).map(one => shaped(one, call, asked));
    return call.level === 'verbose' ? { results: rows } : rows;
  }
  return node?.at === 'value' ? inDialect(node.value, call.level) : null;
}

/** Some or all properties of an entity by name; refuses a name it does not have. */
export function pick(
  entity: Entity,
  names: readonly string[],
  all: boolean,
  expanding: ReadonlySet<string> = NONE,
): Record<string, unknown> {
  const values = entity.values();
  if (all || names.includes('*')) return { ...values };
  const picked: Record<string, unknown> = {};
  const others = names.filter(name => {
    if (!Object.hasOwn(values, name)) return true;
    picked[name] = values[name];
    return false;
  });
  if (others.length === 0) return picked;
  // Only now, because it costs far more than the values themselves.
  const own = byLowerCase(Object.keys(values));
  const { more = {} } = entity;
  const further = byLowerCase(Object.keys(more));
  for (const wanted of others) {
    const lower = wanted.toLowerCase();
    const named = own.get(lower);
    const beyond = further.get(lower);
    if (named !== undefined) picked[named] = values[named];
    else if (beyond !== undefined) picked[beyond] = more[beyond]?.();
    else if (entity.read) picked[wanted] = entity.read(wanted);
    else if (!byLowerCase(entity.expands).has(lower) && !expanding.has(lower))
      throw refuse.noQueryName(wanted);
  }
  return picked;
}
