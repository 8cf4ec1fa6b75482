import type { PlanFacts } from '../plan/plan';
import type { Row } from './cells';
import type { Kept } from './kept';
import { ACTIONS } from './lists/actions';
import type { ActionRow } from './readPlan';
import { writable } from './writable';

/** What is to be written to an action's row, apart from anybody's words; undefined: nothing. */
export type Rewrite = (row: ActionRow, facts: PlanFacts) => Row | undefined;

/**
 * Writes to the rows of Actions by their ETags, in batches; those that changed meanwhile are read again,
 * once, and left to the next time after that. Gives how many rows were written.
 */
export async function rewrite(kept: Kept, what: Rewrite): Promise<number> {
  const first = await rewriteOnce(kept, what, () => true);
  if (first.changed.length === 0) return first.written;
  await kept.again(ACTIONS, first.changed);
  await kept.newUpdates(); // whoever changed a row has most likely said something
  const second = await rewriteOnce(kept, what, ({ id }) => first.changed.includes(id));
  return first.written + second.written;
}

async function rewriteOnce(kept: Kept, what: Rewrite, isMeant: (row: ActionRow) => boolean) {
  const read = kept.read();
  const cells = new Map<number, Row>();
  for (const row of read.actions.values()) {
    const wanted = isMeant(row) ? what(row, read.plan.facts) : undefined;
    if (wanted) cells.set(row.id, writable(wanted, row, read));
  }
  const changed = await kept.write(ACTIONS, cells);
  return { written: cells.size - changed.length, changed };
}
