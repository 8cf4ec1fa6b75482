import { readFileSync } from 'node:fs';
import type { DraftPlan } from '../../src/plan/draft';
import { readPlan } from '../../src/documents/readPlan';

/** The draft of a document that must be taken. */
export function draftOf(text: string): DraftPlan {
  const draft = readPlan(text);
  if ('refused' in draft) throw new Error(draft.refused);
  return draft;
}

export const draftOfFile = (path: string): DraftPlan => draftOf(readFileSync(path, 'utf8'));

/** How often each text occurs. */
export function counts(texts: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const text of texts) found[text] = (found[text] ?? 0) + 1;
  return found;
}
