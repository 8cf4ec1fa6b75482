import { useEffect, useLayoutEffect, useRef } from 'react';
import { NAMES, type Place } from './moves';
import { stopAt } from './stop';

/**
 * Puts the focus where it is wanted once that row is drawn, and keeps it in the table: where the cell that
 * had it is gone, on the one that stands there now.
 */
export function useGridFocus({
  wanted,
  current,
  isFound,
  rows,
  goTo,
}: {
  wanted: object | undefined; // another one for each time that the current cell is to take the focus
  current: Place;
  isFound: boolean; // the row that one was at is still there
  rows: number;
  goTo: (place: Place) => void;
}) {
  const grid = useRef<HTMLDivElement>(null);
  const held = useRef({ hasFocus: false, row: 0 });
  const { row, column } = current;
  useLayoutEffect(() => {
    const isLost = held.current.hasFocus && !hasFocusIn(grid.current);
    if (isLost && document.activeElement === document.body && rows > 0)
      goTo({ row: isFound ? row : Math.min(held.current.row, rows - 1), column });
    if (isFound) held.current.row = row;
  });
  useEffect(() => {
    if (wanted) focusOn(grid.current, { row, column });
  }, [wanted]); // alone: a row that moves is not wanted again
  return {
    grid,
    holds: (hasFocus: boolean): void => {
      held.current.hasFocus = hasFocus;
    },
    lastRow: () => held.current.row,
  };
}

function focusOn(grid: HTMLElement | null, { row, column }: Place): void {
  const drawn = grid?.querySelector(
    row === NAMES ? '[role=row]' : `[role=row][data-index="${row}"]`,
  );
  const stop = stopAt(drawn, column);
  stop?.focus({ preventScroll: true });
  if (row !== NAMES) drawn?.scrollIntoView({ block: 'nearest' });
  stop?.scrollIntoView({ block: 'nearest' }); // of a row higher than the window
}

function hasFocusIn(grid: HTMLElement | null): boolean {
  return grid?.contains(document.activeElement) ?? false;
}
