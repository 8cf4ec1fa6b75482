import type { Action } from '../../plan/action';
import { inWords, readDay } from '../../plan/day';
import { type Memory, memoryOf } from './memory';

/** What a person changed in an action's row by hand: in words, before and after. */
export type Edit = {
  what: 'due' | 'owner' | 'status' | 'forecast' | 'text';
  before: string;
  after: string;
};

/** The columns in which an edit is made. */
export const EDITED: Readonly<Record<Edit['what'], readonly string[]>> = {
  due: ['DueAsWritten', 'DueDate'],
  owner: ['OwnerAsWritten'],
  status: ['Status'],
  forecast: ['Forecast'],
  text: ['Text', 'Title'],
};

/** What differs between a row and what was last written to it. `dueBefore`: the deadline's earlier wording. Pure. */
export function editsOf(
  action: Action,
  memory: Memory | undefined,
  dueBefore: string | undefined,
): readonly Edit[] {
  const due: readonly Edit[] =
    dueBefore === undefined
      ? []
      : [{ what: 'due', before: dueBefore, after: action.due.asWritten.trim() }];
  if (!memory) return due;
  const now = memoryOf(action);
  const same = (what: 'owner' | 'status' | 'forecast' | 'text'): boolean =>
    memory[what].trim() === now[what].trim();
  return [
    ...due,
    ...(['owner', 'status', 'forecast', 'text'] as const)
      .filter(what => !same(what))
      .map(what => ({ what, before: memory[what], after: now[what] })),
  ];
}

/** `due Aug-12 → Sep-12; owner DS → PP; text reworded`. Pure. */
export function editsInWords(edits: readonly Edit[]): string {
  return edits.map(inWordsOf).join('; ');
}

/** `Aug-12 → Sep-12`: where a date was agreed before, is now, or both. Undefined where no edit moved one. Pure. */
export function dateChange(edits: readonly Edit[]): string | undefined {
  const due = edits.find(({ what }) => what === 'due');
  return due && `${due.before || 'no date'} → ${due.after || 'no date'}`;
}

function inWordsOf({ what, before, after }: Edit): string {
  if (what === 'text') return 'text reworded';
  const none = what === 'owner' ? 'nobody' : 'no date';
  const say = (text: string): string => {
    const on = what === 'forecast' ? readDay(text) : undefined;
    return (on ? inWords(on) : text) || none;
  };
  return `${what} ${say(before)} → ${say(after)}`;
}
