import { addDays, daysBetween, inWords, readDay } from '../day';
import { dueDate, readDue, writeDue, type Due } from '../due';
import { plainId } from '../known';
import type { PlanFacts } from '../plan';
import type { DateRequest } from './act';
import { withWhy, type About, type Effect, type EffectOf } from './effect';
import { decidersOf, isForBoard, requestsOf } from './requests';

/** A deadline as the plan reads it. Pure. */
export function dueOf({ monthMeans, holidays }: PlanFacts, asWritten: string): Due {
  return readDue(asWritten, { monthMeans, holidays: new Set(holidays) });
}

/** Asks for another agreed date: due stays where it is. A newer request takes the place of one that waits. */
export const askForADate: EffectOf<'ask for a date'> = (
  { wanted, why },
  { plan, action, today },
) => {
  const day = readDay(wanted);
  const due = dueOf(plan.facts, day ? writeDue(day) : wanted);
  const date = dueDate(due);
  if (!date) return { refused: 'Please ask for a month or a day, such as Dec-12 or 31/12/2012.' };
  if (date < today) return { refused: `${due.asWritten} has passed. Please ask for a later date.` };
  const now = dueDate(action.due);
  if (date === now) return { refused: `It is due ${action.due.asWritten} already.` };
  const instead = action.due.asWritten.trim();
  const afterDate = now !== undefined && now < today;
  return {
    after: { wanted: due.asWritten },
    words: withWhy(`Asked for ${due.asWritten} instead of ${instead || 'no date'}`, why),
    asked: { instead, ...(afterDate && { afterDate }) },
  };
};

/** Agrees a date request: due moves to what was wanted. */
export const agree: EffectOf<'agree'> = ({ request: key, why }, about) => {
  const request = waiting(about, key);
  if ('refused' in request) return request;
  const { plan, action, today } = about;
  const before = action.due.asWritten.trim() || 'no date';
  const hadDate = dueDate(action.due) !== undefined;
  const forBoard = isForBoard(action, request, today) ? ', as the Board decided' : '';
  return {
    after: {
      due: dueOf(plan.facts, request.wanted),
      wanted: null,
      asked: null,
      ...(hadDate && { dueMoved: (action.dueMoved ?? 0) + 1 }),
    },
    words: withWhy(`Agreed${forBoard}: due ${before} → ${request.wanted}`, why),
  };
};

/** Refuses a date request: due stays. */
export const refuse: EffectOf<'refuse'> = ({ request: key, why }, about) => {
  const request = waiting(about, key);
  if ('refused' in request) return request;
  const due = about.action.due.asWritten.trim() || 'no date';
  return {
    after: { wanted: null },
    words: withWhy(`Not agreed: due stays ${due}, not ${request.wanted}`, why),
  };
};

const MOST_SNOOZED_DAYS = 92;

/** Puts asking off, or takes that back. Whatever is waiting for an answer goes on waiting. */
export const snooze: EffectOf<'snooze'> = ({ until }, { action, today }) => {
  if (until === undefined) {
    if (!action.snoozedUntil) return { refused: 'It is not snoozed.' };
    return { after: { snoozedUntil: null }, words: 'Asked as usual again.' };
  }
  if (until <= today) return { refused: 'Please choose a day after today.' };
  if (daysBetween(today, until) > MOST_SNOOZED_DAYS) {
    const latest = inWords(addDays(today, MOST_SNOOZED_DAYS));
    return { refused: `Please choose a day up to ${latest}.` };
  }
  return { after: { snoozedUntil: until }, words: `Snoozed until ${inWords(until)}.` };
};

/** Takes the forecast away. */
export const clearForecast: EffectOf<'clear forecast'> = (_said, { action }) =>
  action.forecast
    ? { after: { forecast: null }, words: `No longer expected ${inWords(action.forecast)}.` }
    : { refused: 'There is no forecast.' };

/** The request that waits, if this person may decide it. */
function waiting(about: About, key: string): DateRequest | Extract<Effect, { refused: string }> {
  const { plan, action, telling, today } = about;
  const updates = plan.updates.get(action.ref) ?? [];
  const request = requestsOf(action, updates).find(one => one.key === key);
  if (request?.state !== 'open') return { refused: 'That date request no longer waits.' };
  const deciders = decidersOf(plan, action, request, today);
  if (deciders.some(({ id = '' }) => plainId(id) === plainId(telling.by.id))) return request;
  const names = OR.format(deciders.map(({ name }) => name));
  const board = isForBoard(action, request, today) ? ', after the Board' : '';
  if (!names) return { refused: 'Nobody may decide this yet: it needs another plan manager.' };
  return { refused: `This is for ${names} to decide${board}.` };
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
