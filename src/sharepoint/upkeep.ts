import type { Asked } from '../plan/action';
import type { ToNote } from '../plan/afterRun';
import { type Day, dayIn } from '../plan/day';
import { rate } from '../plan/rag';
import { asKept } from '../plan/words/speech';
import type { Row } from './cells';
import { cellOfDay } from './days';
import { tellHandEdits } from './handEdits';
import type { Kept } from './kept';
import { ACTIONS } from './lists/actions';
import { ownersToWrite } from './matchOwners';
import { noteDigests } from './noteDigests';
import { notePlan } from './notePlan';
import type { ActionRow, PlanInRows } from './readPlan';
import { type Rewrite, rewrite } from './rewrite';
import { planRef, rowOfAsked, rowOfChange, rowOfRating } from './rows/actionRow';
import { rowOfDue } from './rows/due';
import { memoryOf, rowOfMemory } from './rows/memory';

/** What a run leaves in the lists: whom it asked, the day's ratings, or both. `outside`: it was asked outside a run. */
export type RunNotes = { asked?: ToNote; rate?: true; outside?: true };

/**
 * Notes who had a digest on `day`, then each action's ask and its rating in one writing, and last that
 * the plan has had its run: cut short, somebody waits a week too long rather than hears twice. With
 * ratings, how many there are of each. Safe to repeat. Gives how many actions were written.
 */
export async function noteRun(
  kept: Kept,
  day: Day,
  { asked, rate: isRated, outside }: RunNotes,
): Promise<number> {
  if (asked) await noteDigests(kept, day, asked.accounts);
  const said = saidAt(kept.read());
  const wanted = new Set(asked?.refs);
  const notes: Rewrite = (row, facts) => {
    const isAnswered = said.get(row.id) !== row.lastKey; // while the run was on
    const { action } = row;
    const isDue = wanted.has(action.ref) && !(action.asked && action.asked.last >= day);
    const cells: Row = {
      ...(isDue && !isAnswered && rowOfAsked(askedOn(day, action.asked), facts)),
      ...(isRated && ratingOf(row, facts, day)),
    };
    return Object.keys(cells).length > 0 ? cells : undefined;
  };
  const written = await rewrite(kept, notes);
  await notePlan(kept, day, {
    ...(asked && !outside && { ran: true }),
    ...(asked?.star && { star: true }),
    ...(isRated && { counts: true }),
  });
  return written;
}

/** By row, the update that changed it last. */
function saidAt({ actions }: PlanInRows): ReadonlyMap<number, string | undefined> {
  return new Map([...actions.values()].map(({ id, lastKey }) => [id, lastKey]));
}

/** The columns of today's rating, where it is not what stands there. */
function ratingOf({ action }: ActionRow, facts: Parameters<Rewrite>[1], today: Day): Row {
  const rated = asKept(() => rate(action, today, facts.ragRule));
  const { stored } = action;
  const isSame = rated?.rag === stored?.rag && (rated?.why ?? '') === (stored?.why ?? '');
  return isSame ? {} : rowOfRating(rated, today, facts);
}

/**
 * Brings rows up to what was said and edited: updates whose row was not written, edits by hand (told
 * as updates, then kind and date of a deadline from its text or the text from the date), owners
 * changed by hand, keys and memories of rows added by hand. Gives how many rows were written.
 */
export async function mend(kept: Kept, now = new Date()): Promise<number> {
  const isTold = (await tellHandEdits(kept.sp, kept.read(), now)) > 0;
  if (isTold) await kept.newUpdates();
  const read = kept.read();
  const on = dayIn(read.plan.facts.timeZone, now);
  const mended = await rewrite(kept, mendedCells(read, on));
  const owners = await ownersToWrite(kept.sp, kept.read());
  const changed = await kept.write(ACTIONS, owners);
  return mended + owners.size - changed.length;
}

function mendedCells({ gone }: PlanInRows, on: Day): Rewrite {
  return (row, facts) => {
    const { action, edits, memory } = row;
    const isUnremembered = edits.length > 0 || !memory;
    const cells: Row = {
      ...(row.pending && rowOfChange(row.pending.change, row.pending.key, facts)),
      ...(row.isDueStale && rowOfDue(action.due, facts.timeZone)),
      ...(row.isKeyless && { Plan: facts.key, PlanRef: planRef(facts.key, action.ref) }),
      ...completion(row, cellOfDay(on, facts.timeZone)),
      ...(isUnremembered && !gone.has('RowRead') && rowOfMemory(memoryOf(action))),
    };
    return Object.keys(cells).length > 0 ? cells : undefined;
  };
}

/** A status edited by hand leaves the day of completion to us. */
function completion({ action, edits }: ActionRow, today: string): Row {
  if (!edits.some(({ what }) => what === 'status')) return {};
  const isComplete = action.status === 'Complete';
  if (isComplete === (action.completedOn !== undefined)) return {};
  return { CompletedOn: isComplete ? today : null };
}

function askedOn(day: Day, asked: Asked | undefined): Asked {
  return { since: asked?.since ?? day, last: day, times: (asked?.times ?? 0) + 1 };
}
