import type { Action } from '../../plan/action';
import { dueDate, type Due } from '../../plan/due';
import { daysBetween, inWords, type Day } from '../../plan/day';
import { rate, type Rag, type RagRule } from '../../plan/rag';
import { daysInWords } from '../../plan/view';

const SHAPES: Record<Rag, string> = {
  Red: '▲',
  Amber: '■',
  Green: '●',
  Complete: '✔',
  'Not rated': '○',
};

/** `▲ Red: late, no word`: a word and a shape, never colour alone; empty for what has no rating. */
export function ragInWords(action: Action, today: Day, rule: RagRule): string {
  const rating = rate(action, today, rule);
  if (!rating) return '';
  const { rag, why } = rating;
  return `${SHAPES[rag]} ${rag}${why && rag !== 'Complete' ? `: ${why}` : ''}`;
}

/** `Aug-12, in 28 days`: always as it was written, and in days where there is a day. */
export function dueInWords(due: Due, today: Day): string {
  const written = due.asWritten.trim() || 'no date';
  const date = dueDate(due);
  return date ? `${written}, ${daysInWords(daysBetween(today, date))}` : written;
}

/** `Last update 13 June 2012, 51 days ago`, or that there is none yet. */
export function lastSaidInWords({ lastSaid }: Action, today: Day): string {
  if (!lastSaid) return 'No update yet';
  const age = daysBetween(lastSaid.on, today);
  const ago = age <= 0 ? 'today' : age === 1 ? 'yesterday' : `${age} days ago`;
  return `Last update ${inWords(lastSaid.on)}, ${ago}`;
}
