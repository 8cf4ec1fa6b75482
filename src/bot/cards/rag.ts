import type { Action } from '../../plan/action';
import { dueDate, type Due } from '../../plan/due';
import { daysBetween, type Day } from '../../plan/day';
import { rate, type Rag, type RagRule } from '../../plan/rag';
import { daysInWords } from '../../plan/view';
import { nameWords } from '../../plan/words/names';
import { askWords } from '../words/asking';

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
  return `${SHAPES[rag]} ${nameWords.rags[rag]}${why && rag !== 'Complete' ? `: ${why}` : ''}`;
}

/** `Due Aug-12, in 28 days`: always as it was written, and in days where there is a day. */
export function dueInWords(due: Due, today: Day): string {
  const written = due.asWritten.trim() || nameWords.noDate;
  const date = dueDate(due);
  return date
    ? askWords.dueIn(written, daysInWords(daysBetween(today, date)))
    : askWords.due(written);
}

/** `Last update 13 June 2012, 51 days ago`, or that there is none yet. */
export function lastSaidInWords({ lastSaid }: Action, today: Day): string {
  if (!lastSaid) return askWords.noUpdate;
  return askWords.lastUpdate(lastSaid.on, daysBetween(lastSaid.on, today));
}
