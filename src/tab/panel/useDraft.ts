import { useCallback, useRef, useState } from 'react';
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
  const latest = useRef(draft);
  const setDraft = useCallback(
    (next: Draft) => {
      latest.current = next;
      window.sessionStorage.setItem(place, JSON.stringify(next));
      setState({ draft: next, isRestored: false });
    },
    [place],
  );
  /** Changes the draft as it is by then: what takes a while must not bring back what was typed before. */
  const change = useCallback(
    (next: (draft: Draft) => Draft) => setDraft(next(latest.current)),
    [setDraft],
  );
  const restart = useCallback(
    (from: Action) => {
      latest.current = newDraft(from, crypto.randomUUID());
      window.sessionStorage.removeItem(place);
      setState({ draft: latest.current, isRestored: false });
    },
    [place],
  );
  return { draft, isRestored, setDraft, change, restart };
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
