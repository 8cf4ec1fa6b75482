import type { Key } from '../fields/types';

/** A column in a query: `Due`, `Assignee/Title`, or a part of a date such as `month(Due)`. */
export type Column = { readonly path: readonly string[]; readonly part?: DatePart };
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** A value as the query writes it. `dayOnly` compares dates without their times (CAML's habit). */
export type Literal =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly at: Date; readonly dayOnly: boolean }
  | { readonly kind: 'null' };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith' | 'contains';

/** A query, from OData or from CAML. */
export type Test =
  | { readonly at: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly at: 'not'; readonly test: Test }
  | {
      readonly at: 'compare';
      readonly column: Column;
      readonly by: Comparison;
      readonly value: Literal;
    }
  | { readonly at: 'in'; readonly column: Column; readonly values: readonly Literal[] };

export type Order = { readonly column: Column; readonly descending: boolean };

/** How rows of type R answer for a column. */
export type Known<R> = {
  readonly keys: (row: R) => readonly Key[];
  readonly key: (value: Literal) => Key;
  readonly indexed: boolean;
};
export type Columns<R> = (column: Column, use: 'filter' | 'sort') => Known<R>;

/** Every column that a query names. */
export const columnsIn = (test: Test): readonly Column[] => {
  switch (test.at) {
    case 'and':
    case 'or':
      return [...columnsIn(test.left), ...columnsIn(test.right)];
    case 'not':
      return columnsIn(test.test);
    case 'in':
    case 'compare':
      return [test.column];
  }
};

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Null first, numbers by size, texts by the alphabet whatever their case. */
export function compareKeys(one: Key, other: Key): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null) || 0;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

type Compare = (key: Key, wanted: Key) => boolean;
const ordered =
  (holds: (sign: number) => boolean): Compare =>
  (key, wanted) =>
    key !== null && wanted !== null && holds(compareKeys(key, wanted));

const COMPARE: Readonly<Record<Exclude<Comparison, 'ne'>, Compare>> = {
  eq: (key, wanted) => key === wanted,
  lt: ordered(sign => sign < 0),
  le: ordered(sign => sign <= 0),
  gt: ordered(sign => sign > 0),
  ge: ordered(sign => sign >= 0),
  startswith: (key, wanted) => key !== null && String(key).startsWith(String(wanted)),
  contains: (key, wanted) => key !== null && String(key).includes(String(wanted)),
};

/** The query as a function. A value that is not there is unequal to every value ("ne" keeps it). */
export function matcher<R>(test: Test, columns: Columns<R>): (row: R) => boolean {
  switch (test.at) {
    case 'and':
    case 'or': {
      const left = matcher(test.left, columns);
      const right = matcher(test.right, columns);
      return test.at === 'and' ? row => left(row) && right(row) : row => left(row) || right(row);
    }
    case 'not': {
      const inner = matcher(test.test, columns);
      return row => !inner(row);
    }
    case 'in': {
      const known = columns(test.column, 'filter');
      const wanted = new Set(test.values.map(known.key));
      return row => known.keys(row).some(key => wanted.has(key));
    }
    case 'compare': {
      const known = columns(test.column, 'filter');
      const wanted = known.key(test.value);
      if (test.by === 'ne') return row => !known.keys(row).includes(wanted);
      const compare = COMPARE[test.by];
      return row => known.keys(row).some(key => compare(key, wanted));
    }
  }
}

/** Compares two rows by the given columns. */
export function sorter<R>(
  order: readonly Order[],
  columns: Columns<R>,
): (one: R, other: R) => number {
  const by = order.map(({ column, descending }) => ({
    known: columns(column, 'sort'),
    sign: descending ? -1 : 1,
  }));
  return (one, other) => {
    for (const { known, sign } of by) {
      const found = compareKeys(known.keys(one)[0] ?? null, known.keys(other)[0] ?? null);
      if (found !== 0) return found * sign;
    }
    return 0;
  };
}

/**
 * Whether SharePoint would answer the query on a list past the list view threshold: some condition
 * that all answers must meet is on an indexed column and is met by no more than `limit` rows.
 * Measured on a live tenant (sharepoint-wire.md, 4.8).
 */
export function narrowed<R>(
  test: Test,
  columns: Columns<R>,
  rows: readonly R[],
  limit: number,
): boolean {
  switch (test.at) {
    case 'and':
    case 'or': {
      const left = narrowed(test.left, columns, rows, limit);
      const right = narrowed(test.right, columns, rows, limit);
      return test.at === 'and' ? left || right : left && right;
    }
    case 'not':
      return false;
    case 'in':
    case 'compare':
      return (
        columns(test.column, 'filter').indexed &&
        rows.filter(matcher(test, columns)).length <= limit
      );
  }
}
