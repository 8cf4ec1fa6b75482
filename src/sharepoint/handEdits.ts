import type { SPFI } from '@pnp/sp';
import type { Update } from '../plan/action';
import type { Did } from '../plan/acts/act';
import { dayIn } from '../plan/day';
import { writeRows } from './batch';
import type { Row } from './cells';
import { isThereAlready } from './fault';
import { UPDATES } from './lists/updates';
import type { ActionRow, PlanInRows } from './readPlan';
import { restoredBy } from './restored';
import { dueMovedByHand, EDITED, editsInWords, fieldsBefore } from './rows/edits';
import { fingerprint } from './rows/memory';
import { rowOfUpdate } from './rows/update';
import { type Editor, versionsOf, whoEdited } from './whoEdited';

/** What somebody did to a row in the list. */
export type ByHand = { by: Editor | undefined; words: string; did: Did };

/**
 * Adds an update for every row that somebody changed in the list: “Changed in the list by Eve Unit: due
 * Aug-12 → Sep-12”, or that they put an earlier version back. It counts as “no change” beside its
 * words, so that no status follows from it. Found again before the row was mended, the same edit is
 * the same update. What the app itself wrote is no edit. Gives how many rows were changed so.
 */
export async function tellHandEdits(sp: SPFI, read: PlanInRows, now: Date): Promise<number> {
  const odd = [...read.actions.values()].filter(row => row.edits.length > 0 || row.pending);
  return tell(
    sp,
    read,
    odd.map(row => ({ row, now })),
  );
}

/** A row that is about to be written, and the update that it is to follow. */
export type ToWrite = { row: ActionRow; cells: Row; update: Update };

/**
 * Tells of edits by hand that are about to be written over, as done just before the words that do
 * it: nobody's edit goes without a trace. Where there are none, as a rule, nothing is asked.
 */
export async function tellOverwritten(
  sp: SPFI,
  read: PlanInRows,
  all: readonly ToWrite[],
): Promise<void> {
  const over = all.flatMap(({ row, cells, update }) => {
    const edits = row.edits.filter(({ what }) => EDITED[what].some(column => column in cells));
    if (edits.length === 0 || update.at === undefined) return [];
    return [{ row: alone(row, edits), now: new Date(Date.parse(update.at) - 1000) }];
  });
  await tell(sp, read, over);
}

/** Of a row, only these edits, and not what was said before. */
function alone(row: ActionRow, edits: ActionRow['edits']): ActionRow {
  const one: ActionRow = { ...row, edits };
  delete one.pending;
  return one;
}

type Told = { row: ActionRow; now: Date };

async function tell(sp: SPFI, read: PlanInRows, all: readonly Told[]): Promise<number> {
  const { facts } = read.plan;
  const versions = await versionsOf(
    sp,
    all.map(({ row }) => row.id),
  );
  const writes = all.flatMap(({ row, now }) => {
    const done = doneByHand(row, versions.get(row.id) ?? [], read);
    return done
      ? [{ list: UPDATES, row: rowOfUpdate(updateOf(row, read, { done, now }), facts) }]
      : [];
  });
  const outcomes = await writeRows(sp, writes);
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  return writes.length;
}

function doneByHand(
  row: ActionRow,
  versions: readonly Row[],
  { plan }: PlanInRows,
): ByHand | undefined {
  const restored = restoredBy(row, versions, plan);
  if (restored || row.edits.length === 0) return restored;
  const { action, edits } = row;
  const by = whoEdited(versions, edits);
  if (by === 'the app') return undefined;
  const before = fieldsBefore(edits, plan.facts);
  const after = dueMovedByHand(before.due ?? undefined, action);
  const words = `Changed in the list${by ? ` by ${by.name}` : ''}: ${editsInWords(edits)}`;
  return { by, words, did: { byHand: 'edited', before, after } };
}

function updateOf(
  { action, edits, lastKey = '' }: ActionRow,
  { plan }: PlanInRows,
  { done: { by, words, did }, now }: { done: ByHand; now: Date },
): Update {
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
    text: words,
    noChange: true,
    ...(did.byHand === 'edited' && status && { status }),
    ...(did.byHand === 'edited' && forecast && { forecast }),
    did,
  };
}
