import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import { words } from '../words';

/** What an update says in words: its text, else what it changed. Pure. */
export function saidBy({ text, noChange, status }: Pick<Update, 'text' | 'noChange' | 'status'>) {
  if (text) return text;
  if (noChange) return words.noChangeSaid;
  return status ? words.bareStatus(status) : words.noWords;
}

/** The last that was said on an action; what stands on its row when there is no update. Pure. */
export function saidIn(
  { lastSaid }: Pick<Action, 'lastSaid'>,
  latest: Update | undefined,
): { on: Day; text: string } | undefined {
  if (latest) return { on: latest.on, text: saidBy(latest) };
  return lastSaid && { on: lastSaid.on, text: lastSaid.text || words.noWords };
}
