import type { Action } from '../action';
import { dayIn } from '../day';
import { plainId } from '../known';
import { capacityOf, type Capacity } from '../people';
import type { Plan } from '../plan';
import type { Telling } from '../record';
import type { Act } from './act';
import { maySetAsking } from './askDifferently';
import { decidersOf, requestsOf } from './requests';
import { beforeUpdate } from './undo';

/** The stand-in may decide a date request and how it is asked about; and who handed an action on may take that back, though it is theirs in no other way. Undefined: not at all. Pure. */
export function capacityFor(
  plan: Plan,
  action: Action,
  act: Act,
  { by, now }: Telling,
): Capacity | 'decider' | undefined {
  const as = capacityOf(plan, action, by.id);
  if (as) return as;
  if (act.kind === 'ask differently')
    return maySetAsking(plan, action, by.id) ? 'decider' : undefined;
  const updates = plan.updates.get(action.ref) ?? [];
  if (act.kind === 'undo') {
    const own = updates.find(({ key, byId }) => key === act.update && byId === by.id);
    return own && capacityOf(plan, beforeUpdate(action, own), by.id);
  }
  if (act.kind !== 'agree' && act.kind !== 'refuse') return undefined;
  const request = requestsOf(action, updates).find(({ key }) => key === act.request);
  if (!request) return undefined;
  const deciders = decidersOf(plan, action, request, dayIn(plan.facts.timeZone, now));
  return deciders.some(({ id = '' }) => plainId(id) === plainId(by.id)) ? 'decider' : undefined;
}
