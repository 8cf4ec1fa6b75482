import type { Status, Tags } from './action';
import type { Day } from './day';
import type { Due } from './due';
import type { Objective, Strand } from './plan';

/** The closed list of oddities a reader of documents can find. */
export const PROBLEM_KINDS = [
  'column drift',
  'split row',
  'several actions in one cell',
  'code spelling',
  'owner inherited',
  'owner spelling',
  'not yet written',
  'reference spelling',
  'reference without code',
  'unset date',
  'unreadable date',
  'marked date',
  'ticks unplaced',
  'says complete',
  'identical action',
  'date in text',
  'leftover text',
  'title unknown',
  'version unknown',
  'champion unknown',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** An oddity found on reading: where, what stood there, what was made of it. `line` counts from 1. */
export type ImportProblem = { line: number; kind: ProblemKind; text: string; message: string };

export type DraftAction = {
  ref: string;
  objective?: string;
  strand: string;
  number: number;
  text?: string;
  steps: readonly string[];
  owner: string; // after inheriting and matching spellings: "PP"
  ownerAsWritten: string; // what stood in the cell (or the one it inherits from): "Phil Pepper"
  due: Due;
  status: Status;
  tags: Tags;
  updates: readonly { on: Day; text: string }[];
};

/** A plan as read from a document, before anything is saved. */
export type DraftPlan = {
  plan: { key: string; title: string; version: string };
  strands: readonly Strand[];
  objectives: readonly Objective[];
  actions: readonly DraftAction[];
  problems: readonly ImportProblem[];
};
