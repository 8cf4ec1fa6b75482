/** Who writes a column, apart from those who may edit everything by hand. */
export type Writer = 'import' | 'people' | 'service';

type About = {
  shown?: string; // the display name; the internal name where it is left out
  about: string;
  by: Writer;
  indexed?: true;
  unique?: true; // SharePoint refuses a second row with the same value; indexed as well
  id?: string; // of the column itself: a list that has it is ours
  format?: string; // column formatting, as JSON; given once, then its owners' to change
  hidden?: true; // on no form: the product's own memory
};

/** One column of a list. The internal name is its key in the definition and never changes. */
export type Column = About &
  (
    | { kind: 'text' | 'note' | 'number' | 'day' | 'instant' | 'yes/no' | 'person' }
    | { kind: 'choice' | 'choices'; choices: readonly string[]; fillIn?: true }
  );

/** A question to a list, as a tree that `caml` writes out. `today` counts days from today. */
export type Condition =
  | { is: 'and' | 'or'; of: readonly Condition[] }
  | { is: 'empty' | 'filled'; column: string }
  | { is: 'me'; column: string }
  | { is: 'one of'; column: string; values: readonly string[] }
  | { is: 'before' | 'until' | 'from'; column: string; today: number };

/** A view that managers find in the list. */
export type View = {
  title: string;
  about: string;
  columns: readonly string[];
  where?: Condition;
  groupBy?: string;
  sort: readonly { column: string; down?: true }[];
};

export type ListDefinition = {
  title: string;
  path: string; // the last part of its address: /Lists/ProgressUpdates; /PlanEvidence of a library
  library?: true; // holds files, at the site's own address rather than under /Lists
  about: string;
  titleMeans: string; // what SharePoint's own column Title holds
  onlyManagers?: true; // has rights of its own: readers of the site do not see it
  columns: Readonly<Record<string, Column>>;
  views: readonly View[];
};

/** The name people see on a column. */
export function shownName(name: string, column: Column): string {
  return column.shown ?? name;
}

/** Longest text that SharePoint keeps in a single line and in a note. */
export const MOST_LINE = 255;
export const MOST_NOTE = 63_999;
