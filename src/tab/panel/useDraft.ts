import { useCallback, useState } from 'react';
import type { Action } from '../../plan/action';
import { newDraft, type Draft } from './draft';

/** A draft that outlives the panel and a reload of the tab: kept in this window until it is saved. */
export function useDraft(place: string, action: Action) {
  const [{ draft, isRestored }, setState] = useState(() => {
    const kept = readDraft(place);
    return kept
      ? { draft: kept, isRestored: true }
      : { draft: newDraft(action, crypto.randomUUID()), isRestored: false };
  });
  const setDraft = useCallback(
    (next: Draft) => {
      window.sessionStorage.setItem(place, JSON.stringify(next));
      setState({ draft: next, isRestored: false });
    },
    [place],
  );
  const restart = useCallback(
    (from: Action) => {
      window.sessionStorage.removeItem(place);
      setState({ draft: newDraft(from, crypto.randomUUID()), isRestored: false });
    },
    [place],
  );
  return { draft, isRestored, setDraft, restart };
}

/** Where the draft of one person for one action is kept. */
export function draftPlace(planKey: string, ref: string, personId: string): string {
  return `followthrough draft ${planKey} ${ref} ${personId}`;
}

function readDraft(place: string): Draft | undefined {
  const kept = window.sessionStorage.getItem(place);
  if (!kept) return undefined;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined; // written by something else: nothing of the person's is in it
  }
}

function isDraft(draft: unknown): draft is Draft {
  return typeof draft === 'object' && draft !== null && 'key' in draft && 'from' in draft;
}
