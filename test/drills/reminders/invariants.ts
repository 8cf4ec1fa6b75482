import { byPerson, refsOf } from '../../../src/bot/reminders/asked';
import { type Entry, isSettled } from '../../../src/bot/reminders/ledger';
import { asking } from '../../../src/plan/asking';
import type { Day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import type { Delivered } from '../connector/connector';

/** What is held against each other after a drill: chats, ledger and plan. */
export type Evidence = {
  today: Day;
  before: Plan; // as it was when the run began
  after?: Plan; // undefined: the lists had no part in it
  entries: readonly Entry[];
  delivered: readonly Delivered[];
  mostUnknown: number;
};

/** What the run came to, in numbers. */
export type Counts = {
  delivered: number;
  duplicates: number;
  missing: number;
  unknown: number;
};

/** Holds the ledger against what stands in people's chats and in the plan: every breach is a sentence. Pure. */
export function breaches(evidence: Evidence): { faults: string[]; counts: Counts } {
  const { today, before, entries, delivered, mostUnknown } = evidence;
  const expected = byPerson(asking(before, today).digests);
  const chats = new Map<string, Delivered[]>();
  for (const one of delivered) chats.set(whose(one), [...(chats.get(whose(one)) ?? []), one]);
  const inChat = (person: string): readonly Delivered[] => chats.get(person) ?? [];
  const rows = new Map(entries.map(entry => [entry.person, entry]));
  const twice = [...chats].filter(([, cards]) => cards.length > 1);
  const missing = expected.filter(({ person }) => !isSettled(rows.get(person) ?? PLANNED));
  const unknown = entries.filter(({ state }) => state === 'unknown');
  const faults = [
    ...twice.map(([person, cards]) => `I1: ${person} was reminded ${cards.length} times`),
    ...missing.map(({ person }) => `I2: ${person} is ${rows.get(person)?.state ?? 'missing'}`),
    ...entries.flatMap(entry => untrue(entry, inChat(entry.person).length)),
    ...expected.flatMap(({ person, sections }) =>
      inChat(person).flatMap(({ activity }) => strange(before, refsOf(sections), activity, person)),
    ),
    ...[...chats].flatMap(([person, cards]) => unasked(person, cards, expected)),
    ...(unknown.length > mostUnknown ? [`${unknown.length} unknown, of ${mostUnknown}`] : []),
    ...notedWrongly(evidence),
  ];
  const counts = {
    delivered: delivered.length,
    duplicates: delivered.length - chats.size,
    missing: missing.length,
    unknown: unknown.length,
  };
  return { faults, counts };
}

const PLANNED = { state: 'planned' } as const;

/** `chat of id-aa`, `anew 29:id-aa`: the account. */
function whose({ conversation }: Delivered): string {
  return conversation.replace(/^(chat of |anew 29:)/, '');
}

/** What the ledger says of somebody has to be so in their chat. */
function untrue({ person, state, code = '' }: Entry, cards: number): string[] {
  if (state === 'sent' && cards === 0) return [`${person} is sent, and has nothing`];
  if (state === 'rejected' && cards > 0) return [`${person} is rejected (${code}), and has a card`];
  if (state === 'unknown' && code === '') return [`${person} is unknown, and nobody says why`];
  return [];
}

/** I5: somebody who is not asked anything has a card; or somebody has words, such as an error, and no card. */
function unasked(
  person: string,
  cards: readonly Delivered[],
  expected: readonly { person: string }[],
): string[] {
  const words = cards.filter(({ activity }) => !activity.attachments);
  return [
    ...(expected.some(one => one.person === person) ? [] : [`I5: ${person} was not to be asked`]),
    ...words.map(() => `I5: ${person} was sent words without a card`),
  ];
}

/** I5: actions on a card that are not theirs. */
function strange(
  plan: Plan,
  theirs: readonly string[],
  activity: Record<string, unknown>,
  person: string,
): string[] {
  const words = new Set(JSON.stringify(activity).split(/[^\w-]+/)); // C1-11 is no C1-1
  return plan.actions
    .filter(({ ref }) => words.has(ref) && !theirs.includes(ref))
    .map(({ ref }) => `I5: ${person} was asked about ${ref}`);
}

/** The lists note an ask once, for whoever was certainly reached, and for nobody else. */
function notedWrongly({ after, entries, today }: Evidence): string[] {
  if (!after) return [];
  const sent = new Set(entries.flatMap(({ state, refs }) => (state === 'sent' ? refs : [])));
  return after.actions.flatMap(({ ref, asked }) => {
    const times = asked?.last === today ? asked.times : 0;
    return times === (sent.has(ref) ? 1 : 0) ? [] : [`I3: ${ref} is noted as asked ${times} times`];
  });
}
