import type { ActionLine } from '../../plan/view';

export const RED_KINDS = ['no-word', 'dated', 'off-track', 'far'] as const;
/** Which red it is: late without a word, late with a date to come, off track, or expected long after due. */
export type RedKind = (typeof RED_KINDS)[number];

/** Which red an action is; undefined when it is not red. Pure. */
export function redKind({ rag, action, daysLeft }: ActionLine): RedKind | undefined {
  if (rag !== 'Red') return undefined;
  if (action.concern === 'off track') return 'off-track';
  if (daysLeft === undefined || daysLeft >= 0) return 'far';
  return action.forecast ? 'dated' : 'no-word';
}
