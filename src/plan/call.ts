import { AS_IMPORTED, type Action } from './action';
import type { Reason } from './asking';
import { addDays, addMonths, type Day, daysBetween } from './day';
import { dueDate } from './due';
import { eventOf } from './events';
import { latestMark, nextMark, type AskingDays, type Mark } from './marks';
import { plainName } from './known';
import { planManagers } from './people';
import type { Happened, Plan } from './plan';
import { reviewDay } from './review';
import { roundMark, type Round } from './round';
import { rulesFor, type OwnRules } from './rules';
import { askingWords } from './words/asking';
import { nameWords } from './words/names';

/**
 * Whether an action calls for an answer. `since` is the day from which it does, and `atOnce` that it
 * does not wait for the plan's digest day. A silent one says why, in words.
 */
export type Call = { reason: Reason; since: Day; atOnce: boolean } | { why: string };

/** Days before a review at which it is asked about: in the last digest before it. */
const REVIEW_LEAD_DAYS = 6;

/**
 * What a day is to all actions alike. `first`: the person asked has not had a digest since the bot
 * was switched on; `round`: the one that is open.
 */
export type Calling = {
  plan: Plan;
  today: Day;
  days: AskingDays;
  first: boolean;
  asksFor: ReadonlyMap<string, Action>; // by event, the action of which its one question is asked
  round?: Round;
};

/** Whether an open action calls for an answer on `today`, whoever is asked. Pure. */
export function callOf(action: Action, calling: Calling): Call {
  const rules = rulesFor(calling.plan, action);
  const why = whyQuiet(action, rules, calling);
  if (why) return { why };
  const own = { ...calling, days: { ...calling.days, rules } };
  const call = ownCall(action, own);
  const since = 'why' in call && !own.first && roundMark(action, own.round, own.today);
  return unlessJustAsked(action, since ? { reason: 'round', since, atOnce: false } : call, own);
}

/** A due day's digest does not repeat what was asked about in the same week. */
function unlessJustAsked({ asked }: Action, call: Call, { today }: Calling): Call {
  const isRecent = asked !== undefined && addDays(asked.last, DAYS_BETWEEN_ASKS) > today;
  return isRecent && 'reason' in call && !call.atOnce
    ? { why: askingWords.waiting(asked.last) }
    : call;
}

const DAYS_BETWEEN_ASKS = 7;

/** Why nobody is asked about it, whatever its date says. */
function whyQuiet(action: Action, { off }: OwnRules, { plan, today }: Calling): string | undefined {
  const { snoozedUntil, asked } = action;
  if (off) return askingWords.off[off];
  if (snoozedUntil && snoozedUntil > today) return askingWords.snoozed(snoozedUntil);
  const news = eventOf(plan, action)?.happened?.on; // what was asked before is another question
  if (asked && asked.times >= plan.facts.asking.mostAsks && !(news && news > asked.last)) {
    return askingWords.inVain(asked.times, managerOf(plan));
  }
  return undefined;
}

function ownCall(action: Action, calling: Calling): Call {
  const { plan } = calling;
  switch (action.due.kind) {
    case 'month':
    case 'day':
      return dateCall(action, calling);
    case 'from':
    case 'recurring':
      return reviewCall(action, calling);
    case 'unset':
      return unsetCall(action, calling);
    case 'event':
      return eventCall(action, action.due.event, calling);
    case 'unreadable':
      return { why: askingWords.unreadable(managerOf(plan)) };
    case 'complete':
      return { why: askingWords.saysComplete(managerOf(plan)) };
  }
}

function dateCall(action: Action, { today, days, first }: Calling): Call {
  const date = dueDate(action.due) ?? today;
  const mark = latestMark(date, today, days);
  const daysLeft = daysBetween(today, date);
  const tooEarly = first && daysLeft > Math.max(0, ...days.rules.leadDays);
  if (!mark || tooEarly) return { why: nextAsk(nextMark(date, today, days)) };
  const why = answeredSince(action, mark.on);
  if (why) return { why };
  if (first) return { reason: 'first-run', since: mark.on, atOnce: true };
  const reason = daysLeft < 0 ? 'late' : mark.daysBefore <= 0 ? 'due' : 'due-soon';
  return { reason, since: mark.on, atOnce: mark.daysBefore === 0 };
}

function nextAsk(mark: Mark | undefined): string {
  return mark ? askingWords.notBefore(mark.on) : askingWords.notAsked;
}

/** A review is asked about in the last digest before it, the start of an action when it starts; then weekly. */
function reviewCall(action: Action, { plan, today, days, first }: Calling): Call {
  const known = reviewDay(action, plan.facts.reviewEveryMonths);
  const review = known ?? today;
  const isStart = action.due.kind === 'from' && action.due.date === review;
  const rules = { ...days.rules, leadDays: [isStart ? 0 : REVIEW_LEAD_DAYS] };
  const mark = latestMark(review, today, { ...days, rules });
  if (!mark) return { why: askingWords.nextReview(review) };
  const why = answeredSince(action, mark.on);
  if (why) return { why };
  return afterFirstRun(first, { reason: 'review', since: known ? mark.on : today, atOnce: false });
}

/** An owner is asked for a date once; whatever they answer, it is the plan manager's to agree. */
function unsetCall(action: Action, { plan, today, first }: Calling): Call {
  const settled = action.asked ?? answeredOn(action);
  if (settled) return { why: askingWords.noDate(managerOf(plan)) };
  return afterFirstRun(first, { reason: 'unset', since: today, atOnce: false });
}

/** One person is asked once a month for all the actions that wait for the same event. */
function eventCall(action: Action, event: string, calling: Calling): Call {
  const { today, first } = calling;
  const { happened } = eventOf(calling.plan, action) ?? {};
  if (happened) return afterEventCall(action, happened, calling);
  const asksFor = calling.asksFor.get(plainName(event));
  if (asksFor && asksFor !== action) return { why: askingWords.sameEvent(asksFor.ref) };
  const last = [action.asked?.last, answeredOn(action)]
    .filter(on => on !== undefined)
    .sort()
    .at(-1);
  const since = last ? addMonths(last, 1) : today;
  if (since > today) return { why: askingWords.eventMonthly(since) };
  return afterFirstRun(first, { reason: 'event', since, atOnce: false });
}

/** Once its event has happened, the owner of every action that waited for it is asked for a date, once. */
function afterEventCall(action: Action, event: Happened, { plan, today, first }: Calling): Call {
  const { on } = event;
  if (isSettledSince(action, event)) return { why: askingWords.noDate(managerOf(plan)) };
  return afterFirstRun(first, { reason: 'unset', since: on ?? today, atOnce: false });
}

/** Whether its owner was asked for a date, or spoke, once it was known that the event has happened. Pure. */
export function isSettledSince(action: Action, { on }: Happened): boolean {
  return [action.asked?.last, answeredOn(action)].some(
    when => when !== undefined && (on === undefined || when >= on),
  );
}

/** The first run is about dates only, so that nobody's first digest is longer than it must be. */
function afterFirstRun(first: boolean, call: Call): Call {
  return first ? { why: askingWords.noDeadline } : call;
}

/** Why nothing is waiting since `mark`: it was asked about, or answered. */
function answeredSince(action: Action, mark: Day): string | undefined {
  const answered = answeredOn(action);
  if (answered && answered >= mark) return askingWords.answered(answered);
  if (action.asked && action.asked.last >= mark) {
    return askingWords.waiting(action.asked.last);
  }
  return undefined;
}

/** When a person last spoke of it; a text that came with a document is nobody's answer. Pure. */
export function answeredOn({ lastSaid }: Action): Day | undefined {
  return lastSaid && lastSaid.by !== AS_IMPORTED ? lastSaid.on : undefined;
}

/** Whom the bot names as the one who takes over. Pure. */
export function managerOf(plan: Plan): string {
  return planManagers(plan)[0]?.name ?? nameWords.planManager;
}
