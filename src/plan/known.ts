import type { Person } from './people';

/** The people of a plan by account, by each way they are called, by whom they are a deputy for; and who runs it. */
export type Known = {
  byId: ReadonlyMap<string, Person>;
  byName: ReadonlyMap<string, ReadonlySet<Person>>;
  byDeputyFor: ReadonlyMap<string, ReadonlySet<Person>>;
  managers: readonly Person[];
  places: ReadonlyMap<Person, number>; // in the list
};

/** A plan is read whole and never changed, and asked for its people once an action: worked out once. */
const ALREADY = new WeakMap<readonly Person[], Known>();

/** The people of a plan, to be looked up with {@link plainId} and {@link plainName}. Pure. */
export function known(people: readonly Person[]): Known {
  const already = ALREADY.get(people);
  if (already) return already;
  const byId = new Map<string, Person>();
  const byName = new Map<string, Set<Person>>();
  const byDeputyFor = new Map<string, Set<Person>>();
  for (const person of people) {
    if (person.id && !byId.has(plainId(person.id))) byId.set(plainId(person.id), person);
    addUnder(byName, [...person.asWritten, person.name], person);
    addUnder(byDeputyFor, person.deputyFor, person);
  }
  const found: Known = {
    ...{ byId, byName, byDeputyFor },
    managers: people.filter(({ roles }) => roles.includes('plan manager')),
    places: new Map(people.map((person, place) => [person, place])),
  };
  ALREADY.set(people, found);
  return found;
}

function addUnder(map: Map<string, Set<Person>>, names: readonly string[], person: Person): void {
  for (const name of names.map(plainName)) {
    const there = map.get(name);
    if (there) there.add(person);
    else map.set(name, new Set([person]));
  }
}

/** An object id as it is compared: capitals do not matter. */
export function plainId(id: string): string {
  return id.toLowerCase();
}

/** A name as it is compared: neither case nor white space matters. */
export function plainName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}
