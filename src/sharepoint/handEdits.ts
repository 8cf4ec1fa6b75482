import type { SPFI } from '@pnp/sp';
import type { Update } from '../plan/action';
import { dayIn } from '../plan/day';
import { writeRows } from './batch';
import { isThereAlready } from './fault';
import { UPDATES } from './lists/updates';
import type { ActionRow, PlanInRows } from './readPlan';
import { dateChange, editsInWords } from './rows/edits';
import { fingerprint } from './rows/memory';
import { rowOfUpdate } from './rows/update';
import { type Editor, whoEdited } from './whoEdited';

/**
 * Adds an update for every row that was edited by hand: “Changed in the list by Eve Unit: due Aug-12
 * → Sep-12”. It counts as “no change” beside its words, so that no status follows from it. Found again
 * before the row was mended, the same edit is the same update. What the app itself wrote is no edit.
 * Gives how many rows were edited.
 */
export async function tellHandEdits(sp: SPFI, read: PlanInRows, now: Date): Promise<number> {
  const edited = [...read.actions.values()].filter(({ edits }) => edits.length > 0);
  const writes = [];
  for (const row of edited) {
    const by = await whoEdited(sp, row);
    if (by === 'the app') continue;
    const change = dateChange(row.edits);
    const cells = rowOfUpdate(updateOf(row, read, { by, now }), read.plan.facts);
    writes.push({ list: UPDATES, row: { ...cells, ...(change && { DateChange: change }) } });
  }
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  return edited.length;
}

function updateOf(
  { action, edits, lastKey = '' }: ActionRow,
  { plan }: PlanInRows,
  { by, now }: { by: Editor | undefined; now: Date },
): Update {
  const words = editsInWords(edits);
  const known = plan.people.find(
    ({ mail }) => by?.mail && mail?.toLowerCase() === by.mail.toLowerCase(),
  );
  const status = edits.some(({ what }) => what === 'status') ? action.status : undefined;
  const forecast = edits.some(({ what }) => what === 'forecast') ? action.forecast : undefined;
  return {
    key: `list:${encodeURIComponent(action.ref).slice(0, 60)}:${fingerprint(`${lastKey} ${words}`)}`,
    ref: action.ref,
    on: dayIn(plan.facts.timeZone, now),
    at: now.toISOString(),
    by: by?.name ?? 'in the list',
    ...(known?.id && { byId: known.id }),
    through: 'list',
    text: `Changed in the list${by ? ` by ${by.name}` : ''}: ${words}`,
    noChange: true,
    ...(status && { status }),
    ...(forecast && { forecast }),
  };
}
