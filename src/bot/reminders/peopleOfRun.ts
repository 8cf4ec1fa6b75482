import type { PeopleOfRuns, Reach } from '../people';
import { freshly } from './asked';

/**
 * People for the time of one run: how they can be reached is read once for everybody, a page a
 * thousand, and again when that is older than `freshForMs`. Somebody who could not be reached by it
 * is looked up by themselves: they may have come since. What the run notes is known at once.
 */
export async function peopleOfRun(
  people: PeopleOfRuns,
  { freshForMs, now }: { freshForMs: number; now: () => number },
): Promise<PeopleOfRuns> {
  const first = await people.everybody(); // waited for: a reading that fails unheard ends the process
  const everybody = freshly(Promise.resolve(first), {
    ...{ freshForMs, now },
    read: () => people.everybody(),
  });
  const noted = new Set<string>(); // looked up by themselves from then on
  const note = (id: string): void => void noted.add(id.toLowerCase());
  return {
    ...people,
    reachOf: async (id): Promise<Reach> => {
      const known = (await everybody()).get(id.toLowerCase());
      const isCertain = known?.reference && !known.unreachable && !noted.has(id.toLowerCase());
      return isCertain ? known : people.reachOf(id);
    },
    noteConversation: async (id, reference) => {
      note(id);
      await people.noteConversation(id, reference);
    },
    noteUnreachable: async (id, why, at) => {
      note(id);
      await people.noteUnreachable(id, why, at);
    },
  };
}
