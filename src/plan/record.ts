import {
  isOpen,
  type Action,
  type Concern,
  type Status,
  type Through,
  type Update,
} from './action';
import type { FieldName } from './acts/act';
import { withBefore } from './acts/fields';
import { changeOf } from './change';
import { isLink, MOST_LINKS } from './evidence';
import { type Day, dayIn, FIRST_YEAR, LAST_YEAR, readDay } from './day';
import { capacityOf, ownerShown, type Capacity, type Speaker } from './people';
import type { Plan } from './plan';
import { cleanText } from './said';
import { refusalWords } from './words/refusals';

/** What somebody tells about an action. A field that is left out stays as it is. */
export type Report = {
  ref: string;
  key: string; // made by the client, 8 to 100 characters: the same telling sent twice has the same key
  text?: string;
  noChange?: true;
  status?: Status;
  forecast?: Day;
  concern?: Concern | 'none';
  evidence?: readonly string[]; // web addresses that show it, 10 at most
  seen?: string; // the row's version when the person began; undefined: they did not look
};

/** The fields of an action that an update changes. An explicit undefined clears the field. */
export type ActionChange = {
  [Name in FieldName]?:
    Action[Name] | undefined; // asked: undefined: answered, nothing is waiting any more
} & { lastSaid?: Action['lastSaid'] };

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

/** Reports come as JSON from cards and forms: this is how they are read. */
export { readReport } from './readReport';

/** Longest text of an update: what a SharePoint multi-line column holds. */
export const MOST_TEXT = 63_999;

export type Telling = { by: Speaker; through: Through; now: Date };

/**
 * May this person record this, and what changes? Pure; asked every time, for bot and tab alike. What
 * was saved before under the same key by the same person is recognised even when the action has
 * changed hands meanwhile.
 */
export function record(plan: Plan, report: Report, telling: Telling): Decision {
  const before = updateWith(plan, report.key);
  if (before && before.byId === telling.by.id) return savedBefore(before, report);
  const action = plan.actions.find(({ ref }) => ref === report.ref);
  if (!action) return { kind: 'not found', log: 'gone' };
  const as = capacity(plan, action, telling.by);
  if (!as) return { kind: 'not found', log: 'not theirs' };
  if (before) return { kind: 'refused', sentence: refusalWords.sendAgain };
  const said = tidied(report);
  const sentence = wrongWith(said);
  if (sentence) return { kind: 'refused', sentence };
  return (
    closed(plan, action, said) ??
    changedSince(plan, action, said, telling.by) ??
    saved(plan, action, updateFrom(said, telling, plan, { action, as }))
  );
}

/** In what capacity `by` may speak for the action; undefined: not at all. Pure. */
export function capacity(plan: Plan, action: Action, by: Speaker): Capacity | undefined {
  return capacityOf(plan, action, by.id);
}

/** A report with its text as it will be kept, and without a "no change" that the rest contradicts. */
function tidied(report: Report): Report {
  const { noChange, text, ...rest } = report;
  const contradicted =
    report.status ?? report.forecast ?? report.concern ?? (report.evidence?.length || undefined);
  return {
    ...rest,
    ...(text !== undefined && { text: cleanText(text) }),
    ...(noChange && !contradicted && { noChange }),
  };
}

/** What stands against saving, as a sentence that says what to do. */
function wrongWith({ key, text = '', forecast, noChange, ...report }: Report): string | undefined {
  if (!KEY.test(key)) return refusalWords.reload;
  if (text.length > MOST_TEXT) {
    return refusalWords.tooLong(text.length, MOST_TEXT);
  }
  if (forecast !== undefined && !isStorable(forecast)) {
    return refusalWords.notADay(String(forecast).slice(0, 40));
  }
  const { status, concern, evidence = [] } = report;
  if (evidence.length > MOST_LINKS || !evidence.every(isLink)) return refusalWords.notALink;
  if (text || forecast || noChange || status || concern || evidence.length > 0) return undefined;
  return refusalWords.nothing;
}

/** What a client's key looks like: printable, so that it can be a row's key and stand in a log. */
export const KEY = /^[!-~]{8,100}$/;

function isStorable(forecast: string): boolean {
  const year = Number(readDay(forecast)?.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The update that was saved under a client's key. Pure. */
export function updateWith(plan: Plan, key: string): Update | undefined {
  for (const updates of plan.updates.values()) {
    const found = updates.find(update => update.key === key);
    if (found) return found;
  }
  return undefined;
}

function savedBefore(before: Update, report: Report): Decision {
  const said = tidied(report);
  const same =
    before.ref === said.ref &&
    cleanText(before.text) === (said.text ?? '') &&
    before.noChange === said.noChange &&
    before.status === said.status &&
    before.forecast === said.forecast &&
    before.concern === said.concern &&
    (before.evidence ?? []).join() === (said.evidence ?? []).join();
  return { kind: same ? 'again' : 'differs', update: before };
}

/** A finished action still takes words, but no status, date or "no change". */
function closed(plan: Plan, action: Action, said: Report): Decision | undefined {
  const { status = action.status, text, forecast, concern, noChange } = said;
  if (isOpen(action)) return undefined;
  const hasWords = text || said.evidence?.length;
  const onlyWords = hasWords && status === action.status && !forecast && !concern && !noChange;
  if (onlyWords) return undefined;
  const closing = plan.updates.get(action.ref)?.find(update => update.status === action.status);
  return { kind: 'closed', status: action.status, ...(closing && { by: closing.by }) };
}

/**
 * The row's version also moves when the bot notes a rating or an ask, so a version alone says
 * nothing: somebody else must have been the last to speak, and of more than words.
 */
function changedSince(plan: Plan, action: Action, said: Report, by: Speaker): Decision | undefined {
  const latest = plan.updates.get(action.ref)?.find(saysMore);
  const isOlder = said.seen !== undefined && said.seen !== action.version;
  const byAnother = latest && latest.byId !== by.id;
  return isOlder && byAnother && saysMore(said) ? { kind: 'changed', action } : undefined;
}

function saysMore({ status, forecast, concern }: Pick<Report, 'status' | 'forecast' | 'concern'>) {
  return (status ?? forecast ?? concern) !== undefined;
}

function updateFrom(
  { ref, key, text = '', noChange, status, forecast, concern, evidence = [] }: Report,
  { by, through, now }: Telling,
  plan: Plan,
  { action, as }: { action: Action; as: Capacity },
): Update {
  return {
    key,
    ref,
    on: dayIn(plan.facts.timeZone, now),
    at: now.toISOString(),
    by: by.name,
    byId: by.id,
    ...(as !== 'owner' && { onBehalfOf: ownerShown(plan, action) }),
    through,
    text,
    ...(noChange && { noChange }),
    ...(status && { status }),
    ...(forecast && { forecast }),
    ...(concern && { concern }),
    ...(evidence.length > 0 && { evidence }),
  };
}

function saved(plan: Plan, action: Action, update: Update): Decision {
  const change = changeOf(action, update, plan.facts);
  return { kind: 'save', update: withBefore(action, update, change), change };
}
