import type { Action, Update } from '../plan/action';
import type { Act, Acted } from '../plan/acts/act';
import type { ToNote } from '../plan/afterRun';
import type { Asking } from '../plan/asking';
import type { Day } from '../plan/day';
import type { Person } from '../plan/people';
import type { Plan, PlanFacts, Strand } from '../plan/plan';
import type { Decision, Report, Telling } from '../plan/record';
import type { ReminderRun } from '../plan/reminderRun';
import type { Chosen } from './accountAt';
import type { Account } from './accounts';
import type { Finding } from './drift';
import type { FirstView } from './firstView';
import type { Pair } from './matchPeople';
import type { FactsChange } from './saveFacts';
import type { PersonChange } from './savePerson';
import type { StrandChange } from './saveStrand';

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
  /**
   * What one person told of several actions at once, and what became of each, in the same order: in as
   * many requests however many they are. `on`: a plan that `load` gave just now, which is not read again.
   */
  recordAll(reports: readonly Report[], telling: Telling, on?: Plan): Promise<readonly Recorded[]>;
  /** The same for acts; none of them adds an action. */
  actAll(acts: readonly Act[], telling: Telling, on?: Plan): Promise<readonly Acted[]>;
  /** One reading of the plan that serves a whole run. */
  read(): Promise<Reading>;
  /** The days of reminding, latest first; none for whoever may not see the list. */
  runs(): Promise<readonly ReminderRun[]>;
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
  /** Changes somebody's row of People: `who` is an account, or how the plan calls them. Gives them as they are now; undefined: nobody is found. */
  savePerson(
    who: string,
    change: PersonChange | ((person: Person) => PersonChange),
  ): Promise<Person | undefined>;
};

/**
 * A plan as it was read once, kept true by what this process writes and, when it asks, by what others
 * changed. Without the objectives, which decide nothing about asking, and with the newest 5,000 updates.
 */
export type Reading = {
  plan(): Plan;
  /** As {@link PlanStore.mend}, on the rows that were read. */
  mend(now: Date): Promise<number>;
  /** Reads what others changed since, and nothing else. Gives whether anything was. */
  refresh(): Promise<boolean>;
  /** What a run of `day` leaves: whom it asked (undefined: nobody), and the ratings. Safe to repeat. */
  note(day: Day, asked?: ToNote): Promise<void>;
  /** Notes that these were asked about on `day` outside a run, so that it is nobody's digest of the week. */
  noteOutside(day: Day, refs: readonly string[]): Promise<void>;
  /** Keeps what became of a run in the list Reminder runs, and who has answered since of those before it. */
  keepRun(run: ReminderRun | undefined): Promise<void>;
};

/** The plans of a site. */
export type PlanShelf = {
  plans(): Promise<readonly PlanFacts[]>;
  open(planKey: string): PlanStore;
};

/** A plan with what only its settings, its people and the first look at it need. */
export type KeptPlan = PlanStore & {
  /** What the first view shows, in as many requests and bytes however long the plan is; `load` brings the rest. */
  loadFirst(): Promise<FirstView>;
  /** Changes settings of the plan. Gives the plan's facts as they are now. */
  saveFacts(change: FactsChange | ((facts: PlanFacts) => FactsChange)): Promise<PlanFacts>;
  /** Changes a strand. Gives it as it is now; undefined where there is none, or `change` wants nothing saved. */
  saveStrand(code: string, change: StrandChange): Promise<Strand | undefined>;
  /** Says whose account an owner as written is; the actions follow. Throws a sentence where the site knows no such account. */
  matchPerson(who: Pair): Promise<Person>;
  /** Takes an account among the people of the plan; throws as `matchPerson` does. */
  addPerson(chosen: Chosen): Promise<Person>;
};

/** The plans of a site, and how its lists are. */
export type SiteShelf = Omit<PlanShelf, 'open'> & {
  open(planKey: string): KeptPlan;
  /** What in the lists is not as it was made, faults first: for a banner. */
  health(): Promise<readonly Finding[]>;
  /** The people whom the site knows, by name. */
  accounts(): Promise<readonly Account[]>;
};

export type { Asking, FactsChange, Finding, FirstView, PersonChange };
