import type { SPFI } from '@pnp/sp';
import type { Asked } from '../plan/action';
import type { ToNote } from '../plan/afterRun';
import { type Day, dayIn } from '../plan/day';
import { rate } from '../plan/rag';
import type { Row } from './cells';
import { cellOfDay } from './days';
import { naming } from './fault';
import { tellHandEdits } from './handEdits';
import { listAt } from './listAt';
import { PLANS } from './lists/plans';
import { matchOwners } from './matchOwners';
import { noteDigests } from './noteDigests';
import { type ActionRow, factsOf, type PlanInRows, readPlan, readPlans } from './readPlan';
import { type Rewrite, rewrite } from './rewrite';
import { planRef, rowOfAsked, rowOfChange, rowOfRating } from './rows/actionRow';
import { rowOfDue } from './rows/due';
import { memoryOf, rowOfMemory } from './rows/memory';
import { saveCounts } from './saveCounts';

/** Writes every rating that changed, and how many there are of each. Gives how many rows were written. */
export async function saveRatings(sp: SPFI, planKey: string, today: Day): Promise<number> {
  const read = await readPlan(sp, planKey);
  const rating: Rewrite = ({ action }, facts) => {
    const rated = rate(action, today, facts.ragRule);
    const { stored } = action;
    const same = rated?.rag === stored?.rag && (rated?.why ?? '') === (stored?.why ?? '');
    return same ? undefined : rowOfRating(rated, today, facts);
  };
  const written = await rewrite(sp, planKey, rating, read);
  await saveCounts(sp, read, today);
  return written;
}

/**
 * Notes who had a digest on `day`, that these actions were asked about, and last that the plan has
 * had its run: cut short, somebody waits a week too long rather than hears twice. Safe to repeat.
 */
export async function noteAsked(
  sp: SPFI,
  planKey: string,
  day: Day,
  { refs, ...digests }: ToNote,
): Promise<void> {
  await noteDigests(sp, planKey, day, digests);
  const wanted = new Set(refs);
  await rewrite(sp, planKey, ({ action }, facts) => {
    if (!wanted.has(action.ref) || (action.asked && action.asked.last >= day)) return undefined;
    return rowOfAsked(askedOn(day, action.asked), facts);
  });
  await noteRun(sp, planKey, day);
}

/**
 * Brings rows up to what was said and edited: updates whose row was not written, edits by hand (told
 * as updates, then kind and date of a deadline from its text or the text from the date), owners
 * changed by hand, keys and memories of rows added by hand. Gives how many rows were written.
 */
export async function mend(sp: SPFI, planKey: string, now = new Date()): Promise<number> {
  const read = await readPlan(sp, planKey);
  const isTold = (await tellHandEdits(sp, read, now)) > 0;
  const fresh = isTold ? await readPlan(sp, planKey) : read;
  const on = dayIn(fresh.plan.facts.timeZone, now);
  const mended = await rewrite(sp, planKey, mendedCells(fresh, on), fresh);
  return mended + (await matchOwners(sp, mended > 0 ? await readPlan(sp, planKey) : fresh));
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

/** A run noted later than `day` stays: a run that is caught up is no newer one. */
async function noteRun(sp: SPFI, planKey: string, day: Day): Promise<void> {
  const { id, version, facts } = factsOf(await readPlans(sp), planKey);
  const { firstRunOn, lastRunOn, timeZone } = facts;
  if (lastRunOn && lastRunOn >= day) return;
  const on = cellOfDay(day, timeZone);
  const first = !firstRunOn && !lastRunOn ? { FirstRunOn: on } : {};
  await naming(`The run of ${day} could not be noted in ${PLANS.title}`, () =>
    listAt(sp, PLANS)
      .items.getById(id)
      .update({ ...first, LastRunOn: on }, version),
  );
}
