import { isOpen } from './action';
import { ownerOf } from './people';
import type { Plan } from './plan';

/** A matched owner and how many open actions they have. */
export type OwnerToRead = { name: string; mail: string; actions: number };

/** The owners of open actions who have an account with an address, by name. Pure. */
export function ownersToRead(plan: Plan): readonly OwnerToRead[] {
  const owners = new Map<string, OwnerToRead>();
  for (const action of plan.actions.filter(isOpen)) {
    const { name, mail } = ownerOf(plan, action) ?? {};
    if (name === undefined || !mail) continue;
    const { actions } = owners.get(mail.toLowerCase()) ?? { actions: 0 };
    owners.set(mail.toLowerCase(), { name, mail, actions: actions + 1 });
  }
  return [...owners.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
