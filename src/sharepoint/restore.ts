import type { SPFI } from '@pnp/sp';
import { type Day, readDay } from '../plan/day';
import { USUAL } from '../plan/plan';
import { writeRows, type Write } from './batch';
import type { Row } from './cells';
import type { ListDefinition } from './columns';
import { cellOfDay } from './days';
import { type Export, isBlank, zonesIn } from './export';
import { isThereAlready } from './fault';
import { LISTS } from './lists';
import { PLANS } from './lists/plans';
import { rowsOf } from './readRows';
import { savePeople } from './savePeople';

/** What became of a restore. `kept` names rows that are there and differ, in words. */
export type Restored = { added: number; unchanged: number; kept: readonly string[] };

/** An export, if `value` is one. Throws a sentence for one of a newer shape. Pure. */
export function readExport(value: unknown): Export | undefined {
  const { followthrough, lists } = Object(value) as Partial<Record<string, unknown>>;
  if (followthrough === undefined) return undefined;
  if (followthrough !== 1 || typeof lists !== 'object' || lists === null)
    throw new Error('This export was made by a newer version: upgrade first, then import it.');
  return value as Export;
}

/**
 * Puts an export's rows into the lists of a site, which must be there (`provision`). Adds what is
 * missing and changes nothing that is there, so it may be repeated, also after it failed half-way.
 * Plans come last, so that nobody sees half a plan; then owners are matched to this site's people.
 */
export async function restore(
  sp: SPFI,
  { lists }: Export,
  onProgress: (so: { done: number; of: number }) => void = () => {},
): Promise<Restored> {
  const zones = zonesIn(lists[PLANS.path] ?? []);
  const compared: Compared[] = [];
  for (const list of [...LISTS.filter(one => one !== PLANS), PLANS])
    compared.push(await compare(sp, list, (lists[list.path] ?? []).map(writable(list, zones))));
  const writes = compared.flatMap(({ missing }) => missing);
  const outcomes = await writeRows(sp, writes, done => onProgress({ done, of: writes.length }));
  const fault = outcomes.find(outcome => outcome && !isThereAlready(outcome));
  if (fault) throw fault;
  for (const plan of zones.keys()) if (typeof plan === 'string') await savePeople(sp, plan, []);
  return {
    added: writes.length,
    unchanged: compared.reduce((count, { unchanged }) => count + unchanged, 0),
    kept: compared.flatMap(({ kept }) => kept),
  };
}

/** A row as it was exported, as SharePoint takes it: only our columns, days at noon in the plan's zone. */
function writable(list: ListDefinition, zones: ReadonlyMap<unknown, string>) {
  return (row: Row): Row => {
    const zone = zones.get(row.Plan) ?? USUAL.timeZone;
    const cells = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
      const column = list.columns[name];
      if (name !== 'Title' && (!column || column.kind === 'person')) return [];
      const day = column?.kind === 'day' ? dayOf(value) : undefined;
      return [[name, day ? cellOfDay(day, zone) : value]];
    });
    return Object.fromEntries(cells);
  };
}

function dayOf(value: unknown): Day | undefined {
  return typeof value === 'string' ? readDay(value) : undefined;
}

type Compared = { missing: readonly Write[]; unchanged: number; kept: readonly string[] };

async function compare(sp: SPFI, list: ListDefinition, rows: readonly Row[]): Promise<Compared> {
  const key = Object.entries(list.columns).find(([, { unique }]) => unique)?.[0];
  const nameOf = (row: Row) =>
    key && !isBlank(row[key]) ? `key ${String(row[key])}` : whole(list, row);
  const there = new Map((await rowsOf(sp, list)).map(row => [nameOf(row), row]));
  const found = rows.map(row => ({ row, has: there.get(nameOf(row)) }));
  const missing = found.filter(({ has }) => !has).map(({ row }) => ({ list, row }));
  const differ = found.filter(({ row, has }) => has && whole(list, row) !== whole(list, has));
  return {
    missing,
    unchanged: rows.length - missing.length - differ.length,
    kept: differ.map(({ row }) => `${list.title}: ${String(row.Title)}`),
  };
}

/** A row's cells but days, which SharePoint gives back as another instant than it was given. */
function whole(list: ListDefinition, row: Row): string {
  const names = Object.entries(list.columns)
    .filter(([, { kind }]) => kind !== 'person' && kind !== 'day')
    .map(([name]) => name);
  return JSON.stringify(['Title', ...names].map(name => (isBlank(row[name]) ? '' : row[name])));
}
