import type { Day } from '../../plan/day';
import { grouped } from '../../plan/grouped';
import { plainId } from '../../plan/known';
import { type Notice, noticesOn } from '../../plan/notices';
import type { Plan } from '../../plan/plan';
import type { Unreachable } from '../../plan/reach';
import type { PeopleOfRuns } from '../people';
import { deliver, type Delivering, NOT_INSTALLED } from './deliver';
import type { Entry, Run } from './ledger';
import { noticeMessage, refsIn } from './message';

/** A notice that was to be sent, as the ledger has it. */
export type Noticed = { kind: Notice['kind']; entry: Entry };

/**
 * Sends what is to be told beside digests: each notice once for its mark, by a row of the ledger as a
 * digest has, in a partition of its own (`plan~heartbeat|day`). Who could not be reached is tried again
 * for as long as it is news.
 */
export async function sendNotices(
  plan: Plan,
  today: Day,
  delivering: Omit<Delivering, 'run' | 'messageFor'>,
): Promise<readonly Noticed[]> {
  const { ledger, people } = delivering;
  if (!plan.people.some(({ id }) => id)) return [];
  const unreachable = await unreachableNow(plan, people);
  const notices = noticesOn(plan, today, unreachable);
  const again = (one: Notice) =>
    noticesOn(plan, today, unreachable).find(other => isSame(one, other)) ?? one;
  const noticed: Noticed[] = [];
  for (const alike of grouped(notices, ({ kind, mark }) => `${kind} ${mark}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const run: Run = { plan: `${plan.facts.key}~${first.kind}`, day: first.mark };
    const messages = new Map(
      alike.map(one => [plainId(one.to.id ?? ''), noticeMessage(one, plan, () => again(one))]),
    );
    await ledger.plan(run, rowsOf(alike, await ledger.entries(run)));
    await deliver({ ...delivering, run, messageFor: async person => messages.get(person) });
    for (const entry of await ledger.entries(run)) noticed.push({ kind: first.kind, entry });
  }
  return noticed;
}

function isSame(one: Notice, other: Notice): boolean {
  return one.kind === other.kind && one.mark === other.mark && one.to.id === other.to.id;
}

function rowsOf(alike: readonly Notice[], before: readonly Entry[]) {
  const there = new Set(before.map(({ person }) => person));
  return alike
    .map(one => ({
      person: plainId(one.to.id ?? ''),
      to: one.to.name,
      refs: refsIn(one),
      first: false,
    }))
    .filter(({ person }) => !there.has(person));
}

/** Everybody of the plan whom the bot cannot reach, and why, as a word of ours or of the platform. */
export async function unreachableNow(
  { people }: Plan,
  reach: Pick<PeopleOfRuns, 'everybody'>,
): Promise<Unreachable> {
  const known = await reach.everybody();
  return new Map(
    people.flatMap(({ id }): [string, string][] => {
      const own = id === undefined ? undefined : known.get(plainId(id));
      if (id === undefined) return [];
      if (own?.unreachable) return [[id, own.unreachable.why]];
      return own?.reference ? [] : [[id, NOT_INSTALLED]];
    }),
  );
}
