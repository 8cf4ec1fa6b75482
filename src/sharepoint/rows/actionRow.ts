import type { Action, Asked } from '../../plan/action';
import type { Day } from '../../plan/day';
import type { PlanFacts } from '../../plan/plan';
import type { Rating } from '../../plan/rag';
import type { ActionChange } from '../../plan/record';
import type { Row } from '../cells';
import { MOST_LINE } from '../columns';
import { cellOfDay } from '../days';
import { rowOfActs } from './acts';
import { rowOfAsking } from './asking';
import { rowOfDue } from './due';
import { memoryOf, rowOfMemory } from './memory';

/** A whole new row for an action. */
export function rowOfAction(action: Action, facts: PlanFacts, lastKey?: string): Row {
  const { owner, tags, lastSaid, asked, stored } = action;
  const day = (on: Day | undefined): string | null => (on ? cellOfDay(on, facts.timeZone) : null);
  return {
    Title: titleOf(action.text ?? NOT_WRITTEN),
    Plan: facts.key,
    Ref: action.ref,
    PlanRef: planRef(facts.key, action.ref),
    Strand: action.strand,
    Objective: action.objective ?? null,
    Number: action.number,
    Text: action.text ?? null,
    Steps: action.steps.join('\n') || null,
    OwnerAsWritten: owner.asWritten,
    OwnerAccount: owner.id ?? null,
    ...rowOfDue(action.due, facts.timeZone),
    DueFirst: action.dueFirst,
    Status: action.status,
    Forecast: day(action.forecast),
    Concern: action.concern ?? null,
    CompletedOn: day(action.completedOn),
    ReviewOn: day(action.reviewOn),
    SnoozedUntil: day(action.snoozedUntil),
    Characteristics: tags.characteristics,
    Aims: tags.aims,
    Priorities: tags.priorities,
    ...rowOfAsking(action.asking),
    ...rowOfAsked(asked, facts),
    LastSaidBy: lastSaid?.by ?? null,
    LastSaidOn: day(lastSaid?.on),
    LastSaid: lastSaid?.text ?? null,
    LastKey: lastKey ?? null,
    ...rowOfMemory(memoryOf(action)),
    ...rowOfActs(action, facts),
    ...(stored && rowOfRating(stored, stored.asAt, facts)),
  };
}

/** The columns that an update changes; the others stay as they are. */
export function rowOfChange(change: ActionChange, key: string, facts: PlanFacts): Row {
  const day = (on: Day | undefined): string | null => (on ? cellOfDay(on, facts.timeZone) : null);
  return {
    ...('status' in change && { Status: change.status }),
    ...('forecast' in change && { Forecast: day(change.forecast) }),
    ...('concern' in change && { Concern: change.concern ?? null }),
    ...('completedOn' in change && { CompletedOn: day(change.completedOn) }),
    ...('reviewOn' in change && { ReviewOn: day(change.reviewOn) }),
    ...('asked' in change && rowOfAsked(change.asked, facts)),
    ...('snoozedUntil' in change && { SnoozedUntil: day(change.snoozedUntil) }),
    ...('asking' in change && rowOfAsking(change.asking)),
    ...(change.owner && rowOfOwner(change.owner)),
    ...(change.due && rowOfDue(change.due, facts.timeZone)),
    ...('text' in change && rowOfText(change.text)),
    ...(change.tags && rowOfTags(change.tags)),
    ...rowOfActs(change, facts),
    ...('lastSaid' in change && rowOfLastSaid(change.lastSaid, facts)),
    LastKey: key,
  };
}

/** The person column is blank until the owners are matched again. */
function rowOfOwner({ asWritten, id }: Action['owner']): Row {
  return { OwnerAsWritten: asWritten, OwnerAccount: id ?? null, OwnerId: null };
}

function rowOfText(text: string | undefined): Row {
  return { Title: titleOf(text ?? NOT_WRITTEN), Text: text ?? null };
}

function rowOfTags({ characteristics, aims, priorities }: Action['tags']): Row {
  return { Characteristics: characteristics, Aims: aims, Priorities: priorities };
}

function rowOfLastSaid(said: Action['lastSaid'], { timeZone }: PlanFacts): Row {
  return {
    LastSaidBy: said ? titleOf(said.by) : null,
    LastSaidOn: said ? cellOfDay(said.on, timeZone) : null,
    LastSaid: said?.text ?? null,
  };
}

/** The columns of the asks that wait for an answer. */
export function rowOfAsked(asked: Asked | undefined, { timeZone }: PlanFacts): Row {
  return {
    AskedSince: asked ? cellOfDay(asked.since, timeZone) : null,
    AskedLast: asked ? cellOfDay(asked.last, timeZone) : null,
    AsksUnanswered: asked?.times ?? null,
  };
}

/** The columns of a rating; blank for an action that has none. */
export function rowOfRating(rating: Rating | undefined, asAt: Day, { timeZone }: PlanFacts): Row {
  return {
    RAG: rating?.rag ?? null,
    RAGWhy: rating ? titleOf(rating.why) : null,
    RAGAsAt: rating ? cellOfDay(asAt, timeZone) : null,
  };
}

/** The unique key of an action's row. */
export const planRef = (planKey: string, ref: string): string => `${planKey}|${ref}`;

/** What a single line holds of a text: one line, at most 255 characters, no half characters. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_LINE
    ? line
    : `${line.slice(0, MOST_LINE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What stands in the title of an action that has no text yet. */
export const NOT_WRITTEN = 'Not yet written';
