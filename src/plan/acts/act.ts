import type { Action, Update } from '../action';
import type { Day } from '../day';
import type { Decision } from '../record';

/** What an act asks for; texts may be left out where they have a `?`. */
export type ActSaid =
  /** Another owner: a name, initials, or a role that nobody matches. Blank or `vacant`: the champion covers. */
  | { kind: 'reassign'; owner: string; why?: string }
  /** Another agreed date, as people write it (`Dec-12`, `31/12/2012`, `2012-12-31`). Moves nothing until it is agreed. */
  | { kind: 'ask for a date'; wanted: string; why: string }
  /** Agrees a date request: due moves, due as first written stays. `request` is its {@link DateRequest.key}. */
  | { kind: 'agree'; request: string; why?: string }
  | { kind: 'refuse'; request: string; why: string }
  /** `outcome`: "What is different for people because of this?" It may be skipped, and told later by `outcome`. */
  | { kind: 'complete'; outcome?: string; text?: string }
  | { kind: 'outcome'; outcome: string }
  /** The whole of each kind of tag that is given; a kind that is left out stays as it is. */
  | {
      kind: 'tag';
      characteristics?: readonly string[];
      aims?: readonly string[];
      priorities?: readonly string[];
    }
  /** "Same as OD1": a ref of another action, or the code of an objective. */
  | { kind: 'link'; to: string }
  | { kind: 'unlink'; to: string }
  /** The text of an action that was not yet written. */
  | { kind: 'write'; text: string }
  /** Another text; the earlier one stays in the update. */
  | { kind: 'reword'; text: string; why?: string }
  | { kind: 'withdraw'; why: string }
  | { kind: 'not applicable'; why: string }
  /** `by`: ref of the action, or code of the objective, that takes its place. */
  | { kind: 'supersede'; by: string; why?: string }
  /** `to`: who has it now, in words: another plan, another body. */
  | { kind: 'transfer'; to: string; why?: string }
  /** Open again: In progress. */
  | { kind: 'reopen'; why: string }
  /** Not asked about before `until`, 92 days ahead at most. Without it: ask as usual again. */
  | { kind: 'snooze'; until?: Day }
  /**
   * How it is asked about in its own way, as people write it: `14, 0` and `14`. What is left out is as its
   * strand has it; all left out: as usual again. Those who lead the strand and plan managers, not its owner.
   */
  | {
      kind: 'ask differently';
      leadDays?: string;
      lateEveryDays?: string;
      asking?: 'on' | 'off';
    }
  /** Takes the forecast away. */
  | { kind: 'clear forecast' }
  /** The event for which it waits has happened, `on` that day: for all actions that wait for it. */
  | { kind: 'happened'; on?: Day }
  /** RAG by hand, shown beside the one worked out until the next update. */
  | { kind: 'rate'; rag: GivenRag; why: string }
  /** Takes one's own latest update back, within {@link UNDO_MINUTES}. `update` is its key. */
  | { kind: 'undo'; update: string }
  /** A new action; its ref comes with the answer. `due` as people write it. */
  | {
      kind: 'new';
      strand: string;
      objective?: string;
      text?: string;
      owner?: string;
      due?: string;
    };

export type ActKind = ActSaid['kind'];

/** Every kind of act, as the lists and the wire name them. */
export const ACT_KINDS = [
  'reassign',
  'ask for a date',
  'agree',
  'refuse',
  'complete',
  'outcome',
  'tag',
  'link',
  'unlink',
  'write',
  'reword',
  'withdraw',
  'not applicable',
  'supersede',
  'transfer',
  'reopen',
  'snooze',
  'ask differently',
  'clear forecast',
  'happened',
  'rate',
  'undo',
  'new',
] as const satisfies readonly ActKind[];

/** What a person may call an action by hand. */
export const GIVEN_RAGS = ['Red', 'Amber', 'Green'] as const;
export type GivenRag = (typeof GIVEN_RAGS)[number];

/** How long one's own latest update may be taken back. */
export const UNDO_MINUTES = 15;

/**
 * What somebody does with an action, apart from telling progress (a `Report`). As JSON it is sent to
 * `POST /api/plans/KEY/acts` and read by `readAct(data: unknown): Act | { refused: string }`.
 */
export type Act = {
  ref: string; // '' for a new action
  key: string; // made by the client, 8 to 100 printable characters: the same act sent twice has the same key
  seen?: string; // the row's version when the person began; undefined: they did not look
} & ActSaid;

/**
 * What is to be done with an act: `decide(plan, act, telling): ActDecision`. All kinds but `add` are
 * those of a report.
 */
export type ActDecision = Decision | { kind: 'add'; update: Update; action: Action };

/** What became of an act: `PlanStore.act(act, telling): Promise<Acted>`, and the answer of the service. */
export type Acted =
  | { kind: 'saved'; action: Action; update: Update }
  | Exclude<ActDecision, { kind: 'save' } | { kind: 'add' }>;

/**
 * One asking to move due, worked out of the updates: `requestsOf(action, updates): readonly
 * DateRequest[]`, the newest first; an action that was loaded has them in `requests`.
 */
export type DateRequest = {
  key: string; // of the update that asked
  wanted: string; // as written
  instead: string; // due as written when it was asked
  why: string;
  asked: { on: Day; by: string; byId?: string };
  afterDate?: true; // asked after the date had passed: the Board's, and a plan manager records it
  state: 'open' | 'agreed' | 'refused' | 'replaced' | 'taken back' | 'closed'; // replaced: a newer one was asked; closed: its action was
  decided?: { on: Day; by: string; byId?: string; why?: string };
};

/** RAG as somebody set it by hand. */
export type Given = { rag: GivenRag; why: string; by: string; on: Day };

/**
 * The fields of an action that an update sets; null takes one away. Kept with the update, so that a
 * row that was not reached can follow later, and one's own update can be taken back.
 */
export type Fields = {
  [Name in FieldName]?: NonNullable<Action[Name]> | null;
};

/** The fields that updates may change, beside `lastSaid`, which follows from the update itself. */
export const FIELD_NAMES = [
  'status',
  'forecast',
  'concern',
  'completedOn',
  'reviewOn',
  'asked',
  'snoozedUntil',
  'asking',
  'owner',
  'due',
  'dueMoved',
  'wanted',
  'text',
  'tags',
  'links',
  'outcome',
  'supersededBy',
  'transferredTo',
  'given',
] as const satisfies readonly (keyof Action)[];
export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * What an update did beside its words. `act` and `after` are those of an act, `before` what was there.
 * `byHand`: it tells of what somebody did to the row in the list, which has it already: an edit, or an
 * earlier version put back.
 */
export type Did = {
  act?: ActSaid;
  byHand?: 'edited' | 'restored';
  after?: Fields & { lastSaid?: NonNullable<Action['lastSaid']> | null };
  before: Fields;
  asked?: { instead: string; afterDate?: true }; // of a date request: due as written, and whether it had passed
};
