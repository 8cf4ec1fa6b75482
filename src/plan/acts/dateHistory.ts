import type { Through, Update } from '../action';
import type { Day } from '../day';

/** One moving of an agreed date: from what to what, as written; '' where there was or is no date. */
export type DateMove = {
  key: string;
  on: Day;
  by: string;
  through: Through;
  from: string;
  to: string;
};

/**
 * Every moving of due, newest first, out of an action's updates (newest first): agreed, taken back,
 * or changed by hand in the list. Pure.
 */
export function dateHistory(updates: readonly Update[]): readonly DateMove[] {
  return updates.flatMap(({ key, on, by, through, did }) => {
    const [from, to] = [did?.before.due, did?.after?.due];
    if (!from || !to) return [];
    return [{ key, on, by, through, from: from.asWritten.trim(), to: to.asWritten.trim() }];
  });
}
