import type { Through, Update } from '../action';
import type { Day } from '../day';

type Told = { key: string; on: Day; by: string; through: Through };

/** One moving of an agreed date: from what to what, as written; '' where there was or is no date. */
export type DateMove = Told & { from: string; to: string };

/** A forecast as it was told; undefined: it was taken away. It never moves a date. */
export type ForecastTold = Told & { forecast: Day | undefined };

/**
 * Every moving of due, newest first, out of an action's updates (newest first): agreed, taken back,
 * or changed by hand in the list. Pure.
 */
export function dateHistory(updates: readonly Update[]): readonly DateMove[] {
  return updates.flatMap(update => dateMove(update) ?? []);
}

/** Every moving of due and every forecast, in the order of the updates. Pure. */
export function datesTold(updates: readonly Update[]): readonly (DateMove | ForecastTold)[] {
  return updates.flatMap(update => [dateMove(update) ?? [], forecastTold(update) ?? []].flat());
}

function dateMove(update: Update): DateMove | undefined {
  const { before, after } = update.did ?? {};
  const [from, to] = [before?.due, after?.due];
  if (!from || !to) return undefined;
  return { ...told(update), from: from.asWritten.trim(), to: to.asWritten.trim() };
}

/** Told as such, or changed by an act or by hand: finishing takes a forecast away as well. */
function forecastTold(update: Update): ForecastTold | undefined {
  const { forecast, did } = update;
  if (forecast) return { ...told(update), forecast };
  const after = did?.after?.forecast;
  const isChanged = after !== undefined && did?.before.forecast !== undefined;
  return isChanged ? { ...told(update), forecast: after ?? undefined } : undefined;
}

const told = ({ key, on, by, through }: Update): Told => ({ key, on, by, through });
