import type { SPFI } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items/index.js';
import type { ListProblem } from '../plan/plan';
import { writeRows } from './batch';
import type { Row } from './cells';
import { changedIds, type Tokens, tokensOf } from './changesSince';
import { isChangedSince } from './fault';
import { ACTIONS } from './lists/actions';
import { STRANDS } from './lists/outline';
import { PEOPLE } from './lists/people';
import { PLANS } from './lists/plans';
import { UPDATES } from './lists/updates';
import { type Among, assemble, missingColumn, type PlanInRows } from './readPlan';
import { A_PAGE, rowsOf, type Wanted } from './readRows';
import { clientKey } from './rows/update';

/** The lists that a run reads: what an objective wants decides nothing about asking. */
const LISTS_KEPT = [PLANS, PEOPLE, STRANDS, ACTIONS, UPDATES] as const;
export type KeptList = (typeof LISTS_KEPT)[number];

/** How many rows that changed are asked for by their numbers in one request; more, and the list is read again. */
const MOST_BY_ID = 40;

/**
 * The rows of a plan as one reading gave them, brought up to date by what is written to them and by
 * what others change: one reading serves a whole run.
 */
export type Kept = {
  sp: SPFI;
  planKey: string;
  /** The plan as its rows are known now. */
  read(): PlanInRows;
  /** Writes to rows by their ETags, in batches. Gives the numbers of those that somebody changed since. Throws on any other fault. */
  write(list: KeptList, cells: ReadonlyMap<number, Row>): Promise<readonly number[]>;
  /** Reads these rows again; those that are gone are forgotten. */
  again(list: KeptList, ids: readonly number[]): Promise<void>;
  /** Reads the updates that came since. */
  newUpdates(): Promise<void>;
  /** Reads what others changed since: one small request where nothing was. Gives whether anything was. */
  refresh(): Promise<boolean>;
};

type RowsById = Map<number, Row>;

/** What is known so far; `assembled` is worked out when it is asked for. */
type Keeping = {
  sp: SPFI;
  wanted: Wanted;
  rows: Map<KeptList, RowsById>;
  tokens: Tokens;
  problems: ListProblem[];
  gone: Set<string>;
  assembled?: PlanInRows | undefined;
};

/** Reads a plan for a run: one request a page of each list that it needs. Throws when there is no such plan. */
export async function keep(sp: SPFI, planKey: string, among: Among = 'one plan'): Promise<Kept> {
  const tokens = await tokensOf(sp, LISTS_KEPT); // before the rows: a change between is seen twice, not missed
  const problems: ListProblem[] = [];
  const gone = new Set<string>();
  const wanted: Wanted = {
    versions: true,
    ...(among === 'several plans' && { of: planKey }),
    missing: (list, columns) => {
      problems.push(...columns.map(name => missingColumn(list, name)));
      if (list === ACTIONS) for (const name of columns) gone.add(name);
    },
  };
  const keeping: Keeping = { sp, wanted, rows: new Map(), tokens, problems, gone };
  await Promise.all(LISTS_KEPT.map(list => load(keeping, list)));
  if (isCutShort(keeping)) put(keeping, UPDATES, await rowsOf(sp, UPDATES, wanted));
  const kept: Kept = {
    ...{ sp, planKey },
    read: () => (keeping.assembled ??= assembledOf(keeping, planKey)),
    write: (list, cells) => write(keeping, list, cells),
    again: (list, ids) => again(keeping, list, ids),
    newUpdates: () => newUpdates(keeping),
    refresh: () => refresh(keeping),
  };
  kept.read(); // throws here rather than later
  return kept;
}

async function load(keeping: Keeping, list: KeptList): Promise<void> {
  const { sp, wanted, rows } = keeping;
  const found = await (list === UPDATES
    ? newestUpdates(sp, wanted)
    : rowsOf(sp, list, list === PLANS ? { ...wanted, of: undefined } : wanted));
  rows.delete(list);
  put(keeping, list, found);
}

/** One page of the newest: what a row has not heard of yet is among them. */
function newestUpdates(sp: SPFI, wanted: Wanted): Promise<readonly Row[]> {
  const only = (items: IItems): IItems => items.orderBy('Id', false);
  return rowsOf(sp, UPDATES, { ...wanted, only, first: A_PAGE });
}

/** An update of a row that heard last of an older one, which was left out: then all have to be read. */
function isCutShort({ rows }: Keeping): boolean {
  const updates = [...(rows.get(UPDATES)?.values() ?? [])];
  if (updates.length < A_PAGE) return false;
  const keys = new Set(updates.map(({ ClientKey }) => ClientKey));
  const refs = new Set(updates.map(({ Ref }) => Ref));
  return [...(rows.get(ACTIONS)?.values() ?? [])].some(
    ({ Ref, Plan, LastKey }) =>
      refs.has(Ref) && LastKey && !keys.has(clientKey(textOf(Plan), textOf(LastKey))),
  );
}

function put(keeping: Keeping, list: KeptList, found: readonly Row[]): void {
  const byId = keeping.rows.get(list) ?? new Map<number, Row>();
  for (const row of found) byId.set(Number(row.Id), row);
  keeping.rows.set(list, byId);
  keeping.assembled = undefined;
}

function assembledOf({ rows, problems, gone }: Keeping, planKey: string): PlanInRows {
  const all = (list: KeptList): readonly Row[] =>
    [...(rows.get(list) ?? [])].sort(([one], [other]) => one - other).map(([, row]) => row);
  const read = assemble(
    {
      plans: all(PLANS),
      people: all(PEOPLE),
      strands: all(STRANDS),
      objectives: [],
      actions: all(ACTIONS),
      updates: all(UPDATES),
    },
    planKey,
  );
  return { ...read, gone, plan: { ...read.plan, problems: [...problems, ...read.plan.problems] } };
}

/** What was written is known without being read; a row whose new ETag was not told is read again before it is written next. */
async function write(
  keeping: Keeping,
  list: KeptList,
  cells: ReadonlyMap<number, Row>,
): Promise<readonly number[]> {
  const row = (id: number): Row | undefined => keeping.rows.get(list)?.get(id);
  const isBlind = (id: number): boolean => row(id) !== undefined && !versionOf(row(id));
  await again(keeping, list, [...cells.keys()].filter(isBlind));
  const writes = [...cells].flatMap(([id, changed]) => {
    const version = versionOf(row(id));
    const done = (etag: string | undefined): void =>
      put(keeping, list, [{ ...row(id), ...changed, 'odata.etag': etag }]);
    return version ? [{ list, row: changed, at: { id, version }, done }] : [];
  });
  const outcomes = await writeRows(keeping.sp, writes);
  const fault = outcomes.find(outcome => outcome && !isChangedSince(outcome));
  if (fault) throw fault;
  return writes.filter((_, index) => outcomes[index]).map(({ at }) => at.id);
}

async function again(keeping: Keeping, list: KeptList, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > MOST_BY_ID) return load(keeping, list);
  const only = (items: IItems): IItems => items.filter(ids.map(id => `Id eq ${id}`).join(' or '));
  const found = await rowsOf(keeping.sp, list, { ...keeping.wanted, of: undefined, only });
  for (const id of ids) keeping.rows.get(list)?.delete(id);
  put(keeping, list, found);
}

async function newUpdates(keeping: Keeping): Promise<void> {
  const newest = [...(keeping.rows.get(UPDATES)?.keys() ?? [])].reduce((a, b) => Math.max(a, b), 0);
  const only = (items: IItems): IItems => items.filter(`Id gt ${newest}`);
  put(
    keeping,
    UPDATES,
    await rowsOf(keeping.sp, UPDATES, { ...keeping.wanted, of: undefined, only }),
  );
}

async function refresh(keeping: Keeping): Promise<boolean> {
  const { sp, tokens: before } = keeping;
  const now = await tokensOf(sp, LISTS_KEPT);
  const found = await Promise.all(
    LISTS_KEPT.map(async list => {
      const from = before.get(list.path);
      if (from !== undefined && from === now.get(list.path)) return false;
      const ids = from === undefined ? undefined : await changedIds(sp, list, from);
      await (ids ? again(keeping, list, ids) : load(keeping, list));
      return ids === undefined || ids.length > 0;
    }),
  );
  keeping.tokens = now;
  return found.some(Boolean);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function versionOf(row: Row | undefined): string | undefined {
  const version = row?.['odata.etag'];
  return typeof version === 'string' && version !== '' ? version : undefined;
}
