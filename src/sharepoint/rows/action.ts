import { CONCERNS, STATUSES, type Action, type Asked } from '../../plan/action';
import type { Day } from '../../plan/day';
import type { DueRules } from '../../plan/due';
import { sameName, type Person } from '../../plan/people';
import type { ListProblem, PlanFacts } from '../../plan/plan';
import { RAGS, type Rating } from '../../plan/rag';
import type { ActionChange } from '../../plan/record';
import { cellsOf, type Cells, type Row } from '../cells';
import { cellOfDay } from '../days';
import { MOST_LINE } from '../columns';
import { ACTIONS } from '../lists/actions';
import { readDueCells, rowOfDue } from './due';

type ActionCells = Cells<keyof (typeof ACTIONS)['columns'] | 'Title'>;

/** What is needed to read the rows of a plan. */
export type RowReading = { facts: PlanFacts; people: readonly Person[] };

/** An action as its row has it. `lastKey`: the update that changed the row last. */
export type ActionInRow = {
  id: number;
  action: Action;
  lastKey?: string;
  dueBefore?: string; // the deadline's wording before it was edited by hand
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
  const objective = cells.text('Objective');
  const concern = cells.choice('Concern', CONCERNS);
  const asked = readAsked(cells, zone);
  const lastKey = cells.text('LastKey');
  const account = cells.text('OwnerAccount');
  const ref = readRef(cells);
  const action: Action = {
    ref,
    strand: cells.text('Strand') ?? '',
    ...(objective && { objective }),
    number: cells.number('Number') ?? numberIn(ref),
    ...(text && { text }),
    steps: cells.lines('Steps'),
    owner: readOwner(cells, people),
    due,
    dueFirst: cells.note('DueFirst') ?? due.asWritten,
    status: cells.choice('Status', STATUSES) ?? 'Not started',
    ...(concern && { concern }),
    ...readDays(cells, zone),
    tags: {
      characteristics: cells.choices('Characteristics'),
      aims: cells.choices('Aims'),
      priorities: cells.choices('Priorities'),
    },
    ...(asked && { asked }),
    ...readLastSaid(cells, zone),
    ...readStored(cells, zone),
    ...(typeof row['odata.etag'] === 'string' && { version: row['odata.etag'] }),
  };
  return {
    id: cells.id,
    action,
    ...(lastKey && { lastKey }),
    ...(before !== undefined && { dueBefore: before }),
    isDueStale: isStale,
    ...(account && { ownerAccount: account }),
    ...(typeof row.OwnerId === 'number' && { ownerSiteId: row.OwnerId }),
    isKeyless: cells.text('Ref') !== undefined && cells.text('PlanRef') === undefined,
    problems: cells.problems,
  };
}

/** A whole new row for an action. */
export function rowOfAction(action: Action, facts: PlanFacts, lastKey?: string): Row {
  const { owner, tags, lastSaid, asked, stored } = action;
  const day = (on: Day | undefined): string | null => (on ? cellOfDay(on, facts.timeZone) : null);
  return {
    Title: titleOf(action.text ?? NOT_WRITTEN),
    Plan: facts.key,
    Ref: action.ref,
    PlanRef: planRef(facts.key, action.ref),
    Strand: action.strand,
    Objective: action.objective ?? null,
    Number: action.number,
    Text: action.text ?? null,
    Steps: action.steps.join('\n') || null,
    OwnerAsWritten: owner.asWritten,
    OwnerAccount: owner.id ?? null,
    ...rowOfDue(action.due, facts.timeZone),
    DueFirst: action.dueFirst,
    Status: action.status,
    Forecast: day(action.forecast),
    Concern: action.concern ?? null,
    CompletedOn: day(action.completedOn),
    ReviewOn: day(action.reviewOn),
    SnoozedUntil: day(action.snoozedUntil),
    Characteristics: tags.characteristics,
    Aims: tags.aims,
    Priorities: tags.priorities,
    ...rowOfAsked(asked, facts),
    LastSaidBy: lastSaid?.by ?? null,
    LastSaidOn: day(lastSaid?.on),
    LastSaid: lastSaid?.text ?? null,
    LastKey: lastKey ?? null,
    ...(stored && rowOfRating(stored, stored.asAt, facts)),
  };
}

/** The columns that a report changes; the others stay as they are. */
export function rowOfChange(change: ActionChange, key: string, facts: PlanFacts): Row {
  const day = (on: Day | undefined): string | null => (on ? cellOfDay(on, facts.timeZone) : null);
  return {
    ...('status' in change && { Status: change.status }),
    ...('forecast' in change && { Forecast: day(change.forecast) }),
    ...('concern' in change && { Concern: change.concern ?? null }),
    ...('completedOn' in change && { CompletedOn: day(change.completedOn) }),
    ...('reviewOn' in change && { ReviewOn: day(change.reviewOn) }),
    ...('asked' in change && rowOfAsked(undefined, facts)),
    LastSaidBy: titleOf(change.lastSaid.by),
    LastSaidOn: day(change.lastSaid.on),
    LastSaid: change.lastSaid.text,
    LastKey: key,
  };
}

/** The columns of the asks that wait for an answer. */
export function rowOfAsked(asked: Asked | undefined, { timeZone }: PlanFacts): Row {
  return {
    AskedSince: asked ? cellOfDay(asked.since, timeZone) : null,
    AskedLast: asked ? cellOfDay(asked.last, timeZone) : null,
    AsksUnanswered: asked?.times ?? null,
  };
}

/** The columns of a rating; blank for an action that has none. */
export function rowOfRating(rating: Rating | undefined, asAt: Day, { timeZone }: PlanFacts): Row {
  return {
    RAG: rating?.rag ?? null,
    RAGWhy: rating ? titleOf(rating.why) : null,
    RAGAsAt: rating ? cellOfDay(asAt, timeZone) : null,
  };
}

/** The unique key of an action's row. */
export const planRef = (planKey: string, ref: string): string => `${planKey}|${ref}`;

/** What a single line holds of a text: one line, at most 255 characters, no half characters. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_LINE
    ? line
    : `${line.slice(0, MOST_LINE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** How a plan reads the deadlines of its rows. */
export function dueRules({ monthMeans, holidays }: PlanFacts): DueRules {
  return { monthMeans, holidays: new Set(holidays) };
}

const NOT_WRITTEN = 'Not yet written';

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

function readAsked(cells: ActionCells, zone: string): Asked | undefined {
  const since = cells.day('AskedSince', zone);
  const last = cells.day('AskedLast', zone) ?? since;
  return since && last && { since, last, times: cells.number('AsksUnanswered') ?? 1 };
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
