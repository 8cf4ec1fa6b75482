import type { Day } from './day';

/** What a bare month means to a plan: its last day, or its last working day. */
export const MONTH_MEANINGS = ['last day', 'last working day'] as const;
export type MonthMeans = (typeof MONTH_MEANINGS)[number];

/**
 * A deadline as people write it and as it is understood. `asWritten` is never changed by reading.
 * The kinds are the table "Deadlines as people write them" of docs/product.md.
 */
export type Due = { asWritten: string; mark?: '*' } & (
  | { kind: 'month'; date: Day }
  | { kind: 'day'; date: Day }
  | { kind: 'from'; date: Day } // starts on that day, no end
  | { kind: 'recurring' }
  | { kind: 'event'; event: string }
  | { kind: 'unset' }
  | { kind: 'complete' }
  | { kind: 'unreadable' }
);
export type DueKind = Due['kind'];

/** How a plan reads its deadlines. */
export type DueRules = { monthMeans: MonthMeans; holidays: ReadonlySet<Day> };

/** Reads a deadline. Pure, total: any text gives a Due that keeps it. */
export function readDue(asWritten: string, rules?: DueRules): Due {
  throw new Error(`not built yet: ${asWritten} ${rules}`);
}

/** The agreed date an action is to be finished by: only `month` and `day` have one. */
export function dueDate(due: Due): Day | undefined {
  return due.kind === 'month' || due.kind === 'day' ? due.date : undefined;
}

/** A date as text that {@link readDue} reads back as that day: `31/08/2012`. */
export function writeDue(date: Day): string {
  return date.split('-').reverse().join('/');
}

/** Whether a table cell looks like a deadline at all: what the readers of documents look for. Pure. */
export function looksLikeDue(cell: string): boolean {
  throw new Error(`not built yet: ${cell}`);
}
