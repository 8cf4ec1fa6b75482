import type { Update } from '../action';
import type { Day } from '../day';
import { askedForEvent, eventOf, withEvent, withoutEvent } from '../events';
import { mayAskNow } from '../mayAsk';
import { ownerShown } from '../people';
import type { Plan, PlanFacts } from '../plan';
import { eventWords } from '../words/events';
import { refusalWords } from '../words/refusals';
import { asKept } from '../words/speech';
import type { About, EffectOf } from './effect';

/**
 * Says that the event for which an action waits has happened: for every action that waits for it. Those
 * who lead the strand and plan managers may, and the one person who is asked whether it has. It is no word on how
 * the action goes: its owner is asked for a date next.
 */
export const happened: EffectOf<'happened'> = ({ on }, about) => {
  const { plan, action, today } = about;
  const waits = eventOf(plan, action);
  if (!waits) return { refused: eventWords.noEvent };
  if (waits.happened) return { refused: eventWords.already(waits.happened.on) };
  if (on !== undefined && on > today) return { refused: eventWords.notYet };
  if (!maySay(about)) return { refused: whoIsAsked(about) };
  const words = asKept(() => eventWords.said(waits.event, on));
  return { after: { asked: null }, words };
};

function maySay({ plan, action, telling }: About): boolean {
  return mayAskNow(plan, action, telling.by.id) || askedForEvent(plan, action)?.ref === action.ref;
}

function whoIsAsked({ plan, action }: About): string {
  const asked = askedForEvent(plan, action);
  return asked
    ? eventWords.othersAsked(ownerShown(plan, asked), asked.ref)
    : refusalWords.sendAgain;
}

/**
 * The events of a plan once this update of one of its actions stands, or `without` is taken back by it;
 * undefined: they are as they were. The update comes first, so whoever was cut off in between says it again. Pure.
 */
export function eventsAfter(
  plan: Pick<Plan, 'facts' | 'actions'>,
  update: Update,
  without?: Update,
): Pick<PlanFacts, 'happened'> | undefined {
  const said = eventSaid(plan, update);
  if (said) return { happened: withEvent(plan.facts, said) };
  const back = without && eventSaid(plan, without);
  if (!back || update.did?.act?.kind !== 'undo') return undefined;
  const left = withoutEvent(plan.facts, back.event);
  return left ? { happened: left } : {};
}

function eventSaid(
  { actions }: Pick<Plan, 'actions'>,
  { ref, on, did }: Update,
): { event: string; on: Day } | undefined {
  const due = actions.find(action => action.ref === ref)?.due;
  return did?.act?.kind === 'happened' && due?.kind === 'event'
    ? { event: due.event, on }
    : undefined;
}
