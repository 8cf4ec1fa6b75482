import { isOpen } from '../../plan/action';
import { ownerOf } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import type { Account } from '../../sharepoint/accounts';

/** Names of the matched owners of open actions whom the site does not have among its people, as they are sorted there. Pure. */
export function unknownOwners(plan: Plan, accounts: readonly Account[]): readonly string[] {
  const known = new Set(accounts.map(({ mail }) => mail.toLowerCase()));
  const owners = plan.actions.filter(isOpen).map(action => ownerOf(plan, action));
  const unknown = owners.flatMap(owner =>
    owner?.mail && !known.has(owner.mail.toLowerCase()) ? [owner.name] : [],
  );
  return [...new Set(unknown)].sort((one, other) => one.localeCompare(other, 'en-GB'));
}
