import type { Reason } from '../../plan/asking';
import { isOpen } from '../../plan/action';
import type { Day } from '../../plan/day';
import { dueDate } from '../../plan/due';
import { itemOf } from '../../plan/digest';
import { recipientOf } from '../../plan/recipient';
import type { PlanStore } from '../../sharepoint/store';
import { digestCard, digestSummary } from '../cards/digest';
import { keyOf } from '../cards/key';
import { sendOne, type SendingOne } from './sendOne';
import { saidOf } from '../../plan/words/speech';

/** What became of asking now. `to`: how the plan calls whoever is asked. */
export type AskedNow =
  | { kind: 'sent' | 'asked today'; to: string }
  | { kind: 'unsure' | 'unreachable'; to: string; why: string } // unsure: it may have arrived
  | { kind: 'nobody' | 'not found' };

/**
 * Asks whoever answers for one open action about it, now: beside their digest of the week, at most once
 * a day. Whether somebody may have this asked is for whoever calls it.
 */
export async function askNow(
  { ref, today }: { ref: string; today: Day },
  { store, ...sending }: SendingOne & { store: PlanStore },
): Promise<AskedNow> {
  const reading = await store.read();
  const plan = reading.plan();
  const action = plan.actions.find(one => one.ref === ref);
  if (!action || !isOpen(action)) return { kind: 'not found' };
  const recipient = recipientOf(plan, action, today);
  const { person, to, as, forOwner } = recipient;
  if (!person?.id) return { kind: 'nobody' };
  const what = `${plan.facts.key}~ask now ${ref}`;
  const item = itemOf(action, reasonOf(dueDate(action.due), today), recipient, today);
  const section = { to, person, as, ...(forOwner && { forOwner }), first: false, items: [item] };
  const key = keyOf(what, today, person.id);
  const message = {
    ...{ id: person.id, refs: [ref], summary: () => digestSummary(1) },
    card: () =>
      saidOf(plan.facts, () => digestCard({ plan, day: today, key, sections: [section] }).card),
  };
  const sent = await sendOne({ what, day: today, to: person, message }, sending);
  if (!sent) return { kind: 'unreachable', to, why: 'not sent' };
  const { entry, before } = sent;
  if (entry.state === 'sent' && !before) await reading.noteOutside(today, [ref]);
  if (entry.state === 'sent') return { kind: before ? 'asked today' : 'sent', to };
  const why = entry.code ?? entry.state;
  return { kind: entry.state === 'unknown' ? 'unsure' : 'unreachable', to, why };
}

function reasonOf(date: Day | undefined, today: Day): Reason {
  if (!date) return 'unset';
  return date < today ? 'late' : date === today ? 'due' : 'due-soon';
}
