import type { Action, Update } from '../plan/action';
import { changed, changeOf } from '../plan/change';
import type { PlanFacts } from '../plan/plan';
import type { ActionChange } from '../plan/record';
import type { ActionInRow } from './rows/action';

/** What has to be written so that a row says what its updates say. */
export type Pending = { change: ActionChange; key: string };

/**
 * An action with those updates in it that were saved while its row was not: whoever saved them was
 * cut off in between. `updates` are the action's, newest first. Pure.
 */
export function withUnapplied(
  { action, lastKey }: Pick<ActionInRow, 'action' | 'lastKey'>,
  updates: readonly Update[],
  facts: PlanFacts,
): { action: Action; pending?: Pending } {
  const missing = unapplied(action, lastKey, updates);
  return [...missing].reverse().reduce<{ action: Action; pending?: Pending }>(
    (so, update) => {
      const change = changeOf(so.action, update, facts);
      return {
        action: changed(so.action, change),
        pending: { change: { ...so.pending?.change, ...change }, key: update.key },
      };
    },
    { action },
  );
}

/**
 * The updates newer than the one that changed the row last, newest first. Where that one was removed
 * from the list, acts count as done: done again they would undo what was edited by hand since.
 */
function unapplied(
  { lastSaid }: Action,
  lastKey: string | undefined,
  updates: readonly Update[],
): readonly Update[] {
  const at = updates.findIndex(({ key }) => key === lastKey);
  if (at >= 0) return updates.slice(0, at);
  const left = lastKey === undefined ? updates : updates.filter(({ did }) => !did?.act);
  return lastSaid ? left.filter(({ on }) => on > lastSaid.on) : left;
}
