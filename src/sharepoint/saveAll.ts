import type { SPFI } from '@pnp/sp';
import type { ActDecision, Acted } from '../plan/acts/act';
import { changed } from '../plan/change';
import type { Plan } from '../plan/plan';
import type { ActionChange } from '../plan/record';
import { rowOfAppended } from './appendUpdate';
import { type Write, writeRows } from './batch';
import { isChangedSince, isThereAlready } from './fault';
import { tellOverwritten } from './handEdits';
import { ACTIONS } from './lists/actions';
import { UPDATES } from './lists/updates';
import { type ActionRow, type Around, type PlanInRows, readPlan } from './readPlan';
import { rowOfChange } from './rows/actionRow';
import { rowOfUpdate } from './rows/update';
import { asked, changeRowAgain, decideAgain, saveDecided } from './saving';
import { writable } from './writable';

/** Things that one person says or does at once, each with who decides on it; none of them a new action. */
export type SavingAll = {
  sp: SPFI;
  planKey: string;
  all: readonly { around: Around; decide: (plan: Plan) => ActDecision }[];
  read?: PlanInRows; // read just now: it is not read again
};
type One = SavingAll['all'][number];
type OnRows = SavingAll & { read: PlanInRows };
type Save = Extract<ActDecision, { kind: 'save' }>;
type Deciding = { one: One; decision: ActDecision };
type Saved = { one: One; decision: Save; row: ActionRow };

/**
 * Saves many at once on one reading: every update in one batch, then every row in another, in as many
 * requests however many they are. Gives what became of each, in the same order. Whatever did not go
 * straight (said before, changed meanwhile, an answer that is lost) is read again and decided alone.
 * A fault is thrown where it came before anything was saved; later it is told of the one it befell.
 */
export async function saveTogether(saving: SavingAll): Promise<readonly Acted[]> {
  const { sp, planKey, all } = saving;
  const [first, another] = all;
  if (first && !another)
    return [
      await saveDecided({ sp, planKey, ...first, ...(saving.read && { read: saving.read }) }),
    ];
  const read = saving.read ?? (await readPlan(sp, planKey));
  return saveOnRows({ ...saving, read });
}

async function saveOnRows(saving: OnRows): Promise<readonly Acted[]> {
  const { all, read } = saving;
  const decided = all.map((one): Deciding => ({ one, decision: one.decide(read.plan) }));
  const told = new Map<One, Acted>();
  const saves = decided.flatMap(deciding => savedOf(deciding, read));
  const appended = await appendAll(saving, saves, told);
  await changeAll(saving, appended, told);
  for (const { one, decision } of decided)
    if (!told.has(one)) told.set(one, await alone(saving, { one, decision }, told.size > 0));
  return all.flatMap(one => told.get(one) ?? []);
}

/** A save whose row is known; all else goes its own way. */
function savedOf({ one, decision }: Deciding, { actions }: PlanInRows): Saved[] {
  if (decision.kind !== 'save') return [];
  const row = actions.get(decision.update.ref);
  return row?.action.version ? [{ one, decision, row }] : [];
}

/** Adds the updates. Gives those that are there now for sure, and tells of those that were there before. */
async function appendAll(
  { sp, planKey, read }: OnRows,
  saves: readonly Saved[],
  told: Map<One, Acted>,
): Promise<readonly Saved[]> {
  const { facts } = read.plan;
  const outcomes = await writeRows(
    sp,
    saves.map(({ decision }) => ({ list: UPDATES, row: rowOfUpdate(decision.update, facts) })),
  );
  for (const [place, { one }] of saves.entries())
    if (isThereAlready(outcomes[place])) told.set(one, await decideAgain({ sp, planKey, ...one }));
  return saves.filter((_, place) => outcomes[place] === undefined);
}

/**
 * Changes the rows by their ETags. A row that somebody changed since is decided on once more; one that
 * could not be written follows at the next load, since its update stands.
 */
async function changeAll(
  { sp, planKey, read }: OnRows,
  saves: readonly Saved[],
  told: Map<One, Acted>,
): Promise<void> {
  const writes = saves.map(save => ({ ...save, ...writeOf(save, read) }));
  await tellOverwritten(
    sp,
    read,
    writes.map(({ row, decision, write }) => ({ row, update: decision.update, cells: write.row })),
  );
  const outcomes = await writeRows(
    sp,
    writes.map(({ write }) => write),
  );
  for (const [place, { one, decision, saved }] of writes.entries()) {
    if (!isChangedSince(outcomes[place])) told.set(one, saved);
    else {
      const id = await rowOfAppended(sp, planKey, decision.update);
      told.set(one, await changeRowAgain({ sp, planKey, ...one }, decision, id));
    }
  }
}

/** The row as it is to be written, and what is told once it is. */
function writeOf({ decision, row }: Saved, read: PlanInRows): { write: Write; saved: Acted } {
  const { update, change } = decision;
  const whole: ActionChange = { ...row.pending?.change, ...change };
  const { version = '' } = row.action;
  const action = asked(changed(row.action, whole), update, read.plan);
  return {
    write: {
      list: ACTIONS,
      row: writable(rowOfChange(whole, update.key, read.plan.facts), row, read),
      at: { id: row.id, version },
    },
    saved: { kind: 'saved', update, action },
  };
}

/** What has to be written is saved by itself; what was only to be told is told. */
async function alone(
  { sp, planKey }: SavingAll,
  { one, decision }: Deciding,
  othersAreSaved: boolean,
): Promise<Acted> {
  const isToWrite = ['save', 'again', 'add'].includes(decision.kind);
  if (!isToWrite) return decision as Acted;
  try {
    return await saveDecided({ sp, planKey, ...one });
  } catch (fault) {
    if (!othersAreSaved) throw fault;
    return { kind: 'refused', sentence: NOT_NOW };
  }
}

const NOT_NOW = 'The plan could not take this one just now. Please send it again in a minute.';
