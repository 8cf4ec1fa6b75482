import { plainId } from '../../plan/known';
import { shortName, type Person } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { type PersonReach, reachInWords } from '../../plan/reach';
import type { PeopleOfRuns, Reach } from '../people';
import { NOT_INSTALLED } from './deliver';

/** How the bot reaches everybody of the plan, those first whom it cannot; for plan managers alone. */
export async function reachPage(
  { people }: Plan,
  reach: Pick<PeopleOfRuns, 'everybody'>,
): Promise<readonly PersonReach[]> {
  const known = await reach.everybody();
  const all = people.map(person => reachOf(person, person.id ? known.get(plainId(person.id)) : {}));
  return [...all.filter(one => one.unreachable), ...all.filter(one => !one.unreachable)];
}

function reachOf(person: Person, known: Reach = {}): PersonReach {
  const { reference, door, lastSent, lastAnswered, unreachable } = known;
  const none = person.id === undefined ? 'nobody is matched' : NOT_INSTALLED;
  const why = unreachable ?? (reference ? undefined : { why: none });
  return {
    ...{ name: person.name, to: shortName(person), door: (reference && door) || 'none' },
    ...(person.id && { account: person.id }),
    ...(lastSent && { lastSent }),
    ...(lastAnswered && { lastAnswered }),
    ...(why && { unreachable: { ...why, why: reachInWords(why.why) } }),
  };
}
