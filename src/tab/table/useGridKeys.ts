import { useMemo, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Line } from './lines';
import { moved, NAMES, type Extent, type Place } from './moves';
import { controlIn, stopAround, type Around } from './stop';
import { useGridFocus } from './useGridFocus';
import { useSteady } from './useSteady';

/** Where one is: the key of the line (undefined: the names of the columns) and the column. */
type At = { key: string | undefined; column: number; takesFocus: boolean };

/**
 * Goes from cell to cell by keys. One cell is the current one: it alone is a stop of the Tab key, and it
 * stays the current one while the lines are filtered, ordered and read again. Where its line goes while
 * the focus is on it, the line that took its place has the focus.
 */
export function useGridKeys(
  lines: readonly Line[],
  columns: number,
  onOpen: (ref: string) => void,
) {
  const indexes = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines]);
  const [at, setAt] = useState<At>();
  const found = at && (at.key === undefined ? NAMES : indexes.get(at.key));
  const current: Place =
    found === undefined
      ? { row: Math.max(0, firstAction(lines)), column: 0 }
      : { row: found, column: Math.min(at?.column ?? 0, columns - 1) };
  const goTo = ({ row, column }: Place): void =>
    setAt({ key: lines[row]?.key, column, takesFocus: true });
  const { grid, holds, lastRow } = useGridFocus({
    wanted: at?.takesFocus ? at : undefined,
    current: { row: current.row, column: at?.column ?? 0 },
    isFound: found !== undefined,
    rows: lines.length,
    goTo,
  });
  const extent = (): Extent => ({
    first: namesAreInSight(grid.current) ? NAMES : 0,
    rows: lines.length,
    columnsOf: row => (isHeading(lines[row]) ? 1 : columns),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const around = stopAround(event.target);
    if (!around || event.altKey || event.metaKey || event.shiftKey) return;
    const line = lines[around.row];
    const does =
      event.target === around.stop
        ? (entered(event.key, around.stop, line, onOpen) ??
          goneTo(event, { around, current, extent: extent() }, goTo))
        : event.key === 'Escape' && (() => around.stop.focus());
    if (!does) return;
    event.preventDefault();
    does();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    holds(true);
    const around = stopAround(target);
    if (!around) return;
    const { row, column } = around;
    const key = lines[row]?.key;
    setAt(now => {
      const isSame = now && now.key === key && (now.column === column || isHeading(lines[row]));
      return isSame ? now : { key, column, takesFocus: false };
    });
  };
  /** Gives an action the focus, at the cell where it was; what took its place where it is not shown any more. */
  const focusAction = useSteady((ref: string) => {
    const row = indexes.get(ref) ?? Math.min(lastRow(), lines.length - 1);
    goTo({ row, column: at?.key === ref ? at.column : 0 });
  });
  return { grid, current, focusAction, onKeyDown, onFocus, onBlur: () => holds(false) };
}

/** What Enter and F2 do in a cell: they go to what can be pressed in it; Enter opens the action of a cell of text. */
function entered(
  key: string,
  stop: HTMLElement,
  line: Line | undefined,
  onOpen: (ref: string) => void,
): (() => void) | undefined {
  if (key !== 'Enter' && key !== 'F2') return undefined;
  const control = controlIn(stop);
  if (control) return () => control.focus();
  const opens = key === 'Enter' && line?.kind === 'action' && stop.tagName !== 'BUTTON';
  return opens ? () => onOpen(line.key) : undefined;
}

/** Where the key leads; on a heading from the column that one came down or up in. */
function goneTo(
  { key, ctrlKey }: KeyboardEvent,
  { around, current, extent }: { around: Around; current: Place; extent: Extent },
  goTo: (place: Place) => void,
): (() => void) | undefined {
  const { row, stop } = around;
  const column = row === current.row ? current.column : around.column;
  const isRtl = getComputedStyle(stop).direction === 'rtl';
  const to = moved({ key, ctrl: ctrlKey, isRtl }, { row, column }, extent);
  return to && (() => goTo(to));
}

/** Where the rows are cards, the names of the columns are there for screen readers alone. */
function namesAreInSight(grid: HTMLElement | null): boolean {
  const names = grid?.querySelector('[role=rowgroup]');
  return names ? names.getBoundingClientRect().height !== 1 : false;
}

function firstAction(lines: readonly Line[]): number {
  return lines.findIndex(line => !isHeading(line));
}

function isHeading(line: Line | undefined): boolean {
  return line !== undefined && line.kind !== 'action';
}
