import { type Notice } from '../../plan/notices';
import { digestCard, digestSummary } from '../cards/digest';
import type { AdaptiveCard } from '../cards/elements';
import { keyOf } from '../cards/key';
import { noticeCard } from '../cards/notice';
import { type Asked, refsOf } from './asked';
import type { Run } from './ledger';

/** What somebody is to be sent now. `id` undefined: nobody is matched, so that it can go nowhere. */
export type Message = {
  id?: string;
  refs: readonly string[];
  summary: string; // what the notification says
  card: () => AdaptiveCard; // made right before it is sent
};

/** What `person` is asked in a run, by the latest reading; undefined: nothing is left to ask. Pure. */
export function digestFor(person: string, { plan, asking, personal }: Asked, run: Run) {
  const own = personal.get(person);
  if (!own) return undefined;
  const refs = refsOf(own.sections);
  const key = keyOf(run.plan, run.day, person);
  const message: Message = {
    ...(own.id && { id: own.id }),
    ...{ refs, summary: digestSummary(refs.length) },
    card: () => digestCard({ plan, day: asking.day, key, sections: own.sections }).card,
  };
  return message;
}

/** A notice as it is sent. Pure. */
export function noticeMessage(notice: Notice): Message {
  const { id } = notice.to;
  const refs =
    notice.kind === 'asked in vain' ? [...notice.takeUp, ...notice.own].map(({ ref }) => ref) : [];
  const { card, summary } = noticeCard(notice);
  return { ...(id && { id }), refs, summary, card: () => card };
}
