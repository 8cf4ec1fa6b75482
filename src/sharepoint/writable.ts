import type { Row } from './cells';
import type { ActionRow, PlanInRows } from './readPlan';
import { remembering } from './rows/memory';

/**
 * Cells as they may be written to an action's row: with what is remembered of them, so that they are
 * not taken for an edit by hand, and without columns that somebody deleted. Every writing to a row of
 * Actions that people edit as well goes through here. Pure.
 */
export function writable(cells: Row, row: ActionRow, { plan, gone }: PlanInRows): Row {
  const remembered = remembering(cells, row.memory, plan.facts.timeZone);
  return Object.fromEntries(Object.entries(remembered).filter(([name]) => !gone.has(name)));
}
