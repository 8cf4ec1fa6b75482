import type { Action } from './action';
import type { AskingRules, Plan } from './plan';

/** How one strand or action is asked about in its own way; what is left out is as above it. */
export type AskingOverride = {
  leadDays?: readonly number[];
  lateEveryDays?: number;
  asking?: 'on' | 'off';
};

/** What applies to one action. `off`: whose rule says that nobody is asked about it. */
export type OwnRules = AskingRules & { off?: 'action' | 'strand' };

/** The rules for asking about an action: its own, then its strand's, then the plan's. Pure. */
export function rulesFor(plan: Plan, action: Pick<Action, 'strand' | 'asking'>): OwnRules {
  const strand = plan.strands.find(({ code }) => code === action.strand)?.asking;
  if (!strand && !action.asking) return plan.facts.asking;
  const { leadDays, lateEveryDays } = { ...strand, ...action.asking };
  const off = whoseOff(strand, action.asking);
  return {
    ...plan.facts.asking,
    ...(leadDays && { leadDays }),
    ...(lateEveryDays !== undefined && { lateEveryDays }),
    ...(off && { off }),
  };
}

/** An action that is switched on stays on in a strand that is off. */
function whoseOff(strand: AskingOverride | undefined, own: AskingOverride | undefined) {
  if (own?.asking) return own.asking === 'off' ? 'action' : undefined;
  return strand?.asking === 'off' ? 'strand' : undefined;
}

/** Days before due as people write them, "28, 7, 0"; undefined when they are not that. Pure. */
export function readLeadDays(written: string): readonly number[] | undefined {
  const days = written.split(/[,; ]+/).filter(part => part !== '');
  const isRead = days.length > 0 && days.every(part => /^\d{1,3}$/.test(part));
  return isRead ? days.map(Number) : undefined;
}
