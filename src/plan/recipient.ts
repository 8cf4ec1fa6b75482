import type { Action } from './action';
import type { AskedAs } from './asking';
import { plainId, plainName } from './known';
import { championOf, ownerOf, planManagers, shortName, type Person } from './people';
import type { Plan } from './plan';

/** Who is asked about an action, in what capacity. `forOwner` where it is not the owner. */
export type Recipient = { to: string; person?: Person; as: AskedAs; forOwner?: string };

/**
 * Who is asked about the action: its owner; when no account is known for them, who leads the strand;
 * then who runs the plan. When nobody of these can be reached it stays addressed to the owner as
 * written, without a person. Pure.
 */
export function recipientOf(plan: Plan, action: Action): Recipient {
  const owner = ownerOf(plan, action);
  if (owner?.id) return { to: shortName(owner), person: owner, as: 'owner' };
  const forOwner = action.owner.asWritten;
  const champion = championOf(plan, action.strand);
  if (champion?.id) return { to: shortName(champion), person: champion, as: 'champion', forOwner };
  const manager = planManagers(plan).find(person => person.id);
  if (manager) return { to: shortName(manager), person: manager, as: 'stand-in', forOwner };
  return { to: owner ? shortName(owner) : forOwner, as: 'owner' };
}

/** The same for every section of one person's digest. Pure. */
export function recipientKey({ to, person }: Recipient): string {
  return person?.id === undefined ? `as written ${plainName(to)}` : plainId(person.id);
}
