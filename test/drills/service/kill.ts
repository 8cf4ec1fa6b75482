import type { Drill } from '../drill';
import { added, checked, NO_COUNTS } from '../reminders/checked';
import type { Counts } from '../reminders/invariants';
import { startWorld, TODAY, type World } from '../reminders/world';
import { aHostClock, hasFinished, type HostClock, type Service, startService } from './service';

const DRAINS_WITHIN_MS = 30_000;

/** The whole service, killed at its k-th outgoing request; it is started again, and nobody does anything else. */
export const SERVICE_KILL: Drill = {
  about: '1: the whole service killed at every outgoing request and started again',
  run: async ({ quick }) => {
    const world = await startWorld();
    const clock = aHostClock('2012-08-03T09:30:00Z');
    const faults: string[] = [];
    let [all, runs, kills, mostUnknown, drainMs] = [NO_COUNTS, 0, 0, 0, 0];
    for (let k = 1; ; k += quick ? 13 : 1) {
      let isTouched = false;
      for (const when of ['before', 'after'] as const) {
        const one = await killedAt(world, { clock, k, when });
        runs += 1;
        if (one.killed) kills += 1;
        isTouched ||= one.killed;
        faults.push(...one.faults);
        all = added(all, one.counts);
        mostUnknown = Math.max(mostUnknown, one.counts.unknown);
        drainMs = Math.max(drainMs, one.drainMs);
      }
      if (!isTouched) break;
    }
    await world.stop();
    return {
      figures: {
        ...{ runs, kills, ...all, 'unknown at most in one run': mostUnknown },
        'ended after SIGTERM within ms': drainMs,
      },
      aims: {
        'unknown at most in one run': '<= 16',
        'ended after SIGTERM within ms': `<= ${DRAINS_WITHIN_MS}`,
      },
      faults,
    };
  },
};

type Killing = { clock: HostClock; k: number; when: 'before' | 'after' };
type Killed = { faults: string[]; counts: Counts; killed: boolean; drainMs: number };

async function killedAt(world: World, { clock, k, when }: Killing): Promise<Killed> {
  await world.fresh();
  let killed = false;
  let where = '';
  const first = startService(world, { clock });
  world.proxy.interfere = ({ to, method, path }, count) => {
    if (count !== k) return killed ? { kind: 'before', act: () => undefined } : { kind: 'pass' };
    killed = true;
    where = `${to} ${method} ${path.slice(0, 60)}`;
    return { kind: when, act: () => first.kill('SIGKILL') };
  };
  await first
    .until(told => hasFinished(told) || killed)
    .catch((error: unknown) => {
      if (!killed) throw error as Error;
    });
  if (killed) await first.ended;
  world.proxy.interfere = () => ({ kind: 'pass' });
  const faults: string[] = [];
  let last = first;
  if (killed) {
    await world.leaseIsOver(); // a minute passes
    last = startService(world, { clock });
    const isNoted = (await world.plan()).facts.lastRunOn === TODAY; // it died when all was done
    await (isNoted ? last.url() : last.until(hasFinished)).catch((error: unknown) =>
      faults.push(`I6: ${String(error)}`),
    );
  }
  const drainMs = await drained(last, faults);
  const { faults: found, counts } = await checked(world, `k=${k} ${when} ${where}`);
  return { faults: [...faults, ...found], counts, killed, drainMs };
}

/** Tells it to end; how long that took. */
export async function drained(service: Service, faults: string[]): Promise<number> {
  const began = performance.now();
  service.kill('SIGTERM');
  const { code, complained } = await service.ended;
  if (code !== 0) faults.push(`SIGTERM ended it with ${code}: ${complained}`);
  return Math.round(performance.now() - began);
}
