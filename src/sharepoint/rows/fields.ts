import { GIVEN_RAGS, type FieldName } from '../../plan/acts/act';
import { dueOf } from '../../plan/acts/dates';
import { CONCERNS, STATUSES, type Action } from '../../plan/action';
import { readDay } from '../../plan/day';
import type { PlanFacts } from '../../plan/plan';

/** Each gives the field as it was kept; undefined when it is none. */
export const FIELD_READERS: Readonly<
  Record<FieldName, (value: unknown, facts: PlanFacts) => Action[FieldName]>
> = {
  status: value => STATUSES.find(one => one === value),
  concern: value => CONCERNS.find(one => one === value),
  forecast: dayIn,
  completedOn: dayIn,
  reviewOn: dayIn,
  snoozedUntil: dayIn,
  wanted: textIn,
  text: textIn,
  outcome: textIn,
  supersededBy: textIn,
  transferredTo: textIn,
  dueMoved: countIn,
  links: textsIn,
  asked: readAskedField,
  asking: readAskingField,
  owner: readOwnerField,
  due: readDueField,
  tags: readTagsField,
  given: readGivenField,
};

/** The last that was said, as an update kept it; null: nothing. */
export function readLastSaid(value: unknown): Action['lastSaid'] | null {
  if (value === null) return null;
  const { on, by, text } = recordOf(value) ?? {};
  const day = dayIn(on);
  return day && typeof by === 'string' && typeof text === 'string'
    ? { on: day, by, text }
    : undefined;
}

/** A plain object, or undefined. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function dayIn(value: unknown) {
  return typeof value === 'string' ? readDay(value) : undefined;
}

function textIn(value: unknown) {
  return typeof value === 'string' ? value : undefined;
}

function countIn(value: unknown) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function textsIn(value: unknown): readonly string[] | undefined {
  const isText = (one: unknown): one is string => typeof one === 'string';
  return Array.isArray(value) && value.every(isText) ? value : undefined;
}

function readAskedField(value: unknown): Action['asked'] {
  const { since, last, times } = recordOf(value) ?? {};
  const [from, to, count] = [dayIn(since), dayIn(last), countIn(times)];
  return from && to && count !== undefined ? { since: from, last: to, times: count } : undefined;
}

function readAskingField(value: unknown): Action['asking'] {
  const { leadDays, lateEveryDays, asking } = recordOf(value) ?? {};
  const days = Array.isArray(leadDays) ? leadDays.map(countIn) : undefined;
  const lead = days?.flatMap(day => day ?? []);
  const late = countIn(lateEveryDays);
  const on = (['on', 'off'] as const).find(one => one === asking);
  const own = {
    ...(lead && lead.length > 0 && { leadDays: lead }),
    ...(late !== undefined && late > 0 && { lateEveryDays: late }),
    ...(on && { asking: on }),
  };
  return Object.keys(own).length > 0 ? own : undefined;
}

function readOwnerField(value: unknown): Action['owner'] | undefined {
  const { asWritten, id } = recordOf(value) ?? {};
  if (typeof asWritten !== 'string') return undefined;
  return { asWritten, ...(typeof id === 'string' && { id }) };
}

/** Only the wording counts: kind and date follow from it, as in the action's own row. */
function readDueField(value: unknown, facts: PlanFacts): Action['due'] | undefined {
  const { asWritten, mark } = recordOf(value) ?? {};
  if (typeof asWritten !== 'string') return undefined;
  return { ...dueOf(facts, asWritten), ...(mark === '*' && { mark }) };
}

function readTagsField(value: unknown): Action['tags'] | undefined {
  const tags = recordOf(value) ?? {};
  const [characteristics, aims, priorities] = [
    tags.characteristics,
    tags.aims,
    tags.priorities,
  ].map(textsIn);
  return characteristics && aims && priorities ? { characteristics, aims, priorities } : undefined;
}

function readGivenField(value: unknown): Action['given'] {
  const { rag, why, by, on } = recordOf(value) ?? {};
  const given = GIVEN_RAGS.find(one => one === rag);
  const day = dayIn(on);
  return given && day && typeof why === 'string' && typeof by === 'string'
    ? { rag: given, why, by, on: day }
    : undefined;
}
