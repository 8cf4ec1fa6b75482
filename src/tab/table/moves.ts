/** A place in the table: a row, from 0, or {@link NAMES}; a column, from 0. */
export type Place = { row: number; column: number };

/** The row of the names of the columns. */
export const NAMES = -1;
/** Rows that a press of Page Up or Page Down goes by. */
const PAGE = 10;

/** A key as it was pressed, in a page that runs to the left or to the right. */
export type Press = { key: string; ctrl: boolean; isRtl: boolean };

/** How far one can go. */
export type Extent = {
  first: number; // the topmost row: NAMES where they are in sight, else 0
  rows: number;
  columnsOf: (row: number) => number; // 1 for a heading, which goes across
};

/**
 * Where a key leads from a place, as the keys of a data grid do; undefined for a key that leads nowhere.
 * Up and down keep the column over a heading: it may be beyond the last of that row, which is meant then.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/ Pure.
 */
export function moved({ key, ctrl, isRtl }: Press, from: Place, extent: Extent): Place | undefined {
  const { row, column } = from;
  const last = extent.columnsOf(row) - 1;
  const here = Math.min(column, last);
  const inRow = (to: number): Place | undefined =>
    to >= 0 && to <= last ? { row, column: to } : undefined;
  const toRow = (to: number): Place => ({
    row: Math.max(extent.first, Math.min(extent.rows - 1, to)),
    column,
  });
  if (ctrl) return toCorner(key, extent);
  switch (key) {
    case 'ArrowRight':
      return inRow(here + (isRtl ? -1 : 1));
    case 'ArrowLeft':
      return inRow(here - (isRtl ? -1 : 1));
    case 'ArrowDown':
      return toRow(row + 1);
    case 'ArrowUp':
      return toRow(row - 1);
    case 'PageDown':
      return toRow(row + PAGE);
    case 'PageUp':
      return toRow(row - PAGE);
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last };
    default:
      return undefined;
  }
}

function toCorner(key: string, { first, rows, columnsOf }: Extent): Place | undefined {
  if (key === 'Home') return { row: first, column: 0 };
  return key === 'End' ? { row: rows - 1, column: columnsOf(rows - 1) - 1 } : undefined;
}
