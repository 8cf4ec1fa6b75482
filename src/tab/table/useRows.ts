import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Line } from './lines';

/** A first guess at heights in pixels; each row is measured once it is drawn. */
const USUAL_HEIGHTS: Record<Line['kind'], number> = { strand: 72, objective: 52, action: 64 };
const BEYOND_SIGHT = 6;

/** Draws only the rows near what is in sight, and the one at `current` wherever one scrolls to. */
export function useRows(lines: readonly Line[], current: number) {
  const body = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer<HTMLDivElement>({
    count: lines.length,
    estimateSize: index => USUAL_HEIGHTS[lines[index]?.kind ?? 'action'],
    getItemKey: index => lines[index]?.key ?? index,
    overscan: BEYOND_SIGHT,
    scrollMargin: useTop(body),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        alsoDrawn(defaultRangeExtractor(range), [current, strandBefore(lines, range.startIndex)]),
      [current, lines],
    ),
    useFlushSync: false,
  });
  return { body, rows };
}

function alsoDrawn(indexes: readonly number[], more: readonly number[]): number[] {
  const all = new Set([...indexes, ...more.filter(index => index >= 0)]);
  return [...all].sort((one, other) => one - other);
}

/** The heading that the first row in sight stands under: drawn too, so that headings never skip a level. */
function strandBefore(lines: readonly Line[], start: number): number {
  let index = start;
  while (index >= 0 && lines[index]?.kind !== 'strand') index -= 1;
  return index;
}

/** How far the element is from the top of the page; kept right while what is above it grows or goes. */
function useTop(element: React.RefObject<HTMLElement | null>): number {
  const subscribe = useCallback((changed: () => void) => {
    const observer = new ResizeObserver(changed);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return useSyncExternalStore(subscribe, () =>
    element.current ? Math.round(element.current.getBoundingClientRect().top + window.scrollY) : 0,
  );
}
