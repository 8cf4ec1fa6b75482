import type { Drill } from '../drill';
import { type Child, startChild } from './child';
import { breaches, type Counts } from './invariants';
import { startWorld, TODAY, type World } from './world';

/**
 * A process is killed at its k-th outgoing request, before or after that is answered; a second takes
 * over. For k = 1, 2, ... until a run passes untouched.
 */
export const KILL: Drill = {
  about: '1: kill -9 at every outgoing request, a second process takes over',
  run: async ({ quick }) => {
    const world = await startWorld();
    const all: Counts = { delivered: 0, duplicates: 0, missing: 0, unknown: 0 };
    const faults: string[] = [];
    const [steps, most] = [quick ? 17 : 1, { unknown: 0 }];
    let [runs, kills] = [0, 0];
    let warm: Promise<Child>[] = [startChild(), startChild()];
    const next = async (): Promise<Child> => {
      const [first = startChild(), ...rest] = warm;
      warm = [...rest, startChild()];
      return first;
    };
    for (let k = 1; ; k += steps) {
      let isTouched = false;
      for (const when of ['before', 'after'] as const) {
        const { faults: found, counts, killed } = await killedAt(world, { k, when, next });
        runs += 1;
        if (killed) kills += 1;
        isTouched ||= killed;
        faults.push(...found.map(fault => `k=${k} ${when}: ${fault}`));
        most.unknown = Math.max(most.unknown, counts.unknown);
        for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += counts[key];
      }
      if (!isTouched) break;
    }
    for (const child of warm) (await child).kill('SIGKILL');
    await world.stop();
    return { figures: { runs, kills, ...all, 'unknown at most': most.unknown }, faults };
  },
};

async function killedAt(
  world: World,
  { k, when, next }: { k: number; when: 'before' | 'after'; next: () => Promise<Child> },
): Promise<{ faults: string[]; counts: Counts; killed: boolean }> {
  await world.fresh();
  const first = await next();
  let killed = false;
  world.proxy.interfere = (_seen, count) => {
    if (count !== k) return killed ? { kind: 'before', act: () => undefined } : { kind: 'pass' };
    killed = true;
    return { kind: when, act: () => first.kill('SIGKILL') };
  };
  first.go(world.settings());
  const { complained } = await first.ended;
  world.proxy.interfere = () => ({ kind: 'pass' });
  const faults = killed || !complained ? [] : [complained];
  if (killed) {
    await world.leaseIsOver();
    const second = await next();
    second.go(world.settings());
    const ended = await second.ended;
    if (ended.code !== 0)
      faults.push(`I6: the second ended with ${ended.code}: ${ended.complained}`);
  }
  const checked = breaches({
    ...{ today: TODAY, before: world.expected, after: await world.plan(), mostUnknown: 4 },
    ...{ entries: await world.entries(), delivered: world.connector.delivered },
  });
  return { faults: [...faults, ...checked.faults], counts: checked.counts, killed };
}
