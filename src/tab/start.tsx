import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Tab, type TabParts } from './Tab';

/** Shows the tab in `root`. The only things it is handed are what differs from place to place. */
export function startTab({ root, ...parts }: { root: HTMLElement } & TabParts): void {
  createRoot(root).render(
    <StrictMode>
      <Tab {...parts} />
    </StrictMode>,
  );
}
