import type { SPFI } from '@pnp/sp';
import type { DraftPlan } from '../plan/draft';
import { planFromDraft } from '../plan/fromDraft';
import type { Plan, PlanFacts } from '../plan/plan';
import { writeRows, type Write } from './batch';
import type { Row } from './cells';
import type { ListDefinition } from './columns';
import { isThereAlready } from './fault';
import { ACTIONS } from './lists/actions';
import { OBJECTIVES, STRANDS } from './lists/outline';
import { PLANS } from './lists/plans';
import { UPDATES } from './lists/updates';
import { rowsOf } from './readRows';
import { rowOfAction } from './rows/actionRow';
import { rowOfFacts } from './rows/facts';
import { rowOfObjective, rowOfStrand } from './rows/outline';
import { rowOfUpdate } from './rows/update';

/** What became of an import. `keptYours` names what differs here from the file, in words: it was left. */
export type Saved = { added: number; unchanged: number; keptYours: readonly string[] };

export type DraftOptions = {
  facts?: Partial<PlanFacts>;
  onProgress?: (so: { done: number; of: number }) => void; // rows written, of those to be written
};

/**
 * Saves a draft: adds what is missing and changes nothing that is there, so that the same file again
 * changes nothing and an import that failed half-way can be run again. The plan's own row comes last:
 * until then nobody sees the plan. Throws when SharePoint refuses a row.
 */
export async function saveDraft(
  sp: SPFI,
  draft: DraftPlan,
  { facts = {}, onProgress = () => {} }: DraftOptions = {},
): Promise<Saved> {
  const compared: Compared[] = [];
  for (const table of tablesOf(planFromDraft(draft, facts))) {
    compared.push(await compare(sp, table));
  }
  const writes = compared.flatMap(({ missing }) => missing);
  const outcomes = await writeRows(sp, writes, done => onProgress({ done, of: writes.length }));
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  return {
    added: writes.length,
    unchanged: compared.reduce((count, { unchanged }) => count + unchanged, 0),
    keptYours: compared.flatMap(({ keptYours }) => keptYours),
  };
}

/** Rows that a list is to have. Those with the same `key` column are the same row. */
type Table = {
  list: ListDefinition;
  key: string;
  compared: Readonly<Record<string, string>>; // column: what it is called in a sentence
  rows: readonly Row[];
};

function tablesOf(plan: Plan): readonly Table[] {
  const { facts } = plan;
  const updates = [...plan.updates.values()].flatMap(said => [...said].reverse());
  return [
    {
      list: STRANDS,
      key: 'PlanCode',
      compared: { Title: 'title' },
      rows: plan.strands.map((strand, index) => rowOfStrand(strand, facts.key, index + 1)),
    },
    {
      list: OBJECTIVES,
      key: 'PlanCode',
      compared: { Text: 'text' },
      rows: plan.objectives.map((one, index) => rowOfObjective(one, facts.key, index + 1)),
    },
    {
      list: UPDATES,
      key: 'ClientKey',
      compared: { Text: 'text' },
      rows: updates.map(update => rowOfUpdate(update, facts)),
    },
    {
      list: ACTIONS,
      key: 'PlanRef',
      compared: { Text: 'text', OwnerAsWritten: 'owner', DueAsWritten: 'due' },
      rows: plan.actions.map(action =>
        rowOfAction(action, facts, plan.updates.get(action.ref)?.[0]?.key),
      ),
    },
    { list: PLANS, key: 'Plan', compared: { Title: 'title' }, rows: [rowOfFacts(facts)] },
  ];
}

type Compared = {
  missing: readonly Write[];
  unchanged: number;
  keptYours: readonly string[];
};

async function compare(sp: SPFI, table: Table): Promise<Compared> {
  const { list, key, rows } = table;
  const there = new Map((await rowsOf(sp, list)).map(row => [row[key], row]));
  const missing = rows.filter(row => !there.has(row[key]));
  return {
    missing: missing.map(row => ({ list, row })),
    unchanged: rows.length - missing.length,
    keptYours: rows.flatMap(row => differences(table, row, there.get(row[key]))),
  };
}

function differences({ list, key, compared }: Table, row: Row, there: Row | undefined) {
  if (!there) return [];
  const called = String(row.Ref ?? row.Code ?? row[key]);
  return Object.entries(compared)
    .filter(([column]) => inShort(row[column]) !== inShort(there[column]))
    .map(
      ([column, name]) =>
        `${list.title}, ${called}: the ${name} here is “${inShort(there[column])}”, in the file “${inShort(row[column])}”`,
    );
}

function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
