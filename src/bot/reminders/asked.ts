import { asking, type Asking, type Digest } from '../../plan/asking';
import type { Day } from '../../plan/day';
import { plainId } from '../../plan/known';
import type { Plan } from '../../plan/plan';

/** One person's part of a run. */
export type Personal = {
  person: string; // their key in the ledger: object id, or the owner as written where nobody is matched
  id?: string;
  to: string;
  sections: readonly Digest[];
};

/** Who is to be asked, by a reading of the plan. */
export type Asked = { plan: Plan; asking: Asking; personal: ReadonlyMap<string, Personal> };

/** Who is to be asked on `today` as the plan stands. Pure. */
export function askedOf(plan: Plan, today: Day): Asked {
  const asked = asking(plan, today);
  const personal = new Map(byPerson(asked.digests).map(one => [one.person, one]));
  return { plan, asking: asked, personal };
}

/** One card a person: the sections of all capacities in which they are asked. Pure. */
export function byPerson(digests: readonly Digest[]): Personal[] {
  const people = new Map<string, Personal>();
  for (const digest of digests) {
    const { id, name } = digest.person ?? {};
    const person = id ? plainId(id) : `as written: ${digest.to}`;
    const before = people.get(person);
    people.set(person, {
      person,
      ...(id && { id }),
      to: name ?? digest.to,
      sections: [...(before?.sections ?? []), digest],
    });
  }
  return [...people.values()];
}

/** The actions on one card, each once. Pure. */
export function refsOf(sections: readonly Digest[]): string[] {
  return [...new Set(sections.flatMap(({ items }) => items.map(({ ref }) => ref)))];
}

/**
 * What was read, at most `freshForMs` ago: what is sent is about what is open and theirs now. `read`
 * is asked again when the last reading is older; one reading serves all who ask meanwhile.
 */
export function freshly<T>(
  first: Promise<T>,
  {
    read,
    freshForMs,
    now,
  }: { read: (latest: T) => Promise<T>; freshForMs: number; now: () => number },
): () => Promise<T> {
  let at = now();
  let latest = first;
  return () => {
    if (now() - at > freshForMs) {
      at = now();
      latest = latest.then(read);
    }
    return latest;
  };
}
