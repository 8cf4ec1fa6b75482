import type { Action } from './action';
import type { AskedAs, AskItem, Digest } from './asking';
import type { Call } from './call';
import { type Day, daysBetween } from './day';
import { dueDate } from './due';
import { grouped } from './grouped';
import { recipientKey, type Recipient } from './recipient';

/** An open action, whom it would be asked of, and whether it calls for an answer. */
export type Considered = { action: Action; recipient: Recipient; call: Call };

type ToAsk = { recipient: Recipient; item: AskItem };

const CAPACITIES: readonly AskedAs[] = ['owner', 'champion', 'stand-in'];

/** What is to be asked, one section a person and capacity: people in the order of the plan, their own actions first. Pure. */
export function digestsOf(
  considered: readonly Considered[],
  today: Day,
  first: boolean,
): readonly Digest[] {
  const toAsk = considered.flatMap(each => itemOf(each, today));
  const byPerson = grouped(toAsk, ({ recipient }) => recipientKey(recipient));
  return [...byPerson.values()].flatMap(ofOne => {
    const sections = grouped(ofOne, ({ recipient }) => recipient.as);
    return CAPACITIES.flatMap(as => digestOf(sections.get(as) ?? [], first));
  });
}

function digestOf(section: readonly ToAsk[], first: boolean): readonly Digest[] {
  const [head] = section;
  if (!head) return [];
  const { to, person, as } = head.recipient;
  const [forOwner, another] = grouped(section, ({ recipient }) => recipient.forOwner).keys();
  const items = section.map(({ item }) => item).sort(morePressing);
  return [
    {
      to,
      ...(person && { person }),
      as,
      ...(forOwner !== undefined && another === undefined && { forOwner }),
      first,
      items,
    },
  ];
}

function itemOf({ action, recipient, call }: Considered, today: Day): readonly ToAsk[] {
  if ('why' in call) return [];
  const { ref, due } = action;
  const date = dueDate(due);
  const item = {
    ref,
    reason: call.reason,
    due: due.asWritten,
    ...(date && { daysLeft: daysBetween(today, date) }),
    ...(recipient.forOwner !== undefined && { owner: recipient.forOwner }),
  };
  return [{ recipient, item }];
}

/** Most late first; what has no date comes last. Equal ones stay in the order of the plan. */
function morePressing(one: AskItem, other: AskItem): number {
  const [ofOne, ofOther] = [one.daysLeft ?? Infinity, other.daysLeft ?? Infinity];
  return ofOne === ofOther ? 0 : ofOne - ofOther;
}
