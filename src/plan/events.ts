import { isOpen, type Action } from './action';
import { plainName } from './known';
import type { Happened, Plan, PlanFacts } from './plan';

/** An event that an action waits for, and whether it has happened. */
export type Event = { event: string; happened?: Happened };

/** The event that an action waits for, as its deadline names it; undefined for any other deadline. Pure. */
export function eventOf({ facts }: Pick<Plan, 'facts'>, { due }: Action): Event | undefined {
  if (due.kind !== 'event') return undefined;
  const { event, asWritten } = due;
  const names = [event, asWritten].map(bareEvent);
  const happened = facts.happened?.find(one => names.includes(bareEvent(one.event)));
  return { event, ...(happened && { happened }) };
}

/** By event, the first open action that waits for it: the question is asked of that one. Pure. */
export function eventsOf({ actions }: Pick<Plan, 'actions'>): ReadonlyMap<string, Action> {
  const first = new Map<string, Action>();
  for (const action of actions.filter(isOpen)) {
    if (action.due.kind !== 'event') continue;
    const event = plainName(action.due.event);
    if (!first.has(event)) first.set(event, action);
  }
  return first;
}

/** The open action of which is asked whether the event of this one has happened. Pure. */
export function askedForEvent(plan: Plan, { due }: Action): Action | undefined {
  return due.kind === 'event' ? eventsOf(plan).get(plainName(due.event)) : undefined;
}

/** The open actions that wait for the same event, this one among them, in the plan's order. Pure. */
export function waitingForEvent({ actions }: Plan, { due }: Action): readonly Action[] {
  if (due.kind !== 'event') return [];
  const event = bareEvent(due.event);
  return actions.filter(
    action =>
      isOpen(action) && action.due.kind === 'event' && bareEvent(action.due.event) === event,
  );
}

/** A deadline may be named whole, "When the centre opens", or by its event, "the centre opens". Pure. */
export const bareEvent = (name: string): string =>
  plainName(name)
    .replace(/^(?:when|once|after|following|upon|on completion of) /, '')
    .replace(/[.!; ]+$/, '');

/** The plan's events with this one among them, said on `on`. Pure. */
export function withEvent(
  { happened = [] }: Pick<PlanFacts, 'happened'>,
  { event, on }: Required<Happened>,
): readonly Happened[] {
  const isThere = happened.some(one => bareEvent(one.event) === bareEvent(event));
  return isThere ? happened : [...happened, { event, on }];
}

/** The plan's events without this one; undefined: none are left. Pure. */
export function withoutEvent(
  { happened = [] }: Pick<PlanFacts, 'happened'>,
  event: string,
): PlanFacts['happened'] {
  const left = happened.filter(one => bareEvent(one.event) !== bareEvent(event));
  return left.length > 0 ? left : undefined;
}
