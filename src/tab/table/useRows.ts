import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Line } from './lines';
import { NARROW } from './tableStyles';

/** A first guess at heights in pixels, for rows and for cards; each is measured once it is drawn. */
const USUAL_HEIGHTS: Record<Line['kind'], number> = { strand: 72, objective: 52, action: 64 };
const CARD_HEIGHTS: Record<Line['kind'], number> = { strand: 112, objective: 92, action: 176 };
const BEYOND_SIGHT = 6;
const SETTLED_MS = 500;

/** Draws only the rows near what is in sight, and the one at `current` wherever one scrolls to. */
export function useRows(lines: readonly Line[], current: number) {
  const body = useRef<HTMLDivElement>(null);
  const heights = useIsNarrow() ? CARD_HEIGHTS : USUAL_HEIGHTS;
  const rows = useWindowVirtualizer<HTMLDivElement>({
    count: lines.length,
    estimateSize: index => heights[lines[index]?.kind ?? 'action'],
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
  useInSight(rows.getTotalSize());
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

function useIsNarrow(): boolean {
  const [narrow] = useState(() => window.matchMedia(NARROW.replace('@media ', '')));
  return useSyncExternalStore(
    useCallback(
      changed => {
        narrow.addEventListener('change', changed);
        return () => narrow.removeEventListener('change', changed);
      },
      [narrow],
    ),
    () => narrow.matches,
  );
}

/**
 * Keeps what just got the focus in sight while the rows around it are measured: the Tab key may lead past
 * the table, which then grows and would push it away.
 */
function useInSight(height: number): void {
  const last = useRef({ element: document.activeElement, at: 0 });
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = { element: target, at: performance.now() };
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    const { element, at } = last.current;
    if (element !== document.activeElement || performance.now() - at > SETTLED_MS) return;
    element?.scrollIntoView({ block: 'nearest' });
  }, [height]);
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
