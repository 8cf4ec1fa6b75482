import type { Action } from './action';
import type { AskedAs, AskItem, Digest, Reason } from './asking';
import type { Considered } from './considered';
import { type Day, daysBetween } from './day';
import { dueDate } from './due';
import { grouped } from './grouped';
import { recipientKey, type Recipient } from './recipient';

/** One line of somebody's digest, before it is put in its section. */
export type ToAsk = { recipient: Recipient; item: AskItem };

const CAPACITIES: readonly AskedAs[] = ['owner', 'deputy', 'champion', 'stand-in', 'plan manager'];

/** One section a person and capacity: people in the order they are met, their own actions first. Pure. */
export function digestsOf(toAsk: readonly ToAsk[], first: ReadonlySet<string>): readonly Digest[] {
  const byPerson = grouped(toAsk, ({ recipient }) => recipientKey(recipient));
  return [...byPerson].flatMap(([key, ofOne]) => {
    const sections = grouped(ofOne, ({ recipient }) => recipient.as);
    return CAPACITIES.flatMap(as => digestOf(sections.get(as) ?? [], first.has(key)));
  });
}

/** What is asked about an action that calls for an answer; nothing about any other. Pure. */
export function toAskOf({ action, recipient, call }: Considered, today: Day): readonly ToAsk[] {
  return 'why' in call ? [] : [{ recipient, item: itemOf(action, call.reason, recipient, today) }];
}

/** One action as it stands in the digest of `recipient`. Pure. */
export function itemOf(
  { ref, due }: Action,
  reason: Reason,
  { forOwner }: Recipient,
  today: Day,
): AskItem {
  const date = dueDate(due);
  return {
    ref,
    reason,
    due: due.asWritten,
    ...(date && { daysLeft: daysBetween(today, date) }),
    ...(forOwner !== undefined && { owner: forOwner }),
  };
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

/** Most late first; what has no date comes last. Equal ones stay in the order of the plan. */
function morePressing(one: AskItem, other: AskItem): number {
  const [ofOne, ofOther] = [one.daysLeft ?? Infinity, other.daysLeft ?? Infinity];
  return ofOne === ofOther ? 0 : ofOne - ofOther;
}
