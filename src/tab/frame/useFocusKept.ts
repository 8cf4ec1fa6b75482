import { useEffect } from 'react';

/** Where the focus may go when what had it is gone: the part of the page that it was in. */
const PARTS = 'form, section, li, fieldset, [role=dialog], [role=search], [role=group], main';

/**
 * Keeps the focus near where it was when what had it goes or is disabled: a button that is used up, a form
 * that closes. On the page as a whole no key would be heard by the panel or form that one is in, and a
 * screen reader would begin at the top. Where something else takes the focus, that is left alone.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) around = partsAround(target);
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      requestAnimationFrame(() => {
        const nearest = around.find(part => part.isConnected);
        if (nearest instanceof HTMLElement && isLost()) focusOn(nearest);
      });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, {
      ...{ subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] },
    });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}

/** The parts of the page that an element is in, from the smallest on. */
function partsAround(element: Element): readonly Element[] {
  const part = element.parentElement?.closest(PARTS);
  return part ? [part, ...partsAround(part)] : [];
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (activeElement?.matches(':disabled') ?? false);
}

function focusOn(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
