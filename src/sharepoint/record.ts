import type { SPFI } from '@pnp/sp';
import type { Update } from '../plan/action';
import { changed } from '../plan/change';
import type { PlanFacts } from '../plan/plan';
import {
  record,
  type ActionChange,
  type Decision,
  type Report,
  type Telling,
} from '../plan/record';
import type { Row } from './cells';
import { isChangedSince, isThereAlready, isUncertain, naming } from './fault';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import { UPDATES } from './lists/updates';
import { type PlanInRows, readPlan } from './readPlan';
import { quoted, rowsOf } from './readRows';
import { rowOfChange } from './rows/actionRow';
import { writable } from './writable';
import { clientKey, rowOfUpdate } from './rows/update';
import type { Recorded } from './store';

type Saving = { sp: SPFI; planKey: string; report: Report; telling: Telling };
type Save = Extract<Decision, { kind: 'save' }>;

/**
 * Records a report: reads again what it is about, lets `plan/record` decide, appends the update
 * under its unique key, then changes the action's row by its ETag. In that order: whoever is cut
 * off in between has said it, and the row follows at the next load.
 */
export async function recordReport(saving: Saving): Promise<Recorded> {
  const { sp, planKey, report, telling } = saving;
  const read = await readPlan(sp, planKey, report);
  const decision = record(read.plan, report, telling);
  if (decision.kind === 'again') await catchUp(sp, read, report.ref);
  if (decision.kind !== 'save') return decision;
  const { facts } = read.plan;
  const id = await append(sp, decision.update, facts);
  if (id === 'there already') return decideAgain(saving);
  const saved = await changeRow(sp, read, decision);
  return saved ?? (await changeRowAgain(saving, decision, id));
}

/** Adds the update once. A lost answer is no reason to add it again: it is looked for first. */
async function append(
  sp: SPFI,
  update: Update,
  facts: PlanFacts,
): Promise<number | 'there already'> {
  try {
    return await naming(`The update of ${update.ref} could not be saved in ${UPDATES.title}`, () =>
      listAt(sp, UPDATES).items.add(rowOfUpdate(update, facts)).then(idOf),
    );
  } catch (error) {
    if (isThereAlready(error)) return 'there already';
    if (!isUncertain(error)) throw error;
    const [found] = await rowsWithKey(sp, clientKey(facts.key, update.key));
    if (!found) throw error;
    return idOf(found);
  }
}

/** The same telling arrived twice at once, and the other one came first. */
async function decideAgain({ sp, planKey, report, telling }: Saving): Promise<Recorded> {
  const decision = record((await readPlan(sp, planKey, report)).plan, report, telling);
  return decision.kind === 'save' ? { kind: 'refused', sentence: SEND_AGAIN } : decision;
}

const SEND_AGAIN = 'That was not saved. Please send it again.';

/** Undefined when somebody else changed the row since it was read. */
async function changeRow(
  sp: SPFI,
  read: PlanInRows,
  { update, change }: Pick<Save, 'update' | 'change'>,
): Promise<Recorded | undefined> {
  const { plan } = read;
  const row = read.actions.get(update.ref);
  if (!row) return undefined;
  const whole: ActionChange = { ...row.pending?.change, ...change };
  try {
    const cells = writable(rowOfChange(whole, update.key, plan.facts), row, read);
    const version = await updateRow(sp, row, cells);
    const action = changed({ ...row.action, ...(version && { version }) }, whole);
    return { kind: 'saved', update, action };
  } catch (error) {
    if (isChangedSince(error)) return undefined;
    throw error;
  }
}

/**
 * Decides again on the row as it is now, as if the update were not there yet. When it no longer may be
 * saved, the update goes to the recycle bin; when the row was changed yet again, the update stands,
 * and the row follows at the next load.
 */
async function changeRowAgain(
  { sp, planKey, report, telling }: Saving,
  first: Save,
  updateId: number,
): Promise<Recorded> {
  const read = await readPlan(sp, planKey, { ...report, without: report.key });
  const decision = record(read.plan, report, telling);
  if (decision.kind !== 'save') {
    await naming(`The update of ${report.ref} could not be taken back`, () =>
      listAt(sp, UPDATES).items.getById(updateId).recycle(),
    );
    return decision;
  }
  const saved = await changeRow(sp, read, { update: first.update, change: decision.change });
  const action = read.actions.get(report.ref)?.action;
  if (saved) return saved;
  if (!action) return { kind: 'not found', log: 'gone' };
  return { kind: 'saved', update: first.update, action: changed(action, decision.change) };
}

/** Writes what was said before and did not reach the row; whoever else writes it meanwhile does the same. */
async function catchUp(sp: SPFI, read: PlanInRows, ref: string): Promise<void> {
  const row = read.actions.get(ref);
  if (!row?.pending) return;
  const { change, key } = row.pending;
  try {
    await updateRow(sp, row, writable(rowOfChange(change, key, read.plan.facts), row, read));
  } catch (error) {
    if (!isChangedSince(error)) throw error;
  }
}

/** Writes an action's row as it was read; gives its new ETag where SharePoint tells it. */
async function updateRow(
  sp: SPFI,
  { id, action }: { id: number; action: { ref: string; version?: string } },
  row: Row,
): Promise<string | undefined> {
  return naming(`The action ${action.ref} could not be saved in ${ACTIONS.title}`, async () => {
    if (!action.version) throw new Error('its row was read without a version');
    const written: unknown = await listAt(sp, ACTIONS)
      .items.getById(id)
      .update(row, action.version);
    const { etag } = Object(written) as { etag?: unknown };
    return typeof etag === 'string' && etag !== '' ? etag : undefined;
  });
}

function rowsWithKey(sp: SPFI, key: string): Promise<readonly Row[]> {
  return rowsOf(sp, UPDATES, {
    only: items => items.filter(f => f.text('ClientKey').equals(quoted(key))),
  });
}

function idOf(item: unknown): number {
  return Number((Object(item) as { Id?: unknown }).Id);
}
