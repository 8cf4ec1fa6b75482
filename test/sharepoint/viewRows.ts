import type { SPFI } from '@pnp/sp';
import type { ListDefinition } from '../../src/sharepoint/columns';
import { listAt } from '../../src/sharepoint/listAt';

type Row = Readonly<Record<string, unknown>>;
type Page = { Row: readonly Row[]; NextHref?: string };

/** The rows that a view shows on SharePoint's own page, all pages of it, as its page asks for them. */
export async function viewRows(sp: SPFI, list: ListDefinition, title: string): Promise<Row[]> {
  const { ListViewXml } = await listAt(sp, list).views.getByTitle(title)<{
    ListViewXml: string;
  }>();
  const rows: Row[] = [];
  let next: string | undefined;
  do {
    const page = (await listAt(sp, list).renderListDataAsStream({
      ViewXml: ListViewXml,
      ...(next && { Paging: next.replace(/^\?/, '') }),
    })) as Page;
    rows.push(...page.Row);
    next = page.NextHref;
  } while (next);
  return rows;
}

/** How many rows each group of a grouped view has, by the group's name. */
export async function viewGroups(
  sp: SPFI,
  list: ListDefinition,
  { title, column }: { title: string; column: string },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await viewRows(sp, list, title)) {
    if (row[`${column}.newgroup`] !== '1') continue;
    const name = String(row[column]);
    counts.set(name, (counts.get(name) ?? 0) + Number(row[`${column}.COUNT.group`]));
  }
  return counts;
}
