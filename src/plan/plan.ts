import type { Action, Update } from './action';
import type { Day } from './day';
import type { DisplayWords } from './displayWords';
import type { MonthMeans } from './due';
import type { Meaning } from './glossary';
import { BANK_HOLIDAYS } from './holidays';
import type { Person } from './people';
import type { RagRule } from './rag';
import type { AskingOverride } from './rules';
import type { TagSets } from './tagSets';

/** A heading of the plan ("Operational Delivery", `OD`), led by a champion. */
export type Strand = {
  code: string;
  title: string;
  champion: { name: string; initials: string; id?: string };
  asking?: AskingOverride;
};

/** "ESPS 5" on an objective. `code` is undefined where the text names the framework alone. */
export type Reference = { framework: string; code?: string };

/** What a strand wants. `text` keeps the references as they were written. */
export type Objective = {
  code: string;
  strand: string;
  text: string;
  references: readonly Reference[];
};

/** When the bot asks, per plan. Days are calendar days; `weekday` 1 is Monday. */
export type AskingRules = {
  leadDays: readonly number[]; // before due: 28, 7 and 0
  lateEveryDays: number; // 7
  weekday: number; // the plan's day for digests, 2 is Tuesday
  hour: number; // local hour of the plan's time zone, 9
  mostAsks: number; // unanswered asks before a person takes over, 3
};

/** A meeting of the Board, and the day by which its papers have to be in. */
export type Board = { board: Day; papers: Day };

/** An event that has happened, as deadlines name it, and when it was said; undefined: nobody wrote the day. */
export type Happened = { event: string; on?: Day };

/** The facts of one plan: a row of the list Plans. */
export type PlanFacts = {
  key: string; // letters, digits and hyphens, in every list's rows: `edhr-2012`
  title: string;
  version: string;
  timeZone: string; // IANA
  monthMeans: MonthMeans;
  ragRule: RagRule;
  asking: AskingRules;
  reviewEveryMonths: number; // the cycle of recurring actions
  holidays: readonly Day[];
  boards: readonly Board[];
  roundDays: number; // working days before the papers on which a round opens, 15
  lateToChampionDays: number; // days late after which a second person is told, 14
  displayWords?: DisplayWords; // what it calls a champion and a strand; undefined: as we do
  glossary?: readonly Meaning[]; // what its acronyms mean, over those that we know
  tagSets?: Partial<TagSets>; // what its actions are tagged with; what is left out is as usual: `tagSetsOf`
  standIn?: string; // who takes the champion's part, as written; undefined: the plan manager
  starMeans?: string; // what a star beside a deadline means, in words; undefined: nobody has said
  starAskedOn?: Day; // the plan manager is asked what it means once
  happened?: readonly Happened[]; // events that deadlines wait for and that are over; undefined: none
  firstRunOn?: Day; // whoever could not be reached on it still has their first digest to come
  lastRunOn?: Day; // undefined until the bot has asked for the first time
};

/** An oddity in the lists, with its place: never hidden, never a crash. */
export type ListProblem = {
  list: string;
  row: number;
  column: string;
  value: string;
  message: string;
};

/** A whole plan as it was read from the lists. */
export type Plan = {
  facts: PlanFacts;
  strands: readonly Strand[];
  objectives: readonly Objective[];
  actions: readonly Action[];
  updates: ReadonlyMap<string, readonly Update[]>; // by ref, newest first
  people: readonly Person[];
  problems: readonly ListProblem[];
};

/** What a plan starts with; every value is a setting of the plan. */
export const USUAL: Omit<PlanFacts, 'key' | 'title' | 'version'> = {
  timeZone: 'Europe/London',
  monthMeans: 'last day',
  ragRule: { dueSoonDays: 28, unansweredDays: 7, staleDays: 92, forecastLateMonths: 1 },
  asking: { leadDays: [28, 7, 0], lateEveryDays: 7, weekday: 2, hour: 9, mostAsks: 3 },
  reviewEveryMonths: 3,
  holidays: BANK_HOLIDAYS,
  boards: [],
  roundDays: 15,
  lateToChampionDays: 14,
};
