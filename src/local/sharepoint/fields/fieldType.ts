import type { FieldRecord, Stored } from '../store/records';
import type { Surroundings } from './values';

/** What a value compares as; several for a column of several values. */
export type Key = string | number | null;

/** Everything that differs from one type of column to another. */
export type FieldType = {
  readonly kind: number;
  readonly entity: string;
  readonly display: string;
  /** Can carry an index (Microsoft's list of supported columns). */
  readonly indexable: boolean;
  /** Can stand in an OData $filter. */
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly refers?: 'person' | 'row';
  readonly many?: boolean;
  /** Properties that only columns of this type have, with their first values. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly read: (given: unknown, field: FieldRecord, ask: Reading) => Stored;
  readonly json: (stored: Stored) => unknown;
  readonly keys: (stored: Stored, field: FieldRecord, ask: Surroundings) => readonly Key[];
  readonly show: (stored: Stored, field: FieldRecord, ask: Surroundings) => string;
};

/** Reading a JSON body: its dialect, beside what the site knows. */
export type Reading = Surroundings & { readonly verbose: boolean };
