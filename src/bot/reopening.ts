import { isOpen } from '../plan/action';
import type { Acted } from '../plan/acts/act';
import { plainId } from '../plan/known';
import type { Report, Telling } from '../plan/record';
import type { Saving, Turn } from './turn';

/** Whether the speaker finished this action on this very day: then they may open it again by themselves. Pure. */
export function mayReopen(ref: string, { plan, by, today }: Turn): boolean {
  const action = plan.actions.find(one => one.ref === ref);
  if (!action || isOpen(action)) return false;
  const closing = plan.updates.get(ref)?.find(({ status }) => status === action.status);
  return (
    action.status === 'Complete' &&
    closing?.on === today &&
    plainId(closing.byId ?? '') === plainId(by.id)
  );
}

/** Opens an action again, as its own act with its own key. */
export async function openAgain(
  report: Report,
  telling: Telling,
  { store }: Saving,
): Promise<Acted> {
  const { ref, key } = report;
  const why = 'Changed on the same day by who completed it.';
  return store.act({ kind: 'reopen', ref, key: `${key}-open`.slice(-100), why }, telling);
}
