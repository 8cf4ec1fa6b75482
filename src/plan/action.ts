import type { DateRequest, Did, Given } from './acts/act';
import type { Day } from './day';
import type { Due } from './due';
import type { Rag } from './rag';
import type { AskingOverride } from './rules';

export const STATUSES = [
  'Not started',
  'In progress',
  'Complete',
  'Not applicable',
  'Superseded',
  'Transferred',
  'Withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** What an owner says about how it is going, apart from any date. */
export const CONCERNS = ['at risk', 'off track'] as const;
export type Concern = (typeof CONCERNS)[number];

/** By what way words reached the plan. */
export const WAYS = ['card', 'chat', 'tab', 'list', 'import'] as const;
export type Through = (typeof WAYS)[number];

/** Who answers for an action. `id` is the Entra object id, undefined while nobody matches what is written. */
export type Owner = { asWritten: string; id?: string };

/** The asks since the owner last answered. */
export type Asked = { since: Day; last: Day; times: number };

/** Protected characteristics, aims of the equality duty and force priorities that are ticked. */
export type Tags = {
  characteristics: readonly string[];
  aims: readonly string[];
  priorities: readonly string[];
};

/** One thing to do. */
export type Action = {
  ref: string; // `OD8-02`; unique in the plan
  strand: string;
  objective?: string; // undefined in a plan without objectives
  number: number;
  text?: string; // undefined while the action is not yet written ("TBC")
  steps: readonly string[];
  owner: Owner;
  due: Due;
  dueFirst: string; // due as first written
  status: Status;
  forecast?: Day; // when the owner expects to finish; never moves due
  concern?: Concern;
  completedOn?: Day;
  reviewOn?: Day; // the next review of a recurring action; the last one answered moves it on
  tags: Tags;
  asked?: Asked; // undefined when nothing is waiting for an answer
  snoozedUntil?: Day;
  asking?: AskingOverride;
  lastSaid?: { on: Day; by: string; text: string };
  dueMoved?: number; // how often an agreed date moved; undefined: never
  wanted?: string; // the date asked for that waits to be agreed, as written
  requests?: readonly DateRequest[]; // every asking to move due, newest first; undefined: none
  links?: readonly string[]; // refs of actions and codes of objectives that are the same
  outcome?: string; // what is different for people because of it
  supersededBy?: string; // ref or code of what took its place
  transferredTo?: string; // who has it now, in words
  given?: Given; // RAG as set by hand, until the next update
  stored?: { rag: Rag; why: string; asAt: Day }; // what the list shows; the tab and the bot work it out afresh
  version?: string; // ETag of the row
};

/** A dated, attributed progress entry; append-only. */
export type Update = {
  key: string; // made by the client; the same key is the same telling
  ref: string;
  on: Day;
  at?: string; // the instant, ISO; undefined on import
  by: string;
  byId?: string;
  onBehalfOf?: string;
  through: Through;
  text: string; // may be empty: "no change" and a bare status are updates too
  noChange?: true;
  status?: Status;
  forecast?: Day;
  concern?: Concern | 'none'; // `none` clears it
  evidence?: readonly string[]; // web addresses that show it; undefined: none
  did?: Did; // what it changed and what was there before
};

/** Who an imported update is by: the document names nobody. */
export const AS_IMPORTED = 'as imported';

/** Those who still have something to do. */
export const isOpen = (action: Pick<Action, 'status'>): boolean =>
  action.status === 'Not started' || action.status === 'In progress';
