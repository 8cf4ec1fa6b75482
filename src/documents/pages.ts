import type { PlacedRow } from './walk';
import { readObjectiveCode } from './codes';
import type { Head } from './head';
import type { Note } from './notes';
import { readRow, type Row } from './row';
import { strandTitles } from './strandTitles';
import type { Layout, Table } from './tables';

/**
 * All rows of a document's tables, each with the title of its strand: that of the last heading, or where no heading
 * stands the letters of the objectives' codes. Pure but for `note`.
 */
export function readPages(layout: Layout, head: Head, note: Note): PlacedRow[] {
  const titles = titleOfEach(layout.tables, head);
  let letters = '';
  let cell = '';
  const rows = layout.tables.flatMap((table, index) => {
    const page = table.rows.map(line => readRow(line, table.columns));
    noteDrift(table, page, note);
    page.forEach(row => noteCells(row, table, note));
    return page.map(row => {
      letters = readObjectiveCode(row.objective)?.code.letters ?? letters;
      const dueHeading = table.header.cells[table.columns.due ?? -1]?.trim();
      cell = row.strandCell || (table.heading === undefined ? cell : '');
      return {
        ...row,
        strand: cell || titles[index] || letters,
        ...(dueHeading && { dueHeading }),
      };
    });
  });
  for (const { number, text } of layout.leftovers) {
    note('leftover text', number, text.trim(), 'Belongs to no row: left out.');
  }
  return rows;
}

/** Who leads each strand, by its title, where a line under its heading says so. Pure. */
export function championsUnder(tables: readonly Table[], head: Head) {
  const titles = titleOfEach(tables, head);
  return new Map(
    tables.flatMap(({ champion }, index) =>
      champion ? [[titles[index] ?? '', champion] as const] : [],
    ),
  );
}

function titleOfEach(tables: readonly Table[], head: Head): string[] {
  const headings = tables.flatMap(table => table.heading ?? []);
  const titles = strandTitles(headings, head);
  let next = 0;
  let current = '';
  return tables.map(table => {
    if (table.heading !== undefined) current = titles[next++] ?? table.heading;
    return current;
  });
}

function noteDrift({ header }: Table, rows: readonly Row[], note: Note): void {
  const drifted = rows.filter(row => row.drifted).length;
  if (drifted === 0) return;
  const names = header.cells.filter(cell => cell.trim() !== '').join(' | ');
  const what = `${drifted} of ${rows.length} rows have their date under another heading: the first date of a row was taken, and the text after it.`;
  note('column drift', header.number, names, what);
}

function noteCells(row: Row, { columns }: Table, note: Note): void {
  if (row.unplacedTicks !== '') {
    const all = row.tags.characteristics.length + row.tags.aims.length > 0;
    const what = `The ticks do not stand under the ${columns.ticks.length} headings one to one: ${all ? 'every cell is ticked, so all are' : 'left out'}.`;
    note('ticks unplaced', row.line, row.unplacedTicks, what);
  }
  for (const text of row.leftovers) {
    note('leftover text', row.line, text, 'A cell that is under no heading we know: left out.');
  }
}
