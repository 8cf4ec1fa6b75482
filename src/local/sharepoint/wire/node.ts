import type { Site } from '../context';
import { record } from '../given';
import type { Dialect } from './dialect';
import type { Segment } from './path';

export type { Segment } from './path';

/** A request on its way through a path: who asks, and for what. */
export type Call = Dialect & {
  readonly site: Site;
  readonly caller: number;
  readonly method: string;
  readonly headers: Headers;
  readonly options: URLSearchParams;
  /** Whether the body is in verbose JSON. */
  readonly verboseBody: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
  /** The path asked for, as sent. */
  readonly path: string;
};

export type { Level } from './dialect';

/** One thing with properties. `links` lead on to others, keyed in lower case. */
export type Entity = {
  readonly at: 'entity';
  readonly type: string;
  /** Relative to `_api/`: `Web/Lists(guid'…')`. */
  readonly link: string;
  readonly id?: string;
  readonly etag?: string;
  /** What a plain read gives. */
  readonly values: () => Readonly<Record<string, unknown>>;
  /** Further properties, only on `$select`. */
  readonly more?: Readonly<Record<string, () => unknown>>;
  readonly links: Readonly<Record<string, Step>>;
  /** The names that `$expand` accepts and verbose JSON defers, as SharePoint spells them. */
  readonly expands: readonly string[];
  /** Names that cannot be selected without being expanded. */
  readonly needsExpand?: readonly string[];
  /** Reads a property that is in neither table; throws when there is none. */
  readonly read?: (name: string) => unknown;
  readonly merge?: (call: Call) => Answer | void;
  readonly remove?: (call: Call) => Answer | void;
};

/** Several things. `key` finds one; `create` answers a POST. */
export type Collection = {
  readonly at: 'collection';
  readonly link: string;
  readonly metadata: string;
  readonly members: (call: Call) => readonly Entity[];
  /** Answers a read itself, when the query is not done in memory. */
  readonly query?: (call: Call) => Answer;
  readonly key?: (key: string, call: Call) => Entity | Value;
  readonly create?: (call: Call) => Answer;
  /** The type of entity that `create` reads, where it reads one. */
  readonly takes?: string;
  readonly links: Readonly<Record<string, Step>>;
};

/** A value that is not an entity, under the name of what was asked. */
export type Value = {
  readonly at: 'value';
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
  readonly etag?: string;
};

/** An answer made already. */
export type Answer =
  | {
      readonly at: 'page';
      readonly entities: readonly Entity[];
      readonly metadata: string;
      readonly next?: string;
    }
  | { readonly at: 'created'; readonly entity: Entity }
  | { readonly at: 'empty'; readonly status: number; readonly etag?: string }
  | { readonly at: 'raw'; readonly body: unknown; readonly status?: number }
  | { readonly at: 'bytes'; readonly bytes: Uint8Array; readonly type: string }
  | Value;

export type Node = Entity | Collection | Answer;
/** A step along a path. `needsPost` steps do something. */
export type Step = ((call: Call, segment: Segment) => Node) & { readonly doing?: boolean };

/** A step that changes something or is a method: only POST. */
export const doing = (step: (call: Call, segment: Segment) => Node): Step =>
  Object.assign((call: Call, segment: Segment) => step(call, segment), { doing: true });

/** A primitive answer. */
export const value = (name: string, given: unknown, type = 'Edm.String'): Value => ({
  at: 'value',
  name,
  type,
  value: given,
});

/** Done, with nothing to say. */
export const done = (status = 200, etag?: string): Answer =>
  etag === undefined ? { at: 'empty', status } : { at: 'empty', status, etag };

/** The first argument of a step, positional or by one of the names. */
export function argument(segment: Segment, ...names: readonly string[]): string {
  const named = names.map(name => segment.named[name.toLowerCase()]).find(one => one !== undefined);
  return named ?? segment.args[0] ?? '';
}

/** An argument that is an object, written as JSON with quotes of either kind; empty when there is none. */
export function argumentObject(
  segment: Segment,
  ...names: readonly string[]
): Readonly<Record<string, unknown>> {
  const written = argument(segment, ...names);
  for (const text of [written, written.replaceAll("'", '"')])
    try {
      return record(JSON.parse(text));
    } catch {
      // Not JSON written so.
    }
  return {};
}
