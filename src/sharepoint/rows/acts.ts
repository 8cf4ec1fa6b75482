import type { Action } from '../../plan/action';
import { GIVEN_RAGS } from '../../plan/acts/act';
import type { ActionChange } from '../../plan/record';
import type { PlanFacts } from '../../plan/plan';
import type { Cells, Row } from '../cells';
import { cellOfDay } from '../days';
import type { ACTIONS } from '../lists/actions';

type ActCells = Pick<
  Cells<keyof (typeof ACTIONS)['columns']>,
  'text' | 'note' | 'lines' | 'number' | 'day' | 'choice'
>;

/** What acts have left on an action's row; nothing where its cells are blank. */
export function readActCells(cells: ActCells, zone: string): Partial<Action> {
  const links = cells.lines('Links');
  const dueMoved = cells.number('DueMoved');
  const texts = {
    wanted: cells.text('DateWanted'),
    outcome: cells.note('Outcome'),
    supersededBy: cells.text('SupersededBy'),
    transferredTo: cells.text('TransferredTo'),
  };
  const there = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    ...Object.fromEntries(there),
    ...(links.length > 0 && { links }),
    ...(dueMoved !== undefined && dueMoved > 0 && { dueMoved }),
    ...readGiven(cells, zone),
  };
}

/** The columns of {@link readActCells}: only those that the action or the change has. */
export function rowOfActs(of: Partial<Action> | ActionChange, { timeZone }: PlanFacts): Row {
  return {
    ...('wanted' in of && { DateWanted: of.wanted ?? null }),
    ...('outcome' in of && { Outcome: of.outcome ?? null }),
    ...('supersededBy' in of && { SupersededBy: of.supersededBy ?? null }),
    ...('transferredTo' in of && { TransferredTo: of.transferredTo ?? null }),
    ...('links' in of && { Links: of.links?.join('\n') ?? null }),
    ...('dueMoved' in of && { DueMoved: of.dueMoved ?? null }),
    ...('given' in of && {
      GivenRAG: of.given?.rag ?? null,
      GivenWhy: of.given?.why ?? null,
      GivenBy: of.given?.by.slice(0, 255) ?? null,
      GivenOn: of.given ? cellOfDay(of.given.on, timeZone) : null,
    }),
  };
}

/** A rating without its day or its reason is one that somebody typed into the list. */
function readGiven(cells: ActCells, zone: string): Pick<Action, 'given'> {
  const rag = cells.choice('GivenRAG', GIVEN_RAGS);
  const on = cells.day('GivenOn', zone);
  if (!rag || !on) return {};
  const why = cells.note('GivenWhy') ?? '';
  return { given: { rag, why, by: cells.text('GivenBy') ?? 'in the list', on } };
}
