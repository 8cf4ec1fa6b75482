import { addDays, dayAsKept, daysBetween, readDay } from '../day';
import { dueDate, readDue, writeDue, type Due } from '../due';
import { plainId } from '../known';
import type { PlanFacts } from '../plan';
import type { DateRequest } from './act';
import { withWhy, type About, type Effect, type EffectOf } from './effect';
import { decidersOf, isForBoard, requestsOf } from './requests';
import { refusalWords } from '../words/refusals';

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
  if (!date) return { refused: refusalWords.monthOrDay };
  if (date < today) return { refused: refusalWords.hasPassed(due.asWritten) };
  const now = dueDate(action.due);
  if (date === now) return { refused: refusalWords.isDueSo(action.due.asWritten) };
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
    if (!action.snoozedUntil) return { refused: refusalWords.notSnoozed };
    return { after: { snoozedUntil: null }, words: 'Asked as usual again.' };
  }
  if (until <= today) return { refused: refusalWords.afterToday };
  if (daysBetween(today, until) > MOST_SNOOZED_DAYS) {
    return { refused: refusalWords.upTo(addDays(today, MOST_SNOOZED_DAYS)) };
  }
  return { after: { snoozedUntil: until }, words: `Snoozed until ${dayAsKept(until)}.` };
};

/** Takes the forecast away. */
export const clearForecast: EffectOf<'clear forecast'> = (_said, { action }) =>
  action.forecast
    ? { after: { forecast: null }, words: `No longer expected ${dayAsKept(action.forecast)}.` }
    : { refused: refusalWords.noForecast };

/** The request that waits, if this person may decide it. */
function waiting(about: About, key: string): DateRequest | Extract<Effect, { refused: string }> {
  const { plan, action, telling, today } = about;
  const updates = plan.updates.get(action.ref) ?? [];
  const request = requestsOf(action, updates).find(one => one.key === key);
  if (request?.state !== 'open') return { refused: refusalWords.noRequest };
  const deciders = decidersOf(plan, action, request, today);
  if (deciders.some(({ id = '' }) => plainId(id) === plainId(telling.by.id))) return request;
  const names = deciders.map(({ name }) => name);
  if (names.length === 0) return { refused: refusalWords.nobodyDecides };
  return isForBoard(action, request, today)
    ? { refused: refusalWords.forOthersAfterBoard(names) }
    : { refused: refusalWords.forOthers(names) };
}
