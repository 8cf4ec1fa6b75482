import { type Columns, readHeader, withSecondLine } from './header';
import { championIn } from './head';
import { isBlank, isHeading, isRow, type Line } from './lines';
import type { Strand } from '../plan/plan';

/** One header with its rows: one page of a plan that repeats its header on every page. */
export type Table = {
  heading?: string;
  champion?: Strand['champion']; // where a line under the heading names one
  header: Line;
  columns: Columns;
  rows: Line[];
};

/** A document as its lines lie: what comes before the first table, the tables, and what belongs nowhere. */
export type Layout = { head: Line[]; tables: Table[]; leftovers: Line[] };

/** Finds the tables of actions; `tables` is empty when there is none. Pure. */
export function readTables(lines: readonly Line[]): Layout {
  const layout: Layout = { head: [], tables: [], leftovers: [] };
  let waiting: Line[] = []; // lines without tabs: a heading, when a header or a gap shows it
  lines.forEach((line, index) => {
    const table = layout.tables.at(-1);
    const columns = isRow(line) ? readHeader(line) : undefined;
    if (columns) {
      layout.tables.push(begun(line, columns, waiting, layout));
      waiting = [];
    } else if (!table) {
      layout.head.push(line);
      if (!isBlank(line)) waiting.push(line);
    } else if (isRow(line)) {
      settle(waiting, lines, layout);
      waiting = [];
      addRow(layout.tables.at(-1) ?? table, line, lines[index - 1]);
    } else if (!isBlank(line)) waiting.push(line);
  });
  if (layout.tables.length > 0) goOn(waiting, lines, layout);
  return layout;
}

function begun(header: Line, columns: Columns, waiting: readonly Line[], layout: Layout): Table {
  const { last, champion, others } = headed(waiting);
  const heading = last && isHeading(last) ? last : undefined;
  if (layout.tables.length > 0) {
    layout.leftovers.push(...others.filter(line => line !== heading));
  }
  return { header, columns, rows: [], ...named(heading, champion) };
}

function named(heading: Line | undefined, champion: Table['champion']) {
  return heading ? { heading: heading.text.trim(), ...(champion && { champion }) } : {};
}

/** The last of some lines that may be a heading, and who leads the strand where the line under it says so. */
function headed(waiting: readonly Line[]) {
  const champion = championIn(waiting.at(-1)?.text ?? '');
  const others = champion && waiting.length > 1 ? waiting.slice(0, -1) : waiting;
  return { last: others.at(-1), others, champion: others === waiting ? undefined : champion };
}

/** Lines without tabs between two rows: a heading where it stands apart, else the rest of the cell above. */
function settle(waiting: readonly Line[], lines: readonly Line[], layout: Layout): void {
  const { last, champion, others } = headed(waiting);
  const table = layout.tables.at(-1);
  if (!last || !table) return;
  const apart = standsApart(last, lines) && isHeading(last);
  goOn(apart ? others.slice(0, -1) : waiting, lines, layout);
  if (!apart) return;
  const { header, columns } = table;
  layout.tables.push({ header, columns, rows: [], ...named(last, champion) });
}

function standsApart({ number }: Line, lines: readonly Line[]): boolean {
  const before = lines[number - 2];
  return !before || isBlank(before);
}

/** A line right under a row is the rest of its last cell; one that stands apart is left over. */
function goOn(waiting: readonly Line[], lines: readonly Line[], layout: Layout): void {
  for (const line of waiting) {
    const row = layout.tables.at(-1)?.rows.at(-1);
    if (row && !standsApart(line, lines)) {
      layout.tables.at(-1)?.rows.splice(-1, 1, withMore(row, line.text));
    } else layout.leftovers.push(line);
  }
}

function withMore(row: Line, more: string): Line {
  const last = row.cells.map(cell => cell.trim() !== '').lastIndexOf(true);
  const cells = row.cells.map((cell, index) => (index === last ? `${cell} ${more}` : cell));
  return { ...row, cells };
}

function addRow(table: Table, line: Line, before: Line | undefined): void {
  const second = before === table.header && withSecondLine(table.columns, line);
  if (second) table.columns = second;
  else table.rows.push(line);
}
