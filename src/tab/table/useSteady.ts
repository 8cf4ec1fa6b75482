import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function through every drawing, which does what the last one it was given does: rows that get it need not be drawn again. */
export function useSteady<Args extends readonly unknown[]>(
  does: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
