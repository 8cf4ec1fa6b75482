import { useEffect, useRef } from 'react';

/** For the element of the screen: where a link leads to another screen and goes with the one before, the new one has the focus. */
export function useScreenFocus(view: string) {
  const screen = useRef<HTMLDivElement>(null);
  const last = useRef(view);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (last.current !== view && isLost) screen.current?.focus({ preventScroll: true });
    last.current = view;
  }, [view]);
  return screen;
}
