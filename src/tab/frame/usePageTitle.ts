import { useEffect } from 'react';
import { pageWords } from '../words/page';

/** Names the page after what it shows: the open action, the screen, the plan. */
export function usePageTitle(screen: string, plan: string, action: string | undefined): void {
  useEffect(() => {
    document.title = pageWords.title(action ? [action, screen, plan] : [screen, plan]);
  }, [screen, plan, action]);
}
