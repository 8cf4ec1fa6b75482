import type { Action, Update } from '../../plan/action';
import type { Plan } from '../../plan/plan';

/** The plan with this action in the place of its former self, or last where it is new, and `update`, if given, on top of its updates, once. Pure. */
export function replaceAction(plan: Plan, action: Action, update?: Update): Plan {
  const { ref } = action;
  const before = plan.updates.get(ref) ?? [];
  const isNew = update && !before.some(({ key }) => key === update.key);
  return {
    ...plan,
    actions: plan.actions.some(other => other.ref === ref)
      ? plan.actions.map(other => (other.ref === ref ? action : other))
      : [...plan.actions, action],
    updates: isNew ? new Map(plan.updates).set(ref, [update, ...before]) : plan.updates,
  };
}
