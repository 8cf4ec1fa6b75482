import { readNames } from '../query/odata';
import type { Call } from './node';

/**
 * What `$select` and `$expand` ask of an entity. Read once for all rows of an answer: reading it for
 * each name of each row made long selections many times slower than none.
 */
export type Asked = {
  /** Whether there is no `$select`. */
  readonly all: boolean;
  /** Of the entity's own properties, those that are the same for every caller. */
  readonly names: readonly string[];
  /** Those that differ from one caller to another, as SharePoint spells them. */
  readonly callers: readonly string[];
  /** Names without a slash, in lower case. */
  readonly bare: ReadonlySet<string>;
  /** First parts of names below a link, as written, by their lower case. */
  readonly begun: ReadonlyMap<string, string>;
  /** What is expanded. */
  readonly links: readonly Link[];
  /** Of those, in lower case. */
  readonly expanding: ReadonlySet<string>;
};

/** A link to follow. `wanted` is false when `$select` leaves it out. */
export type Link = {
  readonly name: string;
  readonly lower: string;
  readonly wanted: boolean;
  readonly below: Asked;
};

const CALLERS: ReadonlyMap<string, string> = new Map([
  ['effectivebasepermissions', 'EffectiveBasePermissions'],
  ['effectivebasepermissionsforui', 'EffectiveBasePermissionsForUI'],
]);

const READ = new WeakMap<URLSearchParams, Asked>();

/** What the query options of a call ask. */
export function askedIn({ options }: Call): Asked {
  const known = READ.get(options);
  if (known) return known;
  const read = askedOf(readNames(options.get('$select')), readNames(options.get('$expand')));
  READ.set(options, read);
  return read;
}

/** What those names ask. */
export function askedOf(select: readonly string[], expand: readonly string[]): Asked {
  const first = (name: string) => name.split('/')[0] ?? '';
  const own = select.filter(name => !name.includes('/'));
  const bare = new Set(own.map(name => name.toLowerCase()));
  const names = own.filter(name => !CALLERS.has(name.toLowerCase()));
  const callers = [...bare].flatMap(name => CALLERS.get(name) ?? []);
  const begun = byLowerCase(select.filter(name => name.includes('/')).map(first));
  const links = [...new Set(expand.map(first))].map(name => {
    const lower = name.toLowerCase();
    const below = (all: readonly string[]) =>
      all
        .filter(one => one.toLowerCase().startsWith(`${lower}/`))
        .map(one => one.slice(name.length + 1));
    return {
      name,
      lower,
      wanted: select.length === 0 || bare.has(lower) || begun.has(lower) || bare.has('*'),
      below: askedOf(below(select), below(expand)),
    };
  });
  const expanding = new Set(links.map(link => link.lower));
  return { all: select.length === 0, names, callers, bare, begun, links, expanding };
}

const LOWERED = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The names of a list by their lower case. The rows of a list share theirs, so it is made once. */
export function byLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
  const known = LOWERED.get(names);
  if (known) return known;
  const made = new Map(names.map(name => [name.toLowerCase(), name]));
  LOWERED.set(names, made);
  return made;
}
