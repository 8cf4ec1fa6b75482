import type { SPFI } from '@pnp/sp';
import type { Update } from '../plan/action';
import { dayIn } from '../plan/day';
import { writeRows } from './batch';
import { isThereAlready } from './fault';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import { UPDATES } from './lists/updates';
import type { PlanInRows } from './readPlan';
import { titleOf } from './rows/actionRow';
import { rowOfUpdate } from './rows/update';

/**
 * Adds an update for every deadline that was edited by hand: “Changed in the list: due Aug-12 →
 * Sep-12”. It counts as “no change” beside its words, so that no status follows from it. Found again
 * before the row was mended, the same edit is the same update. Gives how many there are.
 */
export async function tellHandEdits(
  sp: SPFI,
  { plan, actions }: PlanInRows,
  now: Date,
): Promise<number> {
  const edited = [...actions.values()].filter(({ dueBefore }) => dueBefore !== undefined);
  const updates: Update[] = [];
  for (const { id, action, dueBefore } of edited) {
    const on = dayIn(plan.facts.timeZone, now);
    const change = `${dueBefore || 'no date'} → ${action.due.asWritten || 'no date'}`;
    updates.push({
      key: titleOf(`list:${action.ref}:${on}:${change}`).slice(0, 100),
      ref: action.ref,
      on,
      at: now.toISOString(),
      by: await whoEdited(sp, id),
      through: 'list',
      text: `Changed in the list: due ${change}`,
      noChange: true,
    });
  }
  const writes = updates.map(update => ({ list: UPDATES, row: rowOfUpdate(update, plan.facts) }));
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  return updates.length;
}

/** Who wrote the row last; where that is the app itself, nobody can be named any more. */
async function whoEdited(sp: SPFI, id: number): Promise<string> {
  const read: unknown = await listAt(sp, ACTIONS)
    .items.getById(id)
    .select('Editor/Title')
    .expand('Editor')()
    .catch(() => undefined);
  const { Editor } = Object(read) as { Editor?: unknown };
  const { Title } = Object(Editor) as { Title?: unknown };
  return typeof Title === 'string' && Title !== 'SharePoint App' ? Title : 'in the list';
}
