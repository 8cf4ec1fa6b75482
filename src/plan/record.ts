import type { Action, Concern, Status, Through, Update } from './action';
import type { Day } from './day';
import type { Speaker } from './people';
import type { Plan } from './plan';

/** What somebody tells about an action. A field that is left out stays as it is. */
export type Report = {
  ref: string;
  key: string; // made by the client, 8 to 100 characters: the same telling sent twice has the same key
  text?: string;
  noChange?: true;
  status?: Status;
  forecast?: Day;
  concern?: Concern | 'none';
  seen?: string; // the row's version when the person began; undefined: they did not look
};

/** The fields of an action that a report changes. An explicit undefined clears the field. */
export type ActionChange = {
  status?: Status;
  forecast?: Day | undefined;
  concern?: Concern | undefined;
  completedOn?: Day | undefined;
  reviewOn?: Day | undefined;
  asked?: undefined; // answered: nothing is waiting any more
  lastSaid: { on: Day; by: string; text: string };
};

/**
 * What is to be done with a report. `not found` is the answer for what is gone and for what is not
 * theirs alike; `log` says which, for the audit line only.
 */
export type Decision =
  | { kind: 'save'; update: Update; change: ActionChange }
  | { kind: 'again'; update: Update } // this key was saved before, with this content
  | { kind: 'differs'; update: Update } // this key was saved before, with other content
  | { kind: 'not found'; log: 'gone' | 'not theirs' }
  | { kind: 'closed'; status: Status; by?: string } // complete or withdrawn already: a status or "no change" makes no sense
  | { kind: 'changed'; action: Action } // somebody changed the same fields since `seen`
  | { kind: 'refused'; sentence: string }; // too long, empty, a date that is none: says what to do

/** Longest text of an update: what a SharePoint multi-line column holds. */
export const MOST_TEXT = 63_999;

export type Telling = { by: Speaker; through: Through; now: Date };

/** May this person record this, and what changes? Pure; asked every time, for bot and tab alike. */
export function record(plan: Plan, report: Report, telling: Telling): Decision {
  throw new Error(`not built yet: ${plan.facts.key} ${report.ref} ${telling.through}`);
}

/** In what capacity `by` may speak for the action; undefined: not at all. Pure. */
export function capacity(
  plan: Plan,
  action: Action,
  by: Speaker,
): 'owner' | 'deputy' | 'champion' | 'plan manager' | undefined {
  throw new Error(`not built yet: ${plan.facts.key} ${action.ref} ${by.id}`);
}
