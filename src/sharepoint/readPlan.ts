import type { SPFI } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items/index.js';
import type { Action, Update } from '../plan/action';
import { withRequests } from '../plan/acts/requests';
import type { ListProblem, Plan, PlanFacts } from '../plan/plan';
import type { Row } from './cells';
import { type ListDefinition, shownName } from './columns';
import { ACTIONS } from './lists/actions';
import { OBJECTIVES, STRANDS } from './lists/outline';
import { PEOPLE } from './lists/people';
import { PLANS } from './lists/plans';
import { UPDATES } from './lists/updates';
import { quoted, rowsOf, type Wanted } from './readRows';
import { type ActionInRow, readAction } from './rows/action';
import { type FactsInRow, readFacts } from './rows/facts';
import { readObjective, readStrand } from './rows/outline';
import { type PersonInRow, readPerson } from './rows/people';
import { clientKey, readUpdate, type UpdateInRow } from './rows/update';
import { type Pending, withUnapplied } from './unapplied';

/** An action with its row, and with what was said of it and did not reach the row. */
export type ActionRow = ActionInRow & { pending?: Pending };

/** A plan with the rows it was read from: what is needed to write to them. */
export type PlanInRows = {
  plan: Plan;
  facts: FactsInRow;
  actions: ReadonlyMap<string, ActionRow>; // by ref
  people: readonly PersonInRow[];
  gone: ReadonlySet<string>; // internal names of columns of Actions that somebody deleted
};

/** One action and a client key: only these are read, with what decides who may speak. */
export type Around = {
  ref: string;
  key: string;
  whole?: true; // the others are read as well
  without?: string; // client key of an update that is to be read as if it were not there
};

/** How many plans the site is known to hold: of several, only the rows of the one are asked for. */
export type Among = 'one plan' | 'several plans';

/** What a plan is hung on: the rows of three short lists, and what of their columns somebody deleted. */
export type Outline = {
  rows: Pick<RowsOf, 'plans' | 'people' | 'strands'>;
  problems: readonly ListProblem[];
};

/** Reads the short lists at once. `of`: only the rows of this plan, where the site holds several. */
export async function readOutline(sp: SPFI, of: { of?: string }): Promise<Outline> {
  const problems: ListProblem[] = [];
  const missing: Wanted['missing'] = (list, columns) =>
    void problems.push(...columns.map(name => missingColumn(list, name)));
  const [plans, people, strands] = await Promise.all([
    rowsOf(sp, PLANS, { versions: true, missing }),
    rowsOf(sp, PEOPLE, { missing, ...of }),
    rowsOf(sp, STRANDS, { missing, ...of }),
  ]);
  return { rows: { plans, people, strands }, problems };
}

/** Reads a plan, all lists at once but what is `known` already. Throws when the list Plans does not have it. */
export async function readPlan(
  sp: SPFI,
  planKey: string,
  about?: Around,
  among: Among = 'one plan',
  known?: Outline,
): Promise<PlanInRows> {
  const of = among === 'several plans' && !about ? { of: planKey } : {};
  const around = about?.whole ? undefined : about;
  const aboutRef = (items: IItems): IItems =>
    around ? items.filter(f => f.text('Ref').equals(quoted(around.ref))) : items;
  const aboutKey = (items: IItems): IItems =>
    around
      ? items.filter(f =>
          f.or(
            f.text('Ref').equals(quoted(around.ref)),
            f.text('ClientKey').equals(quoted(clientKey(planKey, around.key))),
          ),
        )
      : items;
  const problems: ListProblem[] = [];
  const gone = new Set<string>();
  const missing: Wanted['missing'] = (list, columns) => {
    problems.push(...columns.map(name => missingColumn(list, name)));
    if (list === ACTIONS) for (const name of columns) gone.add(name);
  };
  const [outline, objectives, actions, updates] = await Promise.all([
    known ?? readOutline(sp, of),
    around ? [] : rowsOf(sp, OBJECTIVES, { missing, ...of }),
    rowsOf(sp, ACTIONS, { versions: true, only: aboutRef, missing, ...of }),
    rowsOf(sp, UPDATES, { only: aboutKey, missing, ...of }),
  ]);
  const said = about?.without
    ? updates.filter(row => row.ClientKey !== clientKey(planKey, about.without ?? ''))
    : updates;
  const read = assemble({ ...outline.rows, objectives, actions, updates: said }, planKey);
  const all = [...outline.problems, ...problems, ...read.plan.problems];
  return { ...read, gone, plan: { ...read.plan, problems: all } };
}

type RowsOf = Record<
  'plans' | 'people' | 'strands' | 'objectives' | 'actions' | 'updates',
  readonly Row[]
>;

/** Rows as a plan. Pure. */
export function assemble(rows: RowsOf, planKey: string): PlanInRows {
  const found = rows.plans.map(readFacts);
  const facts = factsOf(found, planKey);
  const belongs = (row: Row): boolean => row.Plan === planKey || (!row.Plan && found.length === 1);
  const ours = (of: readonly Row[]): readonly Row[] => of.filter(belongs);
  const people = ours(rows.people).map(row => readPerson(row, facts.facts.timeZone));
  const reading = { facts: facts.facts, people: people.map(({ person }) => person) };
  const strands = ours(rows.strands).map(row => readStrand(row, reading.people));
  const objectives = ours(rows.objectives).map(readObjective);
  const read = withOwnRefs(ours(rows.actions).map(row => readAction(row, reading)));
  const updates = ours(rows.updates).map(row => readUpdate(row, facts.facts));
  const said = newestFirst(updates);
  const actions = read.map(row => ({
    ...row,
    ...withUnapplied(row, said.get(row.action.ref) ?? [], facts.facts),
  }));
  const problems = [
    ...[facts, ...people, ...strands, ...objectives, ...read, ...updates].flatMap(
      row => row.problems,
    ),
    ...withoutPlan(ACTIONS, rows.actions, found.length),
    ...withoutPlan(UPDATES, rows.updates, found.length),
  ];
  const plan: Plan = {
    facts: facts.facts,
    strands: inOrder(strands).map(({ strand }) => strand),
    objectives: inOrder(objectives).map(({ objective }) => objective),
    actions: actions.map(({ action }): Action => withRequests(action, said.get(action.ref) ?? [])),
    updates: said,
    people: reading.people,
    problems,
  };
  return {
    plan,
    facts,
    actions: new Map(actions.map(row => [row.action.ref, row])),
    people,
    gone: new Set(),
  };
}

/** The row of every plan of the site, in the order they were added. */
export async function readPlans(sp: SPFI): Promise<readonly FactsInRow[]> {
  return (await rowsOf(sp, PLANS, { versions: true })).map(readFacts);
}

/** The plans of a site, and how many it was seen to hold the last time they were asked for. */
export function plansOf(sp: SPFI) {
  let among: Among = 'one plan';
  return {
    plans: async (): Promise<readonly PlanFacts[]> => {
      const plans = await readPlans(sp);
      among = plans.length > 1 ? 'several plans' : 'one plan';
      return plans.map(({ facts }) => facts);
    },
    among: (): Among => among,
  };
}

/** The row of one plan. Throws when there is none. */
export function factsOf(rows: readonly FactsInRow[], planKey: string): FactsInRow {
  const found = rows.find(({ facts }) => facts.key === planKey);
  if (!found) throw new Error(`The list ${PLANS.title} has no plan “${planKey}”.`);
  return found;
}

/** A second row with the same ref, such as a copy made by hand, is shown under its row's number. */
function withOwnRefs(rows: readonly ActionInRow[]): readonly ActionInRow[] {
  const seen = new Set<string>();
  return rows.map(row => {
    const { ref } = row.action;
    if (!seen.has(ref)) {
      seen.add(ref);
      return row;
    }
    const problem: ListProblem = {
      list: ACTIONS.title,
      row: row.id,
      column: 'Ref',
      value: ref,
      message: 'Another action has this ref. Give this one its own.',
    };
    const action = { ...row.action, ref: `${ref} (row ${row.id})` };
    return { ...row, action, isKeyless: false, problems: [...row.problems, problem] };
  });
}

function newestFirst(rows: readonly UpdateInRow[]): ReadonlyMap<string, readonly Update[]> {
  const at = ({ update }: UpdateInRow): string => update?.at ?? `${update?.on}T12:00:00Z`;
  const sorted = [...rows].sort((one, other) =>
    at(one) === at(other) ? other.id - one.id : at(one) < at(other) ? 1 : -1,
  );
  const byRef = new Map<string, Update[]>();
  for (const { update } of sorted) {
    if (update) byRef.set(update.ref, [...(byRef.get(update.ref) ?? []), update]);
  }
  return byRef;
}

function inOrder<T extends { position: number }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((one, other) => one.position - other.position);
}

/** What is said of a column of ours that somebody deleted. */
export function missingColumn(list: ListDefinition, name: string): ListProblem {
  const column = list.columns[name];
  return {
    list: list.title,
    row: 0,
    column: column ? shownName(name, column) : name,
    value: '',
    message: 'This column was deleted: it reads as blank. Run provisioning to have it again.',
  };
}

/** Where the site holds several plans, a row that names none belongs to none: it is not hidden. */
function withoutPlan(
  list: ListDefinition,
  rows: readonly Row[],
  plans: number,
): readonly ListProblem[] {
  if (plans < 2) return [];
  return rows
    .filter(row => !row.Plan)
    .map(row => ({
      list: list.title,
      row: Number(row.Id),
      column: 'Plan',
      value: '',
      message: 'This row names no plan, and the site holds several.',
    }));
}
