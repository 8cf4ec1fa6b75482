import type { Day } from '../plan/day';
import type { DraftPlan } from '../plan/draft';
import type { DueRules } from '../plan/due';
import { USUAL } from '../plan/plan';
import { readHead } from './head';
import { readLines } from './lines';
import { LONG_AGO } from './noteHead';
import { readNumberedPlan } from './numberedPlan';
import { readTablePlan } from './tablePlan';
import { readTables } from './tables';

/** Why a document is not taken, in a sentence for the person who gave it. */
export type Refused = { refused: string };

const USUAL_DUE: DueRules = { monthMeans: USUAL.monthMeans, holidays: new Set(USUAL.holidays) };

/**
 * Reads a plan from the text of a document: tables of actions, or a numbered list of them. `updatesOn` dates updates
 * where the document's version does not. Pure; never throws, whatever the text.
 */
export function readPlan(text: string, updatesOn: Day = LONG_AGO): DraftPlan | Refused {
  const lines = readLines(text);
  const layout = readTables(lines);
  const rules = { due: USUAL_DUE, updatesOn };
  const head = readHead(layout.head);
  const table = readTablePlan(layout, head, rules);
  if (table.actions.length > 0) return table;
  const list = readNumberedPlan(lines, head, rules);
  if (list) return list;
  return {
    refused:
      'This document holds neither a table of actions nor a numbered list of actions, so there is nothing to read into a plan.',
  };
}
