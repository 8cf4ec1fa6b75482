import { AS_IMPORTED, isOpen, type Action } from './action';
import { addMonths, type Day, daysBetween, endOfMonth } from './day';
import { dueDate } from './due';
import { ratingWords } from './words/rating';

export const RAGS = ['Red', 'Amber', 'Green', 'Complete', 'Not rated'] as const;
export type Rag = (typeof RAGS)[number];

/** The numbers of a plan's RAG rule; printed on every report. */
export type RagRule = {
  dueSoonDays: number; // 28
  unansweredDays: number; // 7
  staleDays: number; // 92
  forecastLateMonths: number; // 1
};

/** A rating and the reason for it in words ("late, no word"). */
export type Rating = { rag: Rag; why: string };

/** Gives the reason in words, or undefined when it does not hold. Words name days, never "7 days ago", so that they are stored once. */
type Test = (action: Action, today: Day, rule: RagRule) => string | undefined;

const TESTS: readonly (readonly [Rag, Test])[] = [
  ['Red', late],
  ['Red', ({ concern }) => (concern === 'off track' ? ratingWords.offTrack : undefined)],
  ['Red', expectedMuchLater],
  ['Amber', ({ concern }) => (concern === 'at risk' ? ratingWords.atRisk : undefined)],
  ['Amber', expectedLater],
  ['Amber', unanswered],
  ['Not rated', ({ text }) => (text === undefined ? ratingWords.notWritten : undefined)],
  ['Not rated', withoutDate],
  ['Not rated', ({ lastSaid }) => (lastSaid ? undefined : ratingWords.neverUpdated)],
  ['Not rated', stale],
  [
    'Not rated',
    ({ reviewOn }, today) => (reviewOn && reviewOn < today ? ratingWords.reviewMissed : undefined),
  ],
];

/**
 * The rating of `action` on `today`, first match of the rule wins. Undefined for an action that is
 * not applicable, superseded, transferred or withdrawn: those have none. Pure.
 */
export function rate(action: Action, today: Day, rule: RagRule): Rating | undefined {
  if (action.status === 'Complete') return { rag: 'Complete', why: whyComplete(action) };
  if (!isOpen(action)) return undefined;
  for (const [rag, test] of TESTS) {
    const why = test(action, today, rule);
    if (why) return { rag, why };
  }
  return { rag: 'Green', why: ratingWords.onTrack };
}

function whyComplete({ completedOn, due }: Action): string {
  if (completedOn) return ratingWords.completedOn(completedOn);
  return due.kind === 'complete' ? ratingWords.imported : ratingWords.completed;
}

function late(action: Action, today: Day): string | undefined {
  const date = dueDate(action.due);
  if (!date || date >= today) return undefined;
  if (action.forecast) return ratingWords.lateExpected(action.forecast);
  if (action.concern === 'off track') return ratingWords.lateOffTrack;
  return wasSaidAfter(action, date) ? ratingWords.lateNoDate : ratingWords.lateNoWord;
}

/** Whether a person spoke after `date`; an imported text bears the document's day, not its own. */
function wasSaidAfter({ lastSaid }: Action, date: Day): boolean {
  return lastSaid !== undefined && lastSaid.by !== AS_IMPORTED && lastSaid.on > date;
}

function expectedMuchLater(action: Action, today: Day, rule: RagRule): string | undefined {
  const date = dueDate(action.due);
  const months = rule.forecastLateMonths;
  if (!date || !action.forecast || action.forecast <= latestExpected(action, date, months)) {
    return undefined;
  }
  return ratingWords.expectedMuchLater(action.forecast, months);
}

/** A month's deadline is a whole month: "Oct-12" is one month after "Sep-12" to its last day. */
function latestExpected(action: Action, date: Day, months: number): Day {
  const later = addMonths(date, months);
  if (action.due.kind !== 'month') return later;
  return endOfMonth(Number(later.slice(0, 4)), Number(later.slice(5, 7)));
}

function expectedLater({ due, forecast }: Action): string | undefined {
  const date = dueDate(due);
  return date && forecast && forecast > date ? ratingWords.expectedLater(forecast) : undefined;
}

function unanswered({ due, asked }: Action, today: Day, rule: RagRule): string | undefined {
  const date = dueDate(due);
  if (!date || !asked || daysBetween(today, date) > rule.dueSoonDays) return undefined;
  if (daysBetween(asked.since, today) < rule.unansweredDays) return undefined;
  return ratingWords.unanswered(asked.since);
}

function withoutDate({ due }: Action): string | undefined {
  switch (due.kind) {
    case 'unset':
      return ratingWords.noDate;
    case 'unreadable':
      return ratingWords.unreadableDate;
    case 'complete':
      return ratingWords.saysComplete;
    case 'month':
    case 'day':
    case 'from':
    case 'recurring':
    case 'event': // an event is agreed, though no day is
      return undefined;
  }
}

function stale({ lastSaid }: Action, today: Day, rule: RagRule): string | undefined {
  if (!lastSaid || daysBetween(lastSaid.on, today) < rule.staleDays) return undefined;
  return ratingWords.stale(lastSaid.on);
}
