import type { Tags } from '../plan/action';
import type { Note } from './notes';
import type { Row } from './row';

/** An objective as its rows give it. `letters` are those of its code; undefined where it has none of its own. */
export type FoundObjective = {
  letters?: string;
  number: number;
  strand: string;
  text: string;
  line: number;
};

/** An action as its rows give it, before refs are made. */
export type FoundAction = {
  objective?: FoundObjective;
  strand: string;
  number: number;
  ownRef?: string; // as the document calls it
  text?: string;
  owner: string;
  ownerLine: number; // where the owner is written: another line than `line` where it is inherited
  due: string;
  dueHeading?: string; // what its column is called
  update: string;
  tags: Tags;
  line: number;
};

/** The rows of a plan's tables put together again. */
export type Body = { objectives: FoundObjective[]; actions: FoundAction[] };

/** A row and the title of the strand it stands in, '' where no heading names one. */
export type PlacedRow = Row & { strand: string; dueHeading?: string };

/** How a code was written, and what it was read as: the odd ones become problems when all are known. */
export type Shape = { shape: string; line: number; written: string; meaning: string };
/** Where the reader is in a plan, and what it has put together so far. */
export type Walk = Body & {
  objective?: FoundObjective; // the one that the rows are at
  codes: Map<string, FoundObjective>;
  uncoded: Map<string, number>; // how many objectives without a code a strand has
  numbers: Map<FoundObjective | undefined, { taken: Set<number>; highest: number }>;
  owner: string;
  ownerLine: number;
  usesCodes: boolean;
  usesNumbers: boolean;
  shapes: { objectives: Shape[]; actions: Shape[] };
  note: Note;
};

/** The objective that a row belongs to; undefined before the first of its strand. */
export function currentObjective(walk: Walk, row: PlacedRow): FoundObjective | undefined {
  return walk.objective?.strand === row.strand ? walk.objective : undefined;
}
