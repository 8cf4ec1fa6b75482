import { randomUUID } from 'node:crypto';
import type { Site } from '../context';
import { refusal, refuse } from '../errors';
import { guid, record } from '../given';
import { need, type Right } from '../permissions';
import type { ThingRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Answer,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';

/**
 * A kind of thing that the site keeps as it is given and does nothing with: event receivers are not
 * called, webhooks not sent, custom actions not shown.
 */
export type Kind = {
  /** SharePoint's type of one. */
  readonly type: string;
  /** What several are called, in paths and in `odata.metadata`. */
  readonly name: string;
  /** The property that tells one from the others. */
  readonly key: string;
  /** Ids are counted instead of being random. */
  readonly counted?: boolean;
  /** All properties but the key, with their first values. */
  readonly first: Readonly<Record<string, unknown>>;
  /** What a body that makes one is wrapped in, if it is. */
  readonly wrapped?: string;
  /** Refuses what SharePoint does not take. */
  readonly check?: (site: Site, thing: ThingRecord) => void;
};

/** Things of a kind that belong to something: whose they are, and who may change them. */
export type Holder = {
  readonly site: Site;
  /** Tells one holder from the others. */
  readonly owner: string;
  /** Where the holder is, relative to `_api/`. */
  readonly link: string;
  /** The scope and right that changing them takes. */
  readonly scope: string;
  readonly right: Right;
};

const shelfOf = (kind: Kind, { owner }: Holder) => `${kind.name}:${owner}`;

/** All of a kind that a holder has, in their order. */
export const thingsOf = (kind: Kind, holder: Holder): readonly ThingRecord[] =>
  holder.site.things.all(shelfOf(kind, holder));

/** Keeps those instead of what the holder has of the kind. */
export function keepThings(kind: Kind, holder: Holder, all: readonly ThingRecord[]): void {
  const { things, together } = holder.site;
  together(() => {
    things.clear(shelfOf(kind, holder));
    for (const one of all) things.put(shelfOf(kind, holder), String(one[kind.key]), one);
  });
}

/** The things as a collection: read, made, changed and removed. `more` adds what a kind has beside. */
export function keptThings(
  kind: Kind,
  holder: Holder,
  more: {
    readonly links?: Record<string, Step>;
    readonly each?: (thing: ThingRecord) => Partial<Pick<Entity, 'expands' | 'links'>>;
  } = {},
): Collection {
  const { site } = holder;
  const shelf = shelfOf(kind, holder);
  const link = `${holder.link}/${kind.name}`;
  const may = (call: Call) => need(site, call.caller, holder.scope, holder.right);
  const entity = (thing: ThingRecord): Entity => ({
    at: 'entity',
    type: kind.type,
    link: `${link}('${String(thing[kind.key])}')`,
    values: () => thing,
    expands: [],
    links: { deleteobject: doing(call => removed(call, thing)), ...more.each?.(thing).links },
    merge: call => {
      may(call);
      const next = { ...thing, ...given(kind, call.body) };
      kind.check?.(site, next);
      site.things.put(shelf, String(thing[kind.key]), next);
    },
    remove: call => removed(call, thing),
  });
  const removed = (call: Call, thing: ThingRecord): Answer => {
    may(call);
    site.things.remove(shelf, String(thing[kind.key]));
    return done();
  };
  const find = (id: string): Entity => {
    const thing = site.things.get(shelf, guid(id));
    if (!thing) throw refusal(404, 'missing', `There is no ${kind.type} with the id ${id} here.`);
    return entity(thing);
  };
  const create = (call: Call): Answer => {
    may(call);
    const id = kind.counted ? nextNumber(site) : randomUUID();
    const body = kind.wrapped ? record(call.body[kind.wrapped] ?? call.body) : call.body;
    const thing = { ...kind.first, ...given(kind, body), [kind.key]: id };
    kind.check?.(site, thing);
    site.things.put(shelf, String(id), thing);
    return { at: 'created', entity: entity(thing) };
  };
  return {
    at: 'collection',
    link,
    metadata: `SP.ApiData.${kind.name}`,
    members: () => thingsOf(kind, holder).map(entity),
    key: find,
    create,
    links: {
      add: doing(create),
      getbyid: (_call, segment) => find(argument(segment, 'id')),
      clear: doing(call => {
        may(call);
        site.things.clear(shelf);
        return done();
      }),
      ...more.links,
    },
  };
}

/** The next number that no counted thing has had. */
export function nextNumber(site: Site): number {
  const last = Number(site.things.get('numbers', 'last')?.value ?? 2000);
  site.things.put('numbers', 'last', { value: last + 1 });
  return last + 1;
}

/** The properties of a body that the kind has; another is refused. */
function given(kind: Kind, body: Readonly<Record<string, unknown>>): ThingRecord {
  const names = Object.keys(body).filter(name => !/^(__metadata|@?odata\.)/.test(name));
  const strange = names.find(name => !(name in kind.first) && name !== kind.key);
  if (strange !== undefined) throw refuse.noProperty(strange, kind.type);
  return Object.fromEntries(
    names.filter(name => name !== kind.key).map(name => [name, body[name]]),
  );
}
