import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftPlan } from '../../src/plan/draft';
import type { Report, Telling } from '../../src/plan/record';
import type { ListDefinition } from '../../src/sharepoint/columns';
import { listAt } from '../../src/sharepoint/listAt';
import { provision } from '../../src/sharepoint/provision';
import { saveDraft } from '../../src/sharepoint/saveDraft';
import { savePeople } from '../../src/sharepoint/savePeople';
import { openShelf } from '../../src/sharepoint/shelf';
import type { KeptPlan } from '../../src/sharepoint/store';
import { aSpeaker, PEOPLE } from '../helpers/plan';
import { aDraft } from './draft';
import { localSite, type LocalSite } from './localSite';

export type PlanSite = LocalSite & {
  store: KeptPlan;
  /** Changes a row as somebody does by hand in the list. */
  edit: (list: ListDefinition, id: number, cells: Record<string, unknown>) => Promise<void>;
  /** The row of a list as the site has it. */
  row: (list: ListDefinition, id?: number) => Promise<Record<string, unknown>>;
};

/** Those of the other tests, each with an address of their own. */
const people = PEOPLE.map(person => ({
  ...person,
  mail: `${person.name.toLowerCase().replace(' ', '.')}@police.example`,
}));

/** A local site with the lists and a plan in them. */
export async function planSite(
  draft: DraftPlan = aDraft(),
  options: Parameters<typeof localSite>[0] = {},
): Promise<PlanSite> {
  const site = localSite({ ...options, database: await databaseWith(draft) });
  return {
    ...site,
    store: openShelf(site.sp).open(draft.plan.key),
    edit: async (list, id, cells) => {
      await listAt(site.sp, list).items.getById(id).update(cells);
    },
    row: async (list, id = 1) => listAt(site.sp, list).items.getById(id)(),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'plan-site-'));
const prepared = new Map<string, Promise<string>>();
let copies = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** A database of its own with the draft in lists: made once for each draft, then copied. */
async function databaseWith(draft: DraftPlan): Promise<string> {
  const key = JSON.stringify(draft);
  const made = prepared.get(key) ?? prepare(draft, join(folder, `draft-${prepared.size}.sqlite`));
  prepared.set(key, made);
  const copy = join(folder, `copy-${(copies += 1)}.sqlite`);
  copyFileSync(await made, copy);
  return copy;
}

async function prepare(draft: DraftPlan, database: string): Promise<string> {
  const { sp, close } = localSite({ database });
  await provision(sp);
  await saveDraft(sp, draft);
  await savePeople(sp, draft.plan.key, people);
  close();
  return database;
}

/** A report on OD8-02 under a key of its own. */
export function aReport(differs: Partial<Report> = {}): Report {
  return { ref: 'OD8-02', key: 'key-00000001', text: 'Partners have met twice.', ...differs };
}

/** DS telling on a card on 3 August 2012. */
export function aTelling(differs: Partial<Telling> = {}): Telling {
  return { by: aSpeaker(), through: 'card', now: new Date('2012-08-03T09:00:00Z'), ...differs };
}
