import type { SPFI } from '@pnp/sp';
import type { PlanFacts } from '../plan/plan';
import { writeRows } from './batch';
import type { Row } from './cells';
import { isChangedSince } from './fault';
import { ACTIONS } from './lists/actions';
import { type ActionRow, type PlanInRows, readPlan } from './readPlan';
import { writable } from './writable';

/** What is to be written to an action's row, apart from anybody's words; undefined: nothing. */
export type Rewrite = (row: ActionRow, facts: PlanFacts) => Row | undefined;

/**
 * Writes to the rows of Actions by their ETags, in batches; those that changed meanwhile are read again,
 * once, and left to the next time after that. `read` spares the first reading. Gives how many rows were written.
 */
export async function rewrite(
  sp: SPFI,
  planKey: string,
  what: Rewrite,
  read?: PlanInRows,
): Promise<number> {
  const first = await rewriteOnce(sp, read ?? (await readPlan(sp, planKey)), what);
  if (first.changed === 0) return first.written;
  const second = await rewriteOnce(sp, await readPlan(sp, planKey), what);
  return first.written + second.written;
}

async function rewriteOnce(sp: SPFI, read: PlanInRows, what: Rewrite) {
  const writes = [...read.actions.values()].flatMap(row => {
    const wanted = what(row, read.plan.facts);
    const cells = wanted && writable(wanted, row, read);
    const { version } = row.action;
    return cells && version ? [{ list: ACTIONS, row: cells, at: { id: row.id, version } }] : [];
  });
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isChangedSince(outcome));
  if (fault) throw fault;
  const changed = outcomes.filter(isChangedSince).length;
  return { written: outcomes.length - changed, changed };
}
