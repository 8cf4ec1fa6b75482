import type { DraftAction } from '../plan/draft';
import { plainly } from './lines';
import type { Note } from './notes';

/** An action with the line it stands in. */
export type Placed = { action: DraftAction; line: number; dueHeading?: string | undefined };

/** "This action is shown complete", "is now complete"; not "once complete", "to be completed". */
const SAYS_COMPLETE = /\b(?:is|are|now|shown|marked) (?:as |now |already )*complete\b/i;
const A_DATE =
  /\b(?:(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* '?(?:20)?\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:20)?\d{2})\b/i;

/** Notes what is odd in the actions themselves: deadlines, words and dates that disagree, texts that repeat. */
export function checkActions(placed: readonly Placed[], note: Note): void {
  for (const each of placed) {
    checkDue(each, note);
    checkWords(each, note);
  }
  noteIdentical(placed, note);
}

function checkDue({ action, line, dueHeading }: Placed, note: Note): void {
  const { due, text, ref } = action;
  if (due.kind === 'unset') {
    note('unset date', line, due.asWritten, `No date is agreed for ${ref}.`);
    const found = A_DATE.exec(text ?? '')?.[0];
    const what = `No date is agreed for ${ref}, but its text names one: not taken over.`;
    if (found) note('date in text', line, found, what);
  }
  if (due.kind === 'unreadable') {
    const column = dueHeading ? `In the column “${dueHeading}”, not read as a date` : NOT_READ;
    note('unreadable date', line, due.asWritten, `${column}: ${ref} keeps the words.`);
  }
  if (due.mark) {
    const what = `The mark is kept on ${ref}; what it means is not written.`;
    note('marked date', line, due.asWritten, what);
  }
}

const NOT_READ = 'Not read as a date';

function checkWords({ action, line }: Placed, note: Note): void {
  if (action.status === 'Complete') return;
  for (const { text } of action.updates) {
    const found = SAYS_COMPLETE.exec(text)?.[0];
    const what = `An update of ${action.ref} says so, its date does not: kept as ${action.status}.`;
    if (found) note('says complete', line, found, what);
  }
}

function noteIdentical(placed: readonly Placed[], note: Note): void {
  const seen = new Map<string, string>();
  for (const { action, line } of placed) {
    if (!action.text) continue;
    const words = plainly(action.text);
    const first = seen.get(words);
    if (first) {
      note('identical action', line, action.text, `${action.ref} reads like ${first}: both kept.`);
    } else seen.set(words, action.ref);
  }
}
