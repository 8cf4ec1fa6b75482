import type { Action, Update } from '../plan/action';
import type { Act, Acted } from '../plan/acts/act';
import type { ToNote } from '../plan/afterRun';
import type { Asking } from '../plan/asking';
import type { Day } from '../plan/day';
import type { Plan, PlanFacts } from '../plan/plan';
import type { Decision, Report, Telling } from '../plan/record';

/** What became of a report: answered in words by the bot, shown by the tab. */
export type Recorded =
  { kind: 'saved'; action: Action; update: Update } | Exclude<Decision, { kind: 'save' }>;

/**
 * One plan kept in SharePoint lists, read and written with the rights of whoever the token is of.
 * Faults (network, rights, throttling that outlasts retries) are thrown as errors that name the list.
 */
export type PlanStore = {
  /** The whole plan; rows that cannot be read are in `problems`. */
  load(): Promise<Plan>;
  /** Reads again, lets `plan/record` decide, appends the update, changes the action by its ETag; on 412 once more. */
  record(report: Report, telling: Telling): Promise<Recorded>;
  /** Does what somebody asks for beside telling progress, by the rules of `plan/acts/decide` and in the same way. */
  act(act: Act, telling: Telling): Promise<Acted>;
  /** Works out every RAG on `today` and writes those that changed. Gives how many rows were written. */
  saveRatings(today: Day): Promise<number>;
  /** Notes that these people were asked on `asking.day` (only refs given), and that the plan has had its run. */
  noteAsked(
    day: Day,
    refs: readonly string[],
    digests?: Pick<ToNote, 'accounts' | 'star'>, // who had one, also of those who were only told
  ): Promise<void>;
  /** Brings rows up to updates that did not reach them and to edits by hand, which are told as updates at `now` (the present unless given). Gives how many rows were written. */
  mend(now?: Date): Promise<number>;
};

/** The plans of a site. */
export type PlanShelf = {
  plans(): Promise<readonly PlanFacts[]>;
  open(planKey: string): PlanStore;
};

export type { Asking };
