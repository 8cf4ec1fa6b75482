import type { Action, Update } from './action';
import type { Day } from './day';
import type { Objective, Plan, Strand } from './plan';
import { RAGS, type Rag } from './rag';

/** What the tab's filters hold; an empty one shows all. They live in the URL. */
export type Filters = {
  strand?: string;
  owner?: string; // as shown
  rag?: Rag | 'None'; // None: withdrawn and the like, which have no rating
  text?: string; // looked for in ref, text, owner and latest update, any case
};

/** One line of the table. */
export type ActionLine = {
  action: Action;
  rag: Rag | undefined;
  why: string; // of the rating, in words
  owner: string; // as shown: the matched person's name or the owner as written
  due: string; // as written, or "no date"
  daysLeft?: number;
  latest?: Update;
};

export type ObjectiveGroup = { objective: Objective | undefined; lines: readonly ActionLine[] };
export type StrandGroup = { strand: Strand; objectives: readonly ObjectiveGroup[]; counts: Counts };
export type Counts = { total: number; byRag: Record<Rag | 'None', number> };

export type PlanView = {
  groups: readonly StrandGroup[]; // only those with something to show
  counts: Counts; // of what is shown
  whole: Counts; // of the whole plan
  owners: readonly string[]; // for the filter, sorted
};

/** The plan as the tab shows it on `today`: grouped strand > objective > action in the plan's order, filtered, counted. Pure. */
export function planView(plan: Plan, today: Day, filters: Filters): PlanView {
  throw new Error(`not built yet: ${plan.facts.key} ${today} ${filters.text} ${RAGS.length}`);
}

/** "today", "in 3 days", "2 days late". */
export function daysInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `in ${days}` : `${days} late`;
}
