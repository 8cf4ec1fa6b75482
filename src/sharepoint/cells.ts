import type { Day } from '../plan/day';
import type { ListProblem } from '../plan/plan';
import { type ListDefinition, shownName } from './columns';
import { dayOfCell } from './days';

/** A row as REST gives it: every value is looked at before it is believed. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads the cells of one row. A value of the wrong kind reads as blank and is noted in `problems`. */
export type Cells<Name extends string = string> = {
  row: Row;
  id: number;
  text(column: Name): string | undefined; // one line, trimmed; undefined when blank
  note(column: Name): string | undefined; // as it stands; undefined when blank
  lines(column: Name): readonly string[]; // the lines of a note that are not blank
  number(column: Name): number | undefined;
  day(column: Name, zone: string): Day | undefined;
  instant(column: Name): Date | undefined;
  yes(column: Name): boolean;
  choice<T extends string>(column: Name, choices: readonly T[]): T | undefined;
  choices(column: Name): readonly string[];
  problem(column: Name, message: string, value?: string): void;
  problems: ListProblem[];
};

/** The cells of a row of the list. */
export function cellsOf<L extends ListDefinition>(
  list: L,
  row: Row,
): Cells<(keyof L['columns'] & string) | 'Title' | 'Created'> {
  const notes = problemsOf(list, row);
  const plain = plainCells(row, notes.wrong);
  return {
    row,
    ...notes,
    ...plain,
    text: column => plain.note(column)?.replace(/\s+/gu, ' ').trim(),
    lines: column => linesIn(plain.note(column) ?? ''),
    day: (column, zone) => {
      const read = plain.instant(column);
      return read && dayOfCell(read, zone);
    },
    yes: column => row[column] === true,
    choice: (column, choices) => {
      const value = plain.note(column)?.trim();
      if (value === undefined) return undefined;
      const found = choices.find(choice => choice.toLowerCase() === value.toLowerCase());
      return found ?? notes.wrong(column, `One of ${choices.join(', ')}`);
    },
    choices: column => {
      const value = row[column] ?? [];
      if (!Array.isArray(value)) return notes.wrong(column, 'A list of choices') ?? [];
      return value.filter(one => typeof one === 'string');
    },
  };
}

/** Keeps what is wrong with a row, each thing once. */
function problemsOf(list: ListDefinition, row: Row) {
  const problems: ListProblem[] = [];
  const id = Number(row.Id ?? row.ID ?? 0);
  const problem = (column: string, message: string, value = inShort(row[column])): void => {
    const known = list.columns[column];
    const shown = known ? shownName(column, known) : column;
    const isNoted = problems.some(one => one.column === shown && one.value === value);
    if (!isNoted) problems.push({ list: list.title, row: id, column: shown, value, message });
  };
  const wrong = (column: string, wanted: string): undefined => {
    problem(column, `${wanted} was expected here: it reads as blank.`);
  };
  return { id, problems, problem, wrong };
}

type Wrong = (column: string, wanted: string) => undefined;

function plainCells(row: Row, wrong: Wrong) {
  return {
    note: (column: string): string | undefined => {
      const value = row[column] ?? '';
      if (typeof value !== 'string') return wrong(column, 'A text');
      return value.trim() === '' ? undefined : value;
    },
    instant: (column: string): Date | undefined => {
      const value = row[column] ?? undefined;
      if (value === undefined || value === '') return undefined;
      const read = new Date(typeof value === 'string' ? value : Number.NaN);
      return Number.isNaN(read.getTime()) ? wrong(column, 'A date') : read;
    },
    number: (column: string): number | undefined => {
      const value = row[column] ?? undefined;
      if (value === undefined) return undefined;
      return typeof value === 'number' ? value : wrong(column, 'A number');
    },
  };
}

/** Lines that are not blank, without the space around them. Pure. */
export function linesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

const LONGEST_SHOWN = 80;

function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
