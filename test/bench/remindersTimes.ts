import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startChild } from '../drills/reminders/child';
import { idOf, startCrowd } from '../drills/reminders/crowd';
import { startWorld } from '../drills/reminders/world';

const POSTS_A_SECOND = 45;
const LEASE_SECONDS = 15;

/** A run of many owners against a connector with the platform's limits, beside bare posts to it. */
export async function cleanRun(owners: number) {
  const crowd = await startCrowd({ owners });
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  await crowd.run();
  const wall = wallRatio(performance.now() - began.at, owners);
  const ours = cpuMs(began.cpu) / owners;
  const { counts } = await crowd.check(0);
  const posts = crowd.connector.asked.length / counts.delivered;
  const bare = process.cpuUsage();
  for (let one = 0; one < owners; one += 1)
    await fetch(`${crowd.connector.url}/v3/conversations/${idOf(one)}/activities`, {
      ...{ method: 'POST', body: '{}' },
    }).then(answer => answer.text());
  const cpu = ours / (cpuMs(bare) / owners);
  await crowd.stop();
  return { wall, cpu, posts, duplicates: counts.duplicates };
}

/**
 * The same over real lists, by processes of their own: the first is killed after a third, the second
 * waits until the lease of the dead one is over, and after two thirds everything is refused for
 * `stormMs`. The storm is taken off the wall; what the lease costs is given beside it.
 */
export async function stormyRun(owners: number, stormMs: number) {
  const names = Array.from({ length: owners }, (_, one) => `P${one}`);
  const world = await startWorld(names);
  await world.fresh();
  const storm = { from: Infinity };
  world.connector.mood = ({ at }, count) => {
    if (count < (owners * 2) / 3) return undefined;
    storm.from = Math.min(storm.from, at);
    const isOver = at - storm.from > stormMs;
    const retryAfter = String(Math.ceil(stormMs / 1000));
    return isOver ? undefined : { status: 429, code: 'Throttled', retryAfter };
  };
  const settings = world.settings({
    leaseSeconds: LEASE_SECONDS,
    hangsAfterMs: 15_000,
    atOnce: 16,
  });
  const [first, second] = [await startChild(), await startChild()];
  const began = performance.now();
  first.go(settings);
  while (world.connector.delivered.length < owners / 3)
    await new Promise(done => setTimeout(done, 20));
  first.kill('SIGKILL');
  const killed = performance.now();
  second.go(settings);
  const before = world.connector.delivered.length;
  while (world.connector.delivered.length <= before + 16)
    await new Promise(done => setTimeout(done, 20));
  const idleMs = performance.now() - killed;
  await second.ended;
  const wallMs = performance.now() - began - stormMs;
  const { delivered } = world.connector;
  const entries = await world.entries();
  const inState = (which: string) => entries.filter(({ state }) => state === which).length;
  const row = {
    wall: wallRatio(wallMs, owners),
    withoutLease: wallRatio(wallMs - idleMs, owners),
    duplicates: delivered.length - new Set(delivered.map(one => one.conversation)).size,
    missing: owners - inState('sent') - inState('unknown'),
    unknown: inState('unknown'),
  };
  await world.stop();
  return row;
}

/** What a run holds in memory over what the process held before it, in MB; it is stopped after a while, since it holds most at first. */
export async function memoryOf(owners: number) {
  const crowd = await startCrowd({ owners, connector: { limited: false } });
  const collect = collector();
  collect();
  const idle = held();
  const stop = new AbortController();
  let most = 0;
  const looking = setInterval(() => {
    collect();
    most = Math.max(most, held());
    if (crowd.connector.delivered.length > 300) stop.abort();
  }, 500);
  await crowd.run({ stop: stop.signal });
  clearInterval(looking);
  await crowd.stop();
  return { overIdleMb: most - idle, idleMb: idle };
}

function wallRatio(ms: number, owners: number): number {
  return ms / ((owners / POSTS_A_SECOND) * 1000);
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** What is still used after collecting, in MB. */
function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
