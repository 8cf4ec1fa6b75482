import { type Action, STATUSES } from '../../plan/action';
import type { Fields } from '../../plan/acts/act';
import { dueOf } from '../../plan/acts/dates';
import { dayAsKept, readDay } from '../../plan/day';
import { type Due, dueDate } from '../../plan/due';
import type { PlanFacts } from '../../plan/plan';
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

/** The fields that were edited, as they were before; the earlier text is not known. Pure. */
export function fieldsBefore(edits: readonly Edit[], facts: PlanFacts): Fields {
  const read: Record<Edit['what'], (before: string) => Fields> = {
    due: before => ({ due: dueOf(facts, before) }),
    owner: before => ({ owner: { asWritten: before } }),
    status: before => ({ status: STATUSES.find(one => one === before) ?? null }),
    forecast: before => ({ forecast: readDay(before) ?? null }),
    text: () => ({}),
  };
  return Object.assign({}, ...edits.map(({ what, before }) => read[what](before))) as Fields;
}

/**
 * What follows for the deadline where somebody in the list took it from `before` to what it is: that
 * its date moved, and how often it has by then. Nothing where only its wording differs. Pure.
 */
export function dueMovedByHand(
  before: Due | undefined,
  { due, dueMoved = 0 }: Pick<Action, 'due' | 'dueMoved'>,
): Fields {
  if (!before || dueDate(before) === dueDate(due)) return {};
  return { due, ...(dueDate(before) !== undefined && { dueMoved: dueMoved + 1 }) };
}

function inWordsOf({ what, before, after }: Edit): string {
  if (what === 'text') return 'text reworded';
  const none = what === 'owner' ? 'nobody' : 'no date';
  const say = (text: string): string => {
    const on = what === 'forecast' ? readDay(text) : undefined;
    return (on ? dayAsKept(on) : text) || none;
  };
  return `${what} ${say(before)} → ${say(after)}`;
}
