import type { SPFI } from '@pnp/sp';
import { USUAL } from '../plan/plan';
import type { Row } from './cells';
import type { ListDefinition } from './columns';
import { dayOfCell } from './days';
import { isUnknown } from './fault';
import { LISTS } from './lists';
import { EVIDENCE } from './lists/evidence';
import { PLANS } from './lists/plans';
import { rowsOf } from './readRows';

/** Everything that the product keeps on a site, as it can be put back on this or another one. */
export type Export = {
  followthrough: 1; // version of this shape
  site: string;
  exportedAt: string; // ISO
  lists: Readonly<Record<string, readonly Row[]>>; // by the list's path, in the order of its rows
  files?: readonly Row[]; // of the library Plan evidence: what they are and whose, not what is in them
};

/**
 * Reads all rows of all lists. Days are `YYYY-MM-DD` in the plan's own zone, whatever zone the site
 * is in. Left out is what SharePoint makes itself: numbers of rows, people's numbers on this site,
 * versions of rows, attachments, and columns that people added. Of the files in the library Plan evidence
 * only names: they stay where they are, and updates go on linking to them.
 */
export async function exportSite(sp: SPFI, at: { site: string; now: Date }): Promise<Export> {
  const lists: Record<string, readonly Row[]> = {};
  const zones = zonesIn(await rowsOf(sp, PLANS));
  for (const list of LISTS)
    lists[list.path] = (await rowsOf(sp, list)).map(row => exported(list, row, zones));
  const files = await filesOn(sp);
  return { followthrough: 1, site: at.site, exportedAt: at.now.toISOString(), lists, files };
}

async function filesOn(sp: SPFI): Promise<readonly Row[]> {
  const columns = ['FileLeafRef', ...Object.keys(EVIDENCE.columns)];
  try {
    const rows = await rowsOf(sp, EVIDENCE, { columns });
    return rows.map(row => Object.fromEntries(columns.map(name => [name, row[name]])));
  } catch (error) {
    if (isUnknown(error)) return []; // a site that was not provisioned since has no library
    throw error;
  }
}

/** Time zones of plans by their keys. Pure. */
export function zonesIn(plans: readonly Row[]): ReadonlyMap<unknown, string> {
  return new Map(
    plans.map(({ Plan, TimeZone }) => [
      Plan,
      typeof TimeZone === 'string' && TimeZone ? TimeZone : USUAL.timeZone,
    ]),
  );
}

function exported(list: ListDefinition, row: Row, zones: ReadonlyMap<unknown, string>): Row {
  const zone = zones.get(row.Plan) ?? USUAL.timeZone;
  const cells: [string, unknown][] = [['Title', row.Title]];
  for (const [name, column] of Object.entries(list.columns)) {
    const value = row[name];
    if (column.kind === 'person' || isBlank(value)) continue;
    const isDay = column.kind === 'day' && typeof value === 'string';
    cells.push([name, isDay ? dayOfCell(new Date(value), zone) : value]);
  }
  return Object.fromEntries(cells);
}

/** What SharePoint gives for a cell that nobody has filled. Pure. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
  );
}
