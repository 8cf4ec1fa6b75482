import type { Person } from './people';

/** The people of a plan by account and by each way they are called. */
export type Known = {
  byId: ReadonlyMap<string, Person>;
  byName: ReadonlyMap<string, ReadonlySet<Person>>;
};

/** A plan is read whole and never changed, and asked for its people once an action: worked out once. */
const ALREADY = new WeakMap<readonly Person[], Known>();

/** The people of a plan, to be looked up with {@link plainId} and {@link plainName}. Pure. */
export function known(people: readonly Person[]): Known {
  const already = ALREADY.get(people);
  if (already) return already;
  const byId = new Map<string, Person>();
  const byName = new Map<string, Set<Person>>();
  for (const person of people) {
    if (person.id && !byId.has(plainId(person.id))) byId.set(plainId(person.id), person);
    for (const name of [...person.asWritten, person.name].map(plainName)) {
      byName.set(name, (byName.get(name) ?? new Set()).add(person));
    }
  }
  const found = { byId, byName };
  ALREADY.set(people, found);
  return found;
}

/** An object id as it is compared: capitals do not matter. */
export function plainId(id: string): string {
  return id.toLowerCase();
}

/** A name as it is compared: neither case nor white space matters. */
export function plainName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}
