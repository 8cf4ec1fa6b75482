import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Line } from './lines';

/** A first guess at heights in pixels; each row is measured once it is drawn. */
const USUAL_HEIGHTS: Record<Line['kind'], number> = { strand: 72, objective: 52, action: 64 };
const BEYOND_SIGHT = 6;

/**
 * Draws only the rows near what is in sight, and moves from action to action by keys. One action is the
 * current one: it alone is a stop of the Tab key, and it stays drawn wherever one scrolls to.
 */
export function useRows(lines: readonly Line[]) {
  const body = useRef<HTMLDivElement>(null);
  const [wanted, setCurrent] = useState<string>();
  const actions = lines.flatMap(({ kind, key }) => (kind === 'action' ? [key] : []));
  const current = wanted && actions.includes(wanted) ? wanted : actions[0];
  const currentIndex = lines.findIndex(({ key }) => key === current);
  const rows = useWindowVirtualizer<HTMLDivElement>({
    count: lines.length,
    estimateSize: index => USUAL_HEIGHTS[lines[index]?.kind ?? 'action'],
    getItemKey: index => lines[index]?.key ?? index,
    overscan: BEYOND_SIGHT,
    scrollMargin: useTop(body),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        withIndex(defaultRangeExtractor(range), currentIndex),
      [currentIndex],
    ),
    useFlushSync: false,
  });
  const focus = useCallback((key: string) => {
    flushSync(() => setCurrent(key));
    const button = body.current?.querySelector<HTMLElement>(`[data-action="${CSS.escape(key)}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  }, []);
  return { body, rows, actions, current, setCurrent, focus };
}

function withIndex(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((one, other) => one - other);
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
