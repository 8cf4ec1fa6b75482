import { CONCERNS, STATUSES, type Action } from '../../plan/action';
import type { DueRules } from '../../plan/due';
import { sameName, type Person } from '../../plan/people';
import type { ListProblem, PlanFacts } from '../../plan/plan';
import { RAGS } from '../../plan/rag';
import { asNamed } from '../../plan/tagNames';
import { cellsOf, type Cells, type Row } from '../cells';
import { ACTIONS } from '../lists/actions';
import { NOT_WRITTEN, titleOf } from './actionRow';
import { readActCells } from './acts';
import { readAskingCells } from './asking';
import { readDueCells } from './due';
import { type Edit, editsOf } from './edits';
import { type Memory, readMemory } from './memory';

type ActionCells = Cells<keyof (typeof ACTIONS)['columns'] | 'Title'>;

/** What is needed to read the rows of a plan. */
export type RowReading = { facts: PlanFacts; people: readonly Person[] };

/** An action as its row has it. `lastKey`: the update that changed the row last. */
export type ActionInRow = {
  id: number;
  action: Action;
  lastKey?: string;
  edits: readonly Edit[]; // made by hand, and not told yet
  memory?: Memory; // what was last written to the row
  isDueStale: boolean; // its columns do not say what the deadline says
  ownerAccount?: string; // as it stands in the row, which `action.owner.id` need not follow
  ownerSiteId?: number; // whom the row's person column names
  isKeyless: boolean; // added by hand, so without the key that keeps it from being there twice
  problems: readonly ListProblem[];
};

/** Reads a row of Actions. Whatever cannot be read is a problem and reads as blank; the row stays. */
export function readAction(row: Row, { facts, people }: RowReading): ActionInRow {
  const cells = cellsOf(ACTIONS, row);
  const zone = facts.timeZone;
  const { due, before, isStale } = readDueCells(cells, dueRules(facts), zone);
  const text = readText(cells);
  const concern = cells.choice('Concern', CONCERNS);
  const lastKey = cells.text('LastKey');
  const account = cells.text('OwnerAccount');
  const ref = readRef(cells);
  const action: Action = {
    ref,
    ...readPlace(cells, ref),
    ...(text && { text }),
    steps: cells.lines('Steps'),
    owner: readOwner(cells, people),
    due,
    dueFirst: cells.note('DueFirst') ?? due.asWritten,
    status: cells.choice('Status', STATUSES) ?? 'Not started',
    ...(concern && { concern }),
    ...readDays(cells, zone),
    tags: asNamed(readTags(cells), facts),
    ...readAskingCells(cells),
    ...readAsked(cells, zone),
    ...readLastSaid(cells, zone),
    ...readActCells(cells, zone),
    ...readStored(cells, zone),
    ...(typeof row['odata.etag'] === 'string' && { version: row['odata.etag'] }),
  };
  const memory = readMemory(cells.note('RowRead'));
  return {
    id: cells.id,
    action,
    ...(lastKey && { lastKey }),
    edits: editsOf(action, memory, before),
    ...(memory && { memory }),
    isDueStale: isStale,
    ...(account && { ownerAccount: account }),
    ...(typeof row.OwnerId === 'number' && { ownerSiteId: row.OwnerId }),
    isKeyless: cells.text('Ref') !== undefined && cells.text('PlanRef') === undefined,
    problems: cells.problems,
  };
}

/** How a plan reads the deadlines of its rows. */
function dueRules({ monthMeans, holidays }: PlanFacts): DueRules {
  return { monthMeans, holidays: new Set(holidays) };
}

function readPlace(
  cells: ActionCells,
  ref: string,
): Pick<Action, 'strand' | 'objective' | 'number'> {
  const objective = cells.text('Objective');
  return {
    strand: cells.text('Strand') ?? '',
    ...(objective && { objective }),
    number: cells.number('Number') ?? numberIn(ref),
  };
}

/** A row without a ref was added by hand: it is shown under its row's number until it has one. */
function readRef(cells: ActionCells): string {
  const ref = cells.text('Ref');
  if (ref !== undefined) return ref;
  cells.problem('Ref', 'This action has no ref. Give it one, such as OD8-03.');
  return `row-${cells.id}`;
}

/** The whole text; of a row added by hand, which has none, its title. */
function readText(cells: ActionCells): string | undefined {
  const text = cells.note('Text');
  const title = cells.text('Title');
  const isPlaceholder = title === undefined || title === NOT_WRITTEN;
  if (text === undefined) return isPlaceholder ? undefined : title;
  if (title !== titleOf(text)) {
    cells.problem('Title', 'The title no longer fits the column Text. Text counts: edit that one.');
  }
  return text;
}

/**
 * The list People says whose account the owner as written is. Only an account that People does not
 * have counts by itself: the others may be left over from an owner who was changed by hand.
 */
function readOwner(cells: ActionCells, people: readonly Person[]): Action['owner'] {
  const asWritten = cells.text('OwnerAsWritten') ?? '';
  const called = people.filter(({ asWritten: names, name }) =>
    [...names, name].some(one => asWritten !== '' && sameName(one, asWritten)),
  );
  if (called.length > 1) {
    cells.problem('OwnerAsWritten', 'More than one row of People is called that.');
    return { asWritten };
  }
  const account = cells.text('OwnerAccount');
  const isLeftOver = people.some(({ id }) => id?.toLowerCase() === account?.toLowerCase());
  const id = called[0] ? called[0].id : isLeftOver ? undefined : account;
  return { asWritten, ...(id && { id }) };
}

function readDays(cells: ActionCells, zone: string): Partial<Action> {
  const days = {
    forecast: cells.day('Forecast', zone),
    completedOn: cells.day('CompletedOn', zone),
    reviewOn: cells.day('ReviewOn', zone),
    snoozedUntil: cells.day('SnoozedUntil', zone),
  };
  return Object.fromEntries(Object.entries(days).filter(([, on]) => on !== undefined));
}

function readTags(cells: ActionCells): Action['tags'] {
  return {
    characteristics: cells.choices('Characteristics'),
    aims: cells.choices('Aims'),
    priorities: cells.choices('Priorities'),
  };
}

function readAsked(cells: ActionCells, zone: string): Partial<Action> {
  const since = cells.day('AskedSince', zone);
  if (!since) return {};
  const last = cells.day('AskedLast', zone) ?? since;
  return { asked: { since, last, times: cells.number('AsksUnanswered') ?? 1 } };
}

function readLastSaid(cells: ActionCells, zone: string): Partial<Action> {
  const on = cells.day('LastSaidOn', zone);
  if (!on) return {};
  const by = cells.text('LastSaidBy') ?? '';
  return { lastSaid: { on, by, text: cells.note('LastSaid') ?? '' } };
}

function readStored(cells: ActionCells, zone: string): Partial<Action> {
  const rag = cells.choice('RAG', RAGS);
  const asAt = cells.day('RAGAsAt', zone);
  return rag && asAt ? { stored: { rag, why: cells.text('RAGWhy') ?? '', asAt } } : {};
}

function numberIn(ref: string): number {
  return Number(/(\d+)$/.exec(ref)?.[1] ?? 0);
}
