import type { Action } from './action';
import type { Day } from './day';

export const RAGS = ['Red', 'Amber', 'Green', 'Complete', 'Not rated'] as const;
export type Rag = (typeof RAGS)[number];

/** The numbers of a plan's RAG rule; printed on every report. */
export type RagRule = {
  dueSoonDays: number; // 28
  unansweredDays: number; // 7
  staleDays: number; // 92
  forecastLateMonths: number; // 1
};

/** A rating and the reason for it in words ("late, no word"). */
export type Rating = { rag: Rag; why: string };

/**
 * The rating of `action` on `today`, first match of the rule wins. Undefined for an action that is
 * not applicable, superseded, transferred or withdrawn: those have none. Pure.
 */
export function rate(action: Action, today: Day, rule: RagRule): Rating | undefined {
  throw new Error(`not built yet: ${action.ref} ${today} ${rule}`);
}
