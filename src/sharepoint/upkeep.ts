import type { SPFI } from '@pnp/sp';
import type { Asked } from '../plan/action';
import type { Day } from '../plan/day';
import { rate } from '../plan/rag';
import type { Row } from './cells';
import { cellOfDay } from './days';
import { naming } from './fault';
import { tellHandEdits } from './handEdits';
import { listAt } from './listAt';
import { PLANS } from './lists/plans';
import { matchOwners } from './matchOwners';
import { type ActionRow, factsOf, readPlan, readPlans } from './readPlan';
import { type Rewrite, rewrite } from './rewrite';
import { planRef, rowOfAsked, rowOfChange, rowOfRating } from './rows/actionRow';
import { rowOfDue } from './rows/due';

/** Writes every rating that changed. Gives how many rows were written. */
export function saveRatings(sp: SPFI, planKey: string, today: Day): Promise<number> {
  return rewrite(sp, planKey, ({ action }, facts) => {
    const rating = rate(action, today, facts.ragRule);
    const { stored } = action;
    const same = rating?.rag === stored?.rag && (rating?.why ?? '') === (stored?.why ?? '');
    return same ? undefined : rowOfRating(rating, today, facts);
  });
}

/** Notes that these actions were asked about on `day`, and that the plan has had its run. Safe to repeat. */
export async function noteAsked(
  sp: SPFI,
  planKey: string,
  day: Day,
  refs: readonly string[],
): Promise<void> {
  const wanted = new Set(refs);
  await rewrite(sp, planKey, ({ action }, facts) => {
    if (!wanted.has(action.ref) || (action.asked && action.asked.last >= day)) return undefined;
    return rowOfAsked(askedOn(day, action.asked), facts);
  });
  await noteRun(sp, planKey, day);
}

/**
 * Brings rows up to what was said and edited: updates whose row was not written, deadlines edited by
 * hand (told as an update, then kind and date from the text or the text from a date), owners changed
 * by hand, keys of rows added by hand. Without `now` nothing can be told, and edited deadlines wait.
 * Gives how many rows were written.
 */
export async function mend(sp: SPFI, planKey: string, now?: Date): Promise<number> {
  const read = await readPlan(sp, planKey);
  const isTold = now && (await tellHandEdits(sp, read, now)) > 0;
  const isUntold = ({ dueBefore }: ActionRow): boolean => !now && dueBefore !== undefined;
  const fresh = isTold ? await readPlan(sp, planKey) : read;
  const mending: Rewrite = (row, facts) => {
    const cells: Row = {
      ...(row.pending && rowOfChange(row.pending.change, row.pending.key, facts)),
      ...(row.isDueStale && !isUntold(row) && rowOfDue(row.action.due, facts.timeZone)),
      ...(row.isKeyless && { Plan: facts.key, PlanRef: planRef(facts.key, row.action.ref) }),
    };
    return Object.keys(cells).length > 0 ? cells : undefined;
  };
  const mended = await rewrite(sp, planKey, mending, fresh);
  return mended + (await matchOwners(sp, mended > 0 ? await readPlan(sp, planKey) : fresh));
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
