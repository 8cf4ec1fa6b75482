import { day, addDays, weekdayInWords } from '../../plan/day';
import type { PlanFacts } from '../../plan/plan';
import { spoken } from '../../plan/words/spoken';
import { counted } from '../words';

/** The RAG and asking rules of a plan in sentences, by its numbers. */
export const ruleWords = spoken('rules', {
  how: 'RAG is worked out every day; the first of these that holds counts.',
  complete: 'Complete: the status is Complete.',
  red: (months: number) =>
    `Red: late; or the owner says off track; or expected more than ${counted(months, 'month')} after due.`,
  amber: (soon: number, unanswered: number) =>
    `Amber: the owner says at risk; or expected after due; or due within ${soon} days and not answered ${unanswered} days after we asked.`,
  notRated: (stale: number) =>
    `Not rated: not yet written; no agreed date; never updated; no update for ${stale} days; a review missed.`,
  green: 'Green: everything else. Silence is never Green.',
  asks: (before: readonly number[], isOnDay: boolean, every: number) => {
    const days = before.length > 0 && `${before.join(', ')} days before due`;
    const asks = [days, isOnDay && 'on the day'].filter(Boolean).join(' and ');
    return `The bot asks ${asks}, and every ${every} days when late.`;
  },
  weekly: (weekday: string, hour: string) =>
    `Nobody has more than one digest a week, on ${weekday} at ${hour}, but for due days.`,
  stops: (asks: number) =>
    `After ${counted(asks, 'ask')} without an answer it stops, and the plan manager picks it up.`,
  second: (days: number) => `What is ${days} days late is told to a second person.`,
  round: (days: number) => `A round opens ${days} working days before the papers of each Board.`,
  reviews: (months: number) =>
    `Actions without an end are reviewed every ${counted(months, 'month')}.`,
});

/** The RAG and asking rules of a plan, a sentence each. Pure. */
export function rulesInWords(facts: PlanFacts): readonly string[] {
  const { ragRule: rag, asking } = facts;
  const before = asking.leadDays.filter(days => days > 0);
  return [
    ruleWords.how,
    ruleWords.complete,
    ruleWords.red(rag.forecastLateMonths),
    ruleWords.amber(rag.dueSoonDays, rag.unansweredDays),
    ruleWords.notRated(rag.staleDays),
    ruleWords.green,
    ruleWords.asks(before, asking.leadDays.includes(0), asking.lateEveryDays),
    ruleWords.weekly(
      weekdayInWords(addDays(A_SUNDAY, asking.weekday)),
      `${String(asking.hour).padStart(2, '0')}:00`,
    ),
    ruleWords.stops(asking.mostAsks),
    ruleWords.second(facts.lateToChampionDays),
    ruleWords.round(facts.roundDays),
    ruleWords.reviews(facts.reviewEveryMonths),
  ];
}

/** Weekdays of a plan are counted from Monday, which is 1. */
const A_SUNDAY = day('2012-08-05');
