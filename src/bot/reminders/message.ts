import { type Notice } from '../../plan/notices';
import { digestCard, digestSummary } from '../cards/digest';
import type { AdaptiveCard } from '../cards/elements';
import { keyOf } from '../cards/key';
import { noticeCard } from '../cards/notice';
import { type Asked, refsOf } from './asked';
import type { Run } from './ledger';
import type { Plan } from '../../plan/plan';
import { saidOf } from '../../plan/words/speech';

/** What somebody is to be sent now. `id` undefined: nobody is matched, so that it can go nowhere. */
export type Message = {
  id?: string;
  refs: readonly string[];
  // Both are made right before they are sent, in the language of whoever gets them.
  summary: () => string; // what the notification says
  card: () => AdaptiveCard;
};

/** What `person` is asked in a run, by the latest reading; undefined: nothing is left to ask. Pure. */
export function digestFor(person: string, { plan, asking, personal }: Asked, run: Run) {
  const own = personal.get(person);
  if (!own) return undefined;
  const refs = refsOf(own.sections);
  const key = keyOf(run.plan, run.day, person);
  const message: Message = {
    ...(own.id && { id: own.id }),
    ...{ refs, summary: () => digestSummary(refs.length) },
    card: () =>
      saidOf(
        plan.facts,
        () => digestCard({ plan, day: asking.day, key, sections: own.sections }).card,
      ),
  };
  return message;
}

/** The actions that a notice is about. Pure. */
export function refsIn(notice: Notice): readonly string[] {
  return notice.kind === 'asked in vain'
    ? [...notice.takeUp, ...notice.own].map(({ ref }) => ref)
    : [];
}

/** A notice of a plan as it is sent. `again`: the same notice in the words of whoever reads now. Pure. */
export function noticeMessage(
  notice: Notice,
  { facts }: Pick<Plan, 'facts'>,
  again: () => Notice = () => notice,
): Message {
  const { id } = notice.to;
  const refs = refsIn(notice);
  const made = () => saidOf(facts, () => noticeCard(again()));
  return { ...(id && { id }), refs, summary: () => made().summary, card: () => made().card };
}
