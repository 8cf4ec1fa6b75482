import { STATUSES, type Status } from '../../plan/action';
import { type Day, readDay } from '../../plan/day';
import type { Plan } from '../../plan/plan';
import { rate, RAGS, type Rag } from '../../plan/rag';

/** How many actions a plan had on a day, in all and of each rating and status. */
export type Tally = {
  asAt: Day;
  total: number;
  byRag: Record<Rag | 'None', number>; // None: withdrawn and the like, which have no rating
  byStatus: Record<Status, number>;
};

/** Counts the actions of a plan on `today`. Pure. */
export function tallyOf({ actions, facts }: Plan, today: Day): Tally {
  const tally = none(today);
  for (const action of actions) {
    tally.total += 1;
    tally.byRag[rate(action, today, facts.ragRule)?.rag ?? 'None'] += 1;
    tally.byStatus[action.status] += 1;
  }
  return tally;
}

/** The note of a tally: the day, then words and numbers, so that a person can read it. Pure. */
export function writeTally({ asAt, byRag, byStatus }: Tally): string {
  const lines = Object.entries({ ...prefixed('RAG', byRag), ...prefixed('Status', byStatus) });
  return [asAt, ...lines.map(([name, count]) => `${name}: ${count}`)].join('\n');
}

/** Reads a note of {@link writeTally}; undefined for anything else. Pure. */
export function readTally(note: string | undefined): Tally | undefined {
  const [first = '', ...lines] = note?.trim().split(/\r?\n/) ?? [];
  const asAt = readDay(first);
  if (!asAt) return undefined;
  const counts = new Map(lines.map(line => line.split(': ')).map(([k, v]) => [k, Number(v)]));
  const count = (name: string): number => counts.get(name) || 0;
  const tally = none(asAt);
  for (const rag of [...RAGS, 'None'] as const) tally.byRag[rag] = count(`RAG ${rag}`);
  for (const status of STATUSES) tally.byStatus[status] = count(`Status ${status}`);
  tally.total = STATUSES.reduce((sum, status) => sum + tally.byStatus[status], 0);
  return tally;
}

function none(asAt: Day): Tally {
  const zero = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map(name => [name, 0])) as Record<T, number>;
  return { asAt, total: 0, byRag: zero([...RAGS, 'None']), byStatus: zero(STATUSES) };
}

function prefixed(what: string, counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [`${what} ${name}`, count]),
  );
}
