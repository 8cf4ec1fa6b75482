import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Tab, type TabParts } from './Tab';

/** Puts the tab on the page. */
export function show(root: HTMLElement, parts: TabParts): void {
  createRoot(root).render(
    <StrictMode>
      <Tab {...parts} />
    </StrictMode>,
  );
}
