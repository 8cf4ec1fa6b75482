import type { Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

const MOST_STOPS = 250;
/** The fields of a date are several stops within one element. */
const MOST_AT_ONE = 8;
const SETTLED_MS = 250;

/**
 * The keyboard of somebody who uses nothing else. `faults` fills with every stop where the focus was out of
 * sight, covered by something else, or not to be seen (WCAG 2.4.7, 2.4.11).
 */
export function keyboardOf(page: Page) {
  const faults: string[] = [];
  const look = async (): Promise<void> => {
    if (!(await page.evaluate(faultOfFocus))) return;
    await page.waitForTimeout(SETTLED_MS); // rows are measured, a panel slides in
    const fault = await page.evaluate(faultOfFocus);
    if (fault) faults.push(fault);
  };
  /** Presses Tab, or another key that moves the focus, until what is named has it. Throws where that never comes. */
  const tabTo = async (role: Role, name: string | RegExp, key = 'Tab'): Promise<void> => {
    const wanted = page.locator(':focus').and(page.getByRole(role, { name }));
    let atOne = 0;
    let last: string | undefined;
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press(key);
      await look();
      if ((await wanted.count()) > 0) return;
      const now = await page.evaluate(focused);
      atOne = now === last ? atOne + 1 : 0;
      if (atOne > MOST_AT_ONE) throw new Error(`${key} never leaves ${now}, on the way to ${name}`);
      last = now;
    }
    throw new Error(`${key} never comes to ${role} ${name}`);
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The name and number of what has the focus, for messages and comparing. */
  return { tabTo, press, type: (text: string) => page.keyboard.type(text), faults };
}

/** What has the focus, told apart from all else of the page. Runs in the page. */
function focused(): string {
  const element = document.activeElement;
  const index = [...document.querySelectorAll('*')].indexOf(element ?? document.body);
  const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  return `${element?.tagName.toLowerCase()} ${index} "${name.trim().slice(0, 60)}"`;
}

/** What is wrong with where the focus is, or was at the stop before; '' where nothing is. Runs in the page. */
function faultOfFocus(): string {
  type Last = { element: Element; look: string };
  const memory = window as unknown as { lastFocus?: Last };
  const element = document.activeElement;
  if (!element || element === document.body || element.matches('[data-tabster-dummy]')) return '';
  const label = (one: Element): string =>
    (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 60) || one.tagName;
  /** All that may show the focus: on itself, beside it (Fluent's boxes), around it (its fields), on its row. */
  const lookOf = (one: Element): string =>
    [one, one.parentElement, one.nextElementSibling, one.closest('[role=row]')]
      .flatMap(near =>
        near ? ['', '::before', '::after'].map(part => getComputedStyle(near, part || null)) : [],
      )
      .map(style =>
        [
          ...[style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow],
          ...[style.borderTopColor, style.borderBottomColor, style.borderTopWidth],
          ...[style.textDecoration, style.backgroundColor, style.transform],
        ].join(' '),
      )
      .join('\n');
  const { lastFocus } = memory;
  const hasMoved = lastFocus && lastFocus.element !== element && lastFocus.element.isConnected;
  const unseen =
    hasMoved && lookOf(lastFocus.element) === lastFocus.look ? lastFocus.element : null;
  if (!unseen) memory.lastFocus = { element, look: lookOf(element) };
  if (unseen) {
    delete memory.lastFocus;
    return `nothing shows that "${label(unseen)}" has the focus`;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  const inSight = [0.5, 0.1, 0.9]
    .flatMap(across => [0.5, 0.1, 0.9].map(down => [left + width * across, top + height * down]))
    .filter(([x = 0, y = 0]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inSight.length === 0) return `"${label(element)}" is out of sight`;
  const isOnTop = ([x = 0, y = 0]: readonly number[]): boolean => {
    const top = document.elementFromPoint(x, y);
    const around = element.closest('[role=row]') ?? element.parentElement;
    return top !== null && (around?.contains(top) === true || top.contains(element));
  };
  return inSight.some(isOnTop) ? '' : `"${label(element)}" is covered by something else`;
}
