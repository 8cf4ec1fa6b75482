import { readLeadDays, type AskingOverride } from '../../plan/rules';
import type { Cells, Row } from '../cells';
import type { ASKING_COLUMNS } from '../lists/askingColumns';

type AskingCells = Pick<
  Cells<keyof typeof ASKING_COLUMNS>,
  'text' | 'number' | 'choice' | 'problem'
>;

/** How a strand or an action is asked about in its own way; nothing where its cells are blank. */
export function readAskingCells(cells: AskingCells): { asking?: AskingOverride } {
  const written = cells.text('LeadDays');
  const leadDays = written === undefined ? undefined : readLeadDays(written);
  if (written !== undefined && !leadDays) {
    cells.problem('LeadDays', 'Write days as 28, 7, 0: they are as usual.');
  }
  const lateEveryDays = readCount(cells);
  const asking = cells.choice('Asking', ['on', 'off']);
  const own: AskingOverride = {
    ...(leadDays && { leadDays }),
    ...(lateEveryDays !== undefined && { lateEveryDays }),
    ...(asking && { asking }),
  };
  return Object.keys(own).length > 0 ? { asking: own } : {};
}

/** The columns of {@link readAskingCells}. */
export function rowOfAsking(own: AskingOverride | undefined): Row {
  return {
    LeadDays: own?.leadDays?.join(', ') ?? null,
    LateEveryDays: own?.lateEveryDays ?? null,
    Asking: own?.asking ?? null,
  };
}

function readCount(cells: AskingCells): number | undefined {
  const days = cells.number('LateEveryDays');
  if (days === undefined || (Number.isInteger(days) && days >= 1)) return days;
  cells.problem('LateEveryDays', 'A whole number of days was expected: it is as usual.');
  return undefined;
}
