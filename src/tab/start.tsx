import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAddress } from './address';
import { screens } from './frame/screens';
import { startReader } from './load/reader/shelf';
import { Tab, type TabParts } from './Tab';

/**
 * Shows the tab in `root`. The only things it is handed are what differs from place to place. What the
 * first screen will need is sent for at once, while settings and sign-in are still under way.
 */
export function startTab({
  root,
  ...parts
}: { root: HTMLElement } & Omit<TabParts, 'reader'>): void {
  const reader = startReader();
  const { view = 'overview' } = readAddress(window.location.search);
  screens[view]().catch(() => undefined); // asked for again, and what is wrong said, when it is shown
  createRoot(root).render(
    <StrictMode>
      <Tab {...parts} reader={reader} />
    </StrictMode>,
  );
}
