import type { Acted } from '../plan/acts/act';
import type { Recorded } from '../sharepoint/store';
import { words } from './words';

/** Why nothing was saved, in a sentence; undefined when it was, now or before. */
export function whyNot(acted: Acted | Recorded): string | undefined {
  switch (acted.kind) {
    case 'saved':
    case 'again':
      return undefined;
    case 'differs':
      return words.differs;
    case 'not found':
      return words.gone;
    case 'closed':
      return words.nowClosed(acted.status, acted.by);
    case 'changed':
      return words.changed;
    case 'refused':
      return acted.sentence;
  }
}
