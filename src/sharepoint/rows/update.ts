import { CONCERNS, STATUSES, WAYS, type Update } from '../../plan/action';
import { dayAsKept } from '../../plan/day';
import { isLink } from '../../plan/evidence';
import type { ListProblem, PlanFacts } from '../../plan/plan';
import { cellsOf, type Row } from '../cells';
import { cellOfDay, dayAt, withoutFraction } from '../days';
import { UPDATES } from '../lists/updates';
import { titleOf } from './actionRow';
import { readDid, rowOfDid } from './did';

/** An update as its row has it; undefined for a row that names no action. */
export type UpdateInRow = {
  id: number;
  update: Update | undefined;
  problems: readonly ListProblem[];
};

/** Reads a row of Progress updates. A row added by hand gets a key of its own. */
export function readUpdate(row: Row, facts: PlanFacts): UpdateInRow {
  const { key: planKey, timeZone } = facts;
  const cells = cellsOf(UPDATES, row);
  const ref = cells.text('Ref');
  if (ref === undefined) cells.problem('Ref', 'This update names no action.');
  const through = cells.choice('Through', WAYS) ?? 'list';
  const said = cells.instant('SaidOn') ?? cells.instant('Created') ?? new Date(0);
  const status = cells.choice('Status', STATUSES);
  const forecast = cells.day('Forecast', timeZone);
  const concern = cells.choice('Concern', [...CONCERNS, 'none']);
  const evidence = cells.lines('Evidence').filter(isLink);
  const byId = cells.text('SaidByAccount');
  const onBehalfOf = cells.text('OnBehalfOf');
  const kept = cells.note('Did');
  const did = kept === undefined ? undefined : readDid(kept, facts);
  if (kept !== undefined && !did) cells.problem('Did', 'What this update did cannot be read.');
  const update: Update | undefined =
    ref === undefined
      ? undefined
      : {
          key: withoutPlan(cells.text('ClientKey'), planKey) ?? `row-${cells.id}`,
          ref,
          on: dayAt(said, timeZone),
          ...(through !== 'import' && { at: withoutFraction(said) }),
          by: cells.text('SaidBy') ?? 'in the list',
          ...(byId && { byId }),
          ...(onBehalfOf && { onBehalfOf }),
          through,
          text: cells.note('Text') ?? '',
          ...(cells.yes('NoChange') && { noChange: true }),
          ...(status && { status }),
          ...(forecast && { forecast }),
          ...(concern && { concern }),
          ...(evidence.length > 0 && { evidence }),
          ...(did && { did }),
        };
  return { id: cells.id, update, problems: cells.problems };
}

/** A whole new row for an update. */
export function rowOfUpdate(update: Update, { key, timeZone }: PlanFacts): Row {
  const { at, on, forecast } = update;
  return {
    Title: `${update.ref}, ${dayAsKept(on)}`,
    Plan: key,
    Ref: update.ref,
    ClientKey: clientKey(key, update.key),
    Text: update.text || null,
    NoChange: update.noChange ?? false,
    Status: update.status ?? null,
    Forecast: forecast ? cellOfDay(forecast, timeZone) : null,
    Concern: update.concern ?? null,
    ...(update.evidence && { Evidence: update.evidence.join('\n') }), // a list that was not provisioned since lacks it
    SaidBy: titleOf(update.by),
    SaidByAccount: update.byId ?? null,
    SaidOn: at ? withoutFraction(new Date(at)) : cellOfDay(on, timeZone),
    OnBehalfOf: update.onBehalfOf ? titleOf(update.onBehalfOf) : null,
    Through: update.through,
    ...rowOfDid(update),
  };
}

/** The unique key of an update's row: keys of imported updates come again in another plan. */
export const clientKey = (planKey: string, key: string): string => `${planKey}|${key}`;

function withoutPlan(stored: string | undefined, planKey: string): string | undefined {
  const start = clientKey(planKey, '');
  return stored?.startsWith(start) ? stored.slice(start.length) : stored;
}
