import { isOpen } from '../../plan/action';
import { ownerOf } from '../../plan/people';
import { VACANT } from '../../plan/acts/owner';
import type { Plan } from '../../plan/plan';

/** An owner as written whom nobody is matched to, and how many open actions that is. */
export type Matchable = { asWritten: string; actions: number };

/** Owners of open actions whom nobody with an account is matched to, the most actions first. Pure. */
export function matchable(plan: Plan): readonly Matchable[] {
  const counts = new Map<string, number>();
  for (const action of plan.actions) {
    const asWritten = action.owner.asWritten.trim();
    const isNobody = asWritten === '' || asWritten === VACANT;
    if (!isOpen(action) || isNobody || ownerOf(plan, action)?.id) continue;
    counts.set(asWritten, (counts.get(asWritten) ?? 0) + 1);
  }
  return [...counts]
    .map(([asWritten, actions]) => ({ asWritten, actions }))
    .sort((one, other) => other.actions - one.actions);
}

/** The address that a text means: that of the one account of this name, else the text itself. Pure. */
export function addressIn(
  text: string,
  accounts: readonly { name: string; mail: string }[],
): string {
  const written = text.trim();
  const named = accounts.filter(({ name }) => name.toLowerCase() === written.toLowerCase());
  return named.length === 1 ? (named[0]?.mail ?? written) : written;
}
