import { NAMES, type Place } from './moves';

/** Marks what has the focus when one comes to a cell by keys: the cell, or the one button that it is there for. */
const STOP = 'data-stop';
const WITHIN = 'a[href], button, input, select, textarea';

/** What an element needs so that the keys of the table can stop at it; the current one alone is a stop of the Tab key. */
export function stopProps(isCurrent: boolean): { tabIndex: number; 'data-stop': true } {
  return { tabIndex: isCurrent ? 0 : -1, [STOP]: true };
}

/** A cell or button that keys stop at, and where it is. */
export type Around = Place & { stop: HTMLElement };

/** Where an element of the table is; undefined for one that is in no cell. */
export function stopAround(target: EventTarget): Around | undefined {
  const stop = target instanceof Element ? target.closest<HTMLElement>(`[${STOP}]`) : null;
  const row = stop?.closest<HTMLElement>('[role=row]');
  if (!stop || !row) return undefined;
  const { index } = row.dataset;
  return {
    stop,
    row: index === undefined ? NAMES : Number(index),
    column: stopsIn(row).indexOf(stop),
  };
}

/** The stop of a row at a column, or its last one; undefined where the row is not drawn. */
export function stopAt(row: Element | null | undefined, column: number): HTMLElement | undefined {
  const stops = row ? stopsIn(row) : [];
  return stops[Math.min(column, stops.length - 1)];
}

/** The first control within a cell; undefined where the cell is text alone, or is a control itself. */
export function controlIn(stop: HTMLElement): HTMLElement | undefined {
  return stop.querySelector<HTMLElement>(WITHIN) ?? undefined;
}

function stopsIn(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(`[${STOP}]`)];
}
