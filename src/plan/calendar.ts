import { afterRun } from './afterRun';
import { asking, type Digest, type Reason } from './asking';
import { addDays, type Day } from './day';
import { plainId, plainName } from './known';
import type { Person } from './people';
import type { Plan } from './plan';

/** What one person would be sent on one day. */
export type Load = {
  day: Day;
  asks: number; // actions that call for their answer
  told: number; // actions they are told of beside somebody who is asked
  byReason: Partial<Record<Reason, number>>; // of the asks
  refs: readonly string[]; // of the asks, most pressing first
};

/** One person's days with something to send, in order. */
export type PersonLoad = { to: string; person?: Person; loads: readonly Load[] };

/** What would be sent in the `days` days from `from`: people in the order in which they would first be sent something. */
export type LoadCalendar = { from: Day; days: number; people: readonly PersonLoad[] };

/**
 * What would be sent, to whom, on each of the coming days if everything arrived and nobody answered:
 * the most that a plan can come to. Pure; the plan itself stays as it is.
 */
export function loadCalendar(plan: Plan, from: Day, days = 60): LoadCalendar {
  const steps = loadDays(plan, from, days);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** {@link loadCalendar} a day at a time, for a page that must not stand still: gives how many days are done. */
export function* loadDays(plan: Plan, from: Day, days = 60): Generator<number, LoadCalendar> {
  const people = new Map<string, { to: string; person?: Person; loads: Load[] }>();
  let then = plan;
  for (let count = 0; count < days; count += 1) {
    const result = asking(then, addDays(from, count));
    for (const digest of result.digests) {
      const { to, person } = digest;
      const key = person?.id === undefined ? `as written ${plainName(to)}` : plainId(person.id);
      const own = people.get(key) ?? { to, ...(person && { person }), loads: [] };
      people.set(key, { ...own, loads: withSection(own.loads, result.day, digest) });
    }
    then = afterRun(then, result);
    yield count + 1;
  }
  return { from, days, people: [...people.values()] };
}

/** Sections of one person on one day are one load. */
function withSection(loads: readonly Load[], day: Day, digest: Digest): Load[] {
  const last = loads.at(-1);
  const before = last?.day === day ? last : undefined;
  const asked = digest.items.filter(({ also }) => !also);
  const byReason = { ...before?.byReason };
  for (const { reason } of asked) byReason[reason] = (byReason[reason] ?? 0) + 1;
  const load = {
    day,
    asks: (before?.asks ?? 0) + asked.length,
    told: (before?.told ?? 0) + digest.items.length - asked.length,
    byReason,
    refs: [...(before?.refs ?? []), ...asked.map(({ ref }) => ref)],
  };
  return [...loads.slice(0, before ? -1 : undefined), load];
}
