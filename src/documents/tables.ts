import { type Columns, readHeader, withSecondLine } from './header';
import { isBlank, isHeading, isRow, type Line } from './lines';

/** One header with its rows: one page of a plan that repeats its header on every page. */
export type Table = { heading?: string; header: Line; columns: Columns; rows: Line[] };

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
      if (!isBlank(line)) waiting = [line];
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
  const last = waiting.at(-1);
  const heading = last && isHeading(last) ? last : undefined;
  if (layout.tables.length > 0) {
    layout.leftovers.push(...waiting.filter(line => line !== heading));
  }
  return { header, columns, rows: [], ...(heading ? { heading: heading.text.trim() } : {}) };
}

/** Lines without tabs between two rows: a heading where it stands apart, else the rest of the cell above. */
function settle(waiting: readonly Line[], lines: readonly Line[], layout: Layout): void {
  const last = waiting.at(-1);
  const table = layout.tables.at(-1);
  if (!last || !table) return;
  const apart = standsApart(last, lines) && isHeading(last);
  goOn(apart ? waiting.slice(0, -1) : waiting, lines, layout);
  if (apart) layout.tables.push({ ...table, heading: last.text.trim(), rows: [] });
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
