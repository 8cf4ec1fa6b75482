import type { SPFI } from '@pnp/sp';
import type { Action, Update } from '../plan/action';
import type { ActDecision, Acted } from '../plan/acts/act';
import { actionAdded } from '../plan/acts/newAction';
import { withRequests } from '../plan/acts/requests';
import { changed } from '../plan/change';
import type { Plan, PlanFacts } from '../plan/plan';
import type { ActionChange } from '../plan/record';
import { addAction } from './addAction';
import type { Row } from './cells';
import { appendUpdate, takeBack } from './appendUpdate';
import { isChangedSince, naming } from './fault';
import { tellOverwritten } from './handEdits';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import { withoutLost } from './lostColumns';
import { type Around, type PlanInRows, readPlan } from './readPlan';
import { rowOfChange } from './rows/actionRow';
import { writable } from './writable';

/** Something that a person says or does: what it is about, and who decides on it. */
export type Saving = {
  sp: SPFI;
  planKey: string;
  around: Around;
  decide: (plan: Plan) => ActDecision;
  read?: PlanInRows; // read just now: it is not read again
  tried?: number; // how often a new action has lost its ref to somebody else
};
type Save = Extract<ActDecision, { kind: 'save' }>;

/**
 * Reads again what it is about, lets the plan's rules decide, appends the update under its unique
 * key, then changes the action's row by its ETag. In that order: whoever is cut off in between has
 * said it, and the row follows at the next load.
 */
export async function saveDecided(saving: Saving): Promise<Acted> {
  const { sp, planKey, around, decide } = saving;
  const read = saving.read ?? (await readPlan(sp, planKey, around));
  const decision = decide(read.plan);
  if (decision.kind === 'again') await catchUp(sp, read, decision.update);
  if (decision.kind === 'add') return saveNew(saving, decision, read.plan.facts);
  if (decision.kind !== 'save') return decision;
  const id = await appendUpdate(sp, decision.update, read.plan.facts);
  if (id === 'there already') return decideAgain(saving);
  const saved = await changeRow(sp, read, decision);
  return saved ?? (await changeRowAgain(saving, decision, id));
}

/** Decides on what arrived twice at once, where the other one came first. Writes nothing. */
export async function decideAgain({ sp, planKey, around, decide }: Saving): Promise<Acted> {
  const decision = decide((await readPlan(sp, planKey, around)).plan);
  return decision.kind === 'save' || decision.kind === 'add'
    ? { kind: 'refused', sentence: SEND_AGAIN }
    : decision;
}

const SEND_AGAIN = 'That was not saved. Please send it again.';

/** A new action whose ref somebody else took meanwhile is decided again, with the next one. */
async function saveNew(
  saving: Saving,
  { update, action }: Extract<ActDecision, { kind: 'add' }>,
  facts: PlanFacts,
): Promise<Acted> {
  const { sp, tried = 0 } = saving;
  const id = await appendUpdate(sp, update, facts);
  if (id === 'there already') return decideAgain(saving);
  const added = await addAction(sp, action, { key: update.key, facts });
  if (added !== 'taken') return { kind: 'saved', update, action: added };
  await takeBack(sp, update, id);
  if (tried === MOST_TRIES) return { kind: 'refused', sentence: SEND_AGAIN };
  const again: Saving = { ...saving, tried: tried + 1 };
  delete again.read;
  return saveDecided(again);
}

const MOST_TRIES = 3;

/** Undefined when somebody else changed the row since it was read. */
async function changeRow(
  sp: SPFI,
  read: PlanInRows,
  { update, change }: Pick<Save, 'update' | 'change'>,
): Promise<Acted | undefined> {
  const row = read.actions.get(update.ref);
  if (!row) return undefined;
  const whole: ActionChange = { ...row.pending?.change, ...change };
  try {
    const cells = writable(rowOfChange(whole, update.key, read.plan.facts), row, read);
    await tellOverwritten(sp, read, [{ row, cells, update }]);
    const version = await updateRow(sp, row, cells);
    const action = changed({ ...row.action, ...(version && { version }) }, whole);
    return { kind: 'saved', update, action: asked(action, update, read.plan) };
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
export async function changeRowAgain(
  { sp, planKey, around, decide }: Saving,
  first: Save,
  updateId: number,
): Promise<Acted> {
  const read = await readPlan(sp, planKey, { ...around, without: around.key });
  const decision = decide(read.plan);
  if (decision.kind === 'add') return { kind: 'not found', log: 'gone' };
  if (decision.kind !== 'save') {
    await takeBack(sp, first.update, updateId);
    return decision;
  }
  const { update } = first;
  const saved = await changeRow(sp, read, { update, change: decision.change });
  const action = read.actions.get(update.ref)?.action;
  if (saved) return saved;
  if (!action) return { kind: 'not found', log: 'gone' };
  const then = changed(action, decision.change);
  return { kind: 'saved', update, action: asked(then, update, read.plan) };
}

/** The action with its date requests as they are with the update. Pure. */
export function asked(action: Action, update: Update, plan: Plan): Action {
  return withRequests(action, [update, ...(plan.updates.get(update.ref) ?? [])]);
}

/** Writes what was said before and did not reach the row; whoever else writes it meanwhile does the same. */
async function catchUp(sp: SPFI, read: PlanInRows, update: Update): Promise<void> {
  const row = read.actions.get(update.ref);
  const { facts } = read.plan;
  const added = row ? undefined : actionAdded(update);
  if (added) await addAction(sp, added, { key: update.key, facts });
  if (!row?.pending) return;
  const { change, key } = row.pending;
  try {
    await updateRow(sp, row, writable(rowOfChange(change, key, facts), row, read));
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
    const { version } = action;
    const written: unknown = await withoutLost(sp, ACTIONS, row, cells =>
      listAt(sp, ACTIONS).items.getById(id).update(cells, version),
    );
    const { etag } = Object(written) as { etag?: unknown };
    return typeof etag === 'string' && etag !== '' ? etag : undefined;
  });
}
