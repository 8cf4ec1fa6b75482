import { refuse } from '../errors';
import { readNames } from '../query/odata';
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
    for (const name of entity.expands.filter(one => !entity.needsExpand?.includes(one)))
      body[name] = { __deferred: { uri: `${call.site.url}/_api/${entity.link}/${name}` } };
  const own = select.filter(name => !name.includes('/'));
  const mine = own.filter(name => !CALLERS.has(name.toLowerCase()));
  if (mine.length > 0 || own.length === 0)
    Object.assign(body, dialectOfAll(pick(entity, mine, select.length === 0, links), call));
  Object.assign(body, callersOwn(entity, own, call));
  for (const link of links) {
    const name = entity.expands.find(one => one.toLowerCase() === link.toLowerCase());
    const wanted =
      select.length === 0 ||
      select.some(one => one.toLowerCase().split('/')[0] === link.toLowerCase() || one === '*');
    if (!wanted) continue;
    if (!name) {
      // Expanding a plain property is allowed and changes nothing but its being there.
      Object.assign(body, dialectOfAll(pick(entity, [link], false, []), call));
      continue;
    }
    const inner = expanded(entity, name, call, below(select, link), below(expand, link));
    if (inner !== undefined) body[name] = inner;
  }
  return body;
}

/** Properties that differ from one caller to another, as SharePoint spells them. */
const CALLERS: ReadonlyMap<string, string> = new Map([
  ['effectivebasepermissions', 'EffectiveBasePermissions'],
  ['effectivebasepermissionsforui', 'EffectiveBasePermissionsForUI'],
]);

function callersOwn(entity: Entity, names: readonly string[], call: Call) {
  const found: Record<string, unknown> = {};
  for (const wanted of names) {
    const name = CALLERS.get(wanted.toLowerCase());
    if (name === undefined) continue;
    const given = expanded(entity, name, call, [], []);
    if (given === null) throw refuse.noQueryName(wanted);
    found[name] = given;
  }
  return found;
}

/** Properties of an entity, each in the dialect. */
const dialectOfAll = (picked: Readonly<Record<string, unknown>>, { level }: Call) =>
  Object.fromEntries(
    Object.entries(picked).map(([name, given]) => [name, inDialect(given, level, name)]),
  );

/** A person or lookup column needs both `$expand` and what to show of it. */
function checkExpanded(entity: Entity, select: readonly string[], links: readonly string[]): void {
  for (const name of entity.needsExpand ?? []) {
    const lower = name.toLowerCase();
    const expanding = links.some(link => link.toLowerCase() === lower);
    const bare = select.some(one => one.toLowerCase() === lower);
    const inner = select.some(one => one.toLowerCase().startsWith(`${lower}/`));
    if (bare || inner !== expanding) throw refuse.notExpanded(name);
  }
  for (const first of [...select.filter(one => one.includes('/')), ...links].map(
    one => one.split('/')[0] ?? '',
  ))
    if (!knownLink(entity, first.toLowerCase())) pick(entity, [first], false, []);
}

/** Refuses names in `$select` and `$expand` that the entity does not have, without reading it. */
export function checkNames(entity: Entity, call: Call): void {
  const select = readNames(call.options.get('$select'));
  const links = readNames(call.options.get('$expand')).map(name => name.split('/')[0] ?? '');
  checkExpanded(entity, select, links);
  pick(
    entity,
    select.filter(name => !name.includes('/') && !CALLERS.has(name.toLowerCase())),
    false,
    links,
  );
}

/** What a link of an entity gives, with what is asked of it; undefined when there is nothing. */
export function expanded(
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

/** Some or all properties of an entity by name; refuses a name it does not have. */
export function pick(
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
