import { readDay, type Day } from '../../plan/day';
import { dueDate, readDue, writeDue, type Due, type DueRules } from '../../plan/due';
import { type Cells, type Row } from '../cells';
import { cellOfDay } from '../days';
import type { ACTIONS } from '../lists/actions';

type DueCells = Pick<
  Cells<keyof (typeof ACTIONS)['columns']>,
  'note' | 'day' | 'text' | 'problem' | 'row'
>;

/** A deadline as the row has it, and how it stood when the product last wrote it. */
export type DueInRow = {
  due: Due;
  before?: string; // its wording before it was edited by hand
  isStale: boolean; // the columns do not say what the deadline says
};

/**
 * The deadline of a row. The text is what people edit, and kind and date follow from it; a date that
 * was edited alone wins and rewrites the text. Which of the two was edited is told by comparing
 * both with `DueRead`, what was last written here. A date taken away alone comes back: it is the text
 * that has to go.
 */
export function readDueCells(cells: DueCells, rules: DueRules, zone: string): DueInRow {
  const written = cells.note('DueAsWritten') ?? '';
  const date = cells.day('DueDate', zone);
  const last = lastRead(cells.note('DueRead'));
  const textEdited = last ? last.text !== written : written !== '';
  const dateEdited = date !== undefined && date !== last?.date;
  const asWritten = dateEdited && !textEdited ? writeDue(date) : written;
  const due = withMark(readDue(asWritten, rules), cells.row.DueMark);
  if (due.kind === 'unreadable') {
    cells.problem(
      'DueAsWritten',
      'This deadline cannot be read. Write it like Aug-12 or 31/08/2012.',
    );
  }
  const before = last && last.text !== asWritten ? { before: last.text } : {};
  return { due, ...before, isStale: isStale(cells, due, date, written) };
}

/** The columns of a deadline. */
export function rowOfDue(due: Due, zone: string): Row {
  const date = dueDate(due);
  return {
    DueAsWritten: due.asWritten,
    DueKind: due.kind,
    DueDate: date ? cellOfDay(date, zone) : null,
    DueMark: due.mark ?? null,
    DueRead: memoryOf(due),
  };
}

function isStale(
  { note, text, row }: DueCells,
  due: Due,
  date: Day | undefined,
  written: string,
): boolean {
  return (
    written !== due.asWritten ||
    date !== dueDate(due) ||
    text('DueKind') !== due.kind ||
    (row.DueMark ?? undefined) !== due.mark ||
    note('DueRead')?.trim() !== memoryOf(due).trim()
  );
}

function memoryOf(due: Due): string {
  return `${dueDate(due) ?? NO_DATE} ${due.asWritten}`;
}

const NO_DATE = '-';

function lastRead(note: string | undefined): { date: Day | undefined; text: string } | undefined {
  const found = /^(\S+)(?: (.*))?$/s.exec(note ?? '');
  return found ? { date: readDay(found[1] ?? ''), text: found[2] ?? '' } : undefined;
}

/** A reader of documents may have found the star beside the deadline rather than in it. */
function withMark(due: Due, mark: unknown): Due {
  return mark === '*' && !due.mark ? { ...due, mark } : due;
}
