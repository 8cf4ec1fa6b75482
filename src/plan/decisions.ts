import { isOpen, type Action } from './action';
import { answeredOn, isSettledSince } from './call';
import type { Day } from './day';
import { ownerOf, ownerShown } from './people';
import type { Plan } from './plan';
import { recipientOf } from './recipient';
import { rulesFor } from './rules';
import { askingWords } from './words/asking';
import { eventOf } from './events';
import { findingWords } from './words/finding';

/** What only a person can settle, in the order in which the plan manager sees it. */
export const DECISION_KINDS = [
  'not answered',
  'nobody to ask',
  'away',
  'no date',
  'unreadable date',
  'says complete',
  'star',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One thing that waits for the plan manager; no ref where it is about the whole plan. */
export type DecisionWaiting = { kind: DecisionKind; ref?: string; what: string };

/** The plan manager's list: what the bot does not ask about, or no more, and why. Sorted by kind, then as the plan. Pure. */
export function decisionsWaiting(plan: Plan, today: Day): readonly DecisionWaiting[] {
  const found = plan.actions
    .filter(action => isOpen(action) && !rulesFor(plan, action).off)
    .flatMap(action => [...aboutAsking(plan, action, today), ...aboutDate(plan, action)]);
  const due = starredStill(plan);
  const star = due === undefined ? [] : [{ kind: 'star' as const, what: findingWords.star(due) }];
  return DECISION_KINDS.flatMap(kind => [...found, ...star].filter(one => one.kind === kind));
}

/** What the bot says to an owner whom it asks no more. Pure. */
export function handedOver(manager: string, times: number): string {
  return askingWords.handedOver(manager, times);
}

function aboutAsking(plan: Plan, action: Action, today: Day): readonly DecisionWaiting[] {
  const { ref, asked } = action;
  const owner = ownerShown(plan, action);
  if (asked && asked.times >= plan.facts.asking.mostAsks) {
    return [{ kind: 'not answered', ref, what: findingWords.wasAsked(owner, asked.times) }];
  }
  const recipient = recipientOf(plan, action, today);
  if (!recipient.person?.id) {
    return [{ kind: 'nobody to ask', ref, what: findingWords.nobodyMatched(owner) }];
  }
  if (recipient.awayUntil && ownerOf(plan, action)) {
    return [{ kind: 'away', ref, what: findingWords.isAway(owner) }];
  }
  return [];
}

function aboutDate(plan: Plan, action: Action): readonly DecisionWaiting[] {
  const { ref, due } = action;
  switch (due.kind) {
    case 'event':
      return isSettled(plan, action) ? [{ kind: 'no date', ref, what: findingWords.noDate }] : [];
    case 'unset':
      return action.asked || answeredOn(action)
        ? [{ kind: 'no date', ref, what: findingWords.noDate }]
        : [];
    case 'unreadable':
      return [{ kind: 'unreadable date', ref, what: findingWords.notADate(due.asWritten) }];
    case 'complete':
      return [{ kind: 'says complete', ref, what: findingWords.completeByDate }];
    case 'month':
    case 'day':
    case 'from':
    case 'recurring':
      return [];
  }
}

/** Asked for a date once its event has happened, and none is agreed. */
function isSettled(plan: Plan, action: Action): boolean {
  const happened = eventOf(plan, action)?.happened;
  return happened !== undefined && isSettledSince(action, happened);
}

/** Asked once, and not said yet: it stays on the list. */
function starredStill({ facts, actions }: Plan): string | undefined {
  if (facts.starMeans !== undefined) return undefined;
  return actions.find(action => isOpen(action) && action.due.mark === '*')?.due.asWritten;
}
