/**
 * One setting of a `Thing` (a plan's facts, a strand, a person) as people write it. A text goes to the
 * service with the text that the person saw, so that what somebody else changed meanwhile is seen.
 */
export type Setting<Thing> = {
  /** As people read and write it; '' where there is none. A list is a line each. */
  write: (thing: Thing) => string;
  /** The thing with this in it; or what is wrong, in a sentence that says how to write it. */
  read: (thing: Thing, text: string) => Thing | { fault: string };
};

export type Settings<Name extends string, Thing> = { readonly [Key in Name]: Setting<Thing> };

/** What each setting was when the person began, and what it is to be. As JSON, the body of a PATCH. */
export type Changes<Name extends string = string> = {
  readonly [Key in Name]?: { from: string; to: string };
};

/** What is wrong with one setting, with the text as it was sent. */
export type Fault = { name: string; value: string; sentence: string };

/** What becomes of changes: save the thing as it is `after`; or why nothing is saved. */
export type SettingsDecision<Thing> =
  | { kind: 'save'; after: Thing; names: readonly string[] }
  | { kind: 'changed'; names: readonly string[] } // somebody else changed these meanwhile
  | { kind: 'refused'; faults: readonly Fault[] };

/** Applies changes to the thing as it is now: all of them or none. Pure. */
export function decideSettings<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  now: Thing,
  changes: Changes<Name>,
): SettingsDecision<Thing> {
  const wanted = namesIn(settings, changes).flatMap(name => {
    const { from, to } = changes[name] ?? { from: '', to: '' };
    return from === to ? [] : [{ name, from, to }];
  });
  let after = now;
  const faults: Fault[] = [];
  for (const { name, to } of wanted) {
    const read = settings[name].read(after, to);
    if (isFault(read)) faults.push({ name, value: to, sentence: read.fault });
    else after = read;
  }
  if (faults.length > 0) return { kind: 'refused', faults };
  const isOther = ({ name, from }: (typeof wanted)[number]): boolean => {
    const stands = settings[name].write(now);
    return !isSameText(stands, from) && !isSameText(stands, settings[name].write(after));
  };
  const others = wanted.filter(isOther).map(({ name }) => name);
  if (others.length > 0) return { kind: 'changed', names: others };
  return { kind: 'save', after, names: wanted.map(({ name }) => name) };
}

/** The thing as it would be with these texts; those that cannot be read yet change nothing. Pure. */
export function wouldBe<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  names: readonly Name[],
  now: Thing,
  texts: Record<Name, string>,
): Thing {
  return names.reduce((after, name) => {
    if (isSameText(settings[name].write(after), texts[name])) return after;
    const read = settings[name].read(after, texts[name]);
    return isFault(read) ? after : read;
  }, now);
}

/** All settings of a thing as texts. Pure. */
export function textsOf<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  thing: Thing,
): Record<Name, string> {
  const texts = keysOf(settings).map(name => [name, settings[name].write(thing)] as const);
  return Object.fromEntries(texts) as Record<Name, string>;
}

/** What takes changes back that have been saved as `after`. Pure. */
export function reversed<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  after: Thing,
  changes: Changes<Name>,
): Changes<Name> {
  const back = namesIn(settings, changes).map(
    name => [name, { from: settings[name].write(after), to: changes[name]?.from ?? '' }] as const,
  );
  return Object.fromEntries(back) as Changes<Name>;
}

const MOST = 20_000;

/** Reads changes out of a request; undefined when it is none. Settings that nobody knows are left out. */
export function readChanges<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  body: unknown,
): Changes<Name> | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const read = keysOf(settings).flatMap(name => {
    if (!Object.hasOwn(body, name)) return [];
    const { from, to } = Object((body as Record<string, unknown>)[name]) as Record<string, unknown>;
    return [[name, isText(from) && isText(to) ? { from, to } : undefined] as const];
  });
  if (read.length === 0 || read.some(([, change]) => !change)) return undefined;
  return Object.fromEntries(read) as Changes<Name>;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST;
}

function isFault<Thing>(read: Thing | { fault: string }): read is { fault: string } {
  return typeof read === 'object' && read !== null && 'fault' in read;
}

/** Line ends and white space at the end differ between a list, a browser and a file. */
function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function keysOf<Name extends string, Thing>(settings: Settings<Name, Thing>): readonly Name[] {
  return Object.keys(settings) as Name[];
}

function namesIn<Name extends string, Thing>(
  settings: Settings<Name, Thing>,
  changes: Changes<Name>,
): readonly Name[] {
  return keysOf(settings).filter(name => changes[name] !== undefined);
}
