import type { SPFI } from '@pnp/sp';
import { InjectHeaders } from '@pnp/queryable';
import type { IItems } from '@pnp/sp/items/index.js';
import type { Row } from './cells';
import type { ListDefinition } from './columns';
import { isMisunderstood, isOverThreshold, naming } from './fault';
import { listAt } from './listAt';

/** Most rows that SharePoint gives in one answer. */
export const A_PAGE = 5000;

/** Without what describes each row, about half the bytes; the row's version goes with it. */
const bare = InjectHeaders({ Accept: 'application/json;odata=nometadata' });

export type Wanted = {
  versions?: true; // with the row's ETag
  only?: (items: IItems) => IItems; // narrows the question
  of?: string | undefined; // rows of this plan, and those that name none, where SharePoint can tell them apart
  first?: number; // no more than so many, the earliest
  columns?: readonly string[]; // only these
  missing?: (list: ListDefinition, columns: readonly string[]) => void; // told of columns that are gone
};

/**
 * All rows of a list, only our columns, one request for every 5,000 rows. In the order they were added.
 * Where somebody deleted a column of ours, it reads as blank and the rest is read all the same.
 */
export async function rowsOf(
  sp: SPFI,
  list: ListDefinition,
  wanted: Wanted = {},
): Promise<readonly Row[]> {
  const columns = wanted.columns ?? columnsRead(list);
  try {
    return await pagesOf(sp, list, columns, wanted);
  } catch (error) {
    if (wanted.of !== undefined && isOverThreshold(error))
      return rowsOf(sp, list, { ...wanted, of: undefined });
    if (!isMisunderstood(error)) throw error;
    const gone = await missingOf(sp, list);
    if (gone.length === 0) throw error;
    wanted.missing?.(list, gone);
    const left = columns.filter(name => !gone.some(lost => name === lost || name === `${lost}Id`));
    return pagesOf(sp, list, left, wanted);
  }
}

async function pagesOf(
  sp: SPFI,
  list: ListDefinition,
  columns: readonly string[],
  { versions, only, of, first }: Wanted,
): Promise<readonly Row[]> {
  const all = listAt(sp, list)
    .items.select('Id', 'Title', 'Created', ...columns)
    .top(first ?? A_PAGE);
  const ours = of === undefined ? all : all.filter(`Plan eq '${quoted(of)}' or Plan eq null`);
  const items = only ? only(ours) : ours;
  const asked = versions ? items : items.using(bare);
  return naming(`The list ${list.title} could not be read`, async () => {
    if (first !== undefined) return asked<Row[]>();
    const rows: Row[] = [];
    for await (const page of asked as AsyncIterable<readonly Row[]>) rows.push(...page);
    return rows;
  });
}

/** Internal names of our columns that the list no longer has. */
async function missingOf(sp: SPFI, list: ListDefinition): Promise<readonly string[]> {
  const fields = await naming(`The columns of ${list.title} could not be read`, () =>
    listAt(sp, list).fields.select('InternalName')<{ InternalName: string }[]>(),
  );
  const there = new Set(fields.map(({ InternalName }) => InternalName));
  return Object.keys(list.columns).filter(name => !there.has(name));
}

/** Text as it may stand in a filter of PnPjs, which does not double quotes by itself. */
export function quoted(text: string): string {
  return text.replace(/'/g, "''");
}

/** People as the numbers the site gives them: to expand them fails when somebody has left. */
function columnsRead(list: ListDefinition): readonly string[] {
  return Object.entries(list.columns).map(([name, column]) =>
    column.kind === 'person' ? `${name}Id` : name,
  );
}
