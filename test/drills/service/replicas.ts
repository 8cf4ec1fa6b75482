import type { Drill } from '../drill';
import type { Interference } from '../proxy';
import { checked } from '../reminders/checked';
import { startWorld, TODAY, type World } from '../reminders/world';
import { drained } from './kill';
import { aHostClock, type HostClock, type Service, startService, type Told } from './service';

const IN_FLIGHT = 16;
const STOPPED_MS = 90_000;
const AWAY_MS = 60_000;
const LONGEST_MS = 300_000;
const BUSY: Interference = {
  ...{ kind: 'answer', status: 503, type: 'application/json', isForwarded: false },
  body: '{"odata.error":{"code":"ServerBusy"}}',
};

/** Two copies of the service over one plan. `middle`: the post at which something happens. */
type Case = { world: World; clock: HostClock; middle: number; owners: number };

/** What one case came to; figures are shown under its name. */
type Found = { figures: Record<string, number>; aims: Record<string, string>; faults: string[] };

/** Two real services with the times that they have in Azure: a lease of a minute, 15 s for a post. */
export const SERVICE_REPLICAS: Drill = {
  about: '18: two services as one; the sender killed, stopped, told to end; storage away for 60 s',
  run: async ({ quick }) => {
    const owners = quick ? 20 : 200;
    const world = await startWorld(Array.from({ length: owners }, (_, one) => `P${one}`));
    const clock = aHostClock('2012-08-03T09:30:00Z');
    const figures: Record<string, number> = { owners };
    const aims: Record<string, string> = {};
    const faults: string[] = [];
    const cases = quick ? QUICK : { ...QUICK, ...LONG };
    for (const [name, run] of Object.entries(cases)) {
      await world.fresh();
      world.connector.mood = () => undefined;
      clock.set('2012-08-03T09:30:00Z');
      const found = await run({ world, clock, middle: Math.ceil(owners / 4), owners });
      for (const [key, value] of Object.entries(found.figures)) figures[`${name}: ${key}`] = value;
      for (const [key, aim] of Object.entries(found.aims)) aims[`${name}: ${key}`] = aim;
      const held = await checked(world, name, { mostUnknown: IN_FLIGHT });
      figures[`${name}: delivered`] = held.counts.delivered;
      figures[`${name}: unknown`] = held.counts.unknown;
      faults.push(...found.faults.map(fault => `${name}: ${fault}`), ...held.faults);
    }
    await world.stop();
    return { figures, aims, faults };
  },
};

const QUICK: Readonly<Record<string, (of: Case) => Promise<Found>>> = {
  'as one': asOne,
  'told to end': toldToEnd,
  'told to end in a pause': toldToEndInAPause,
};
const LONG: Readonly<Record<string, (of: Case) => Promise<Found>>> = {
  killed: of => takenOver(of, 'SIGKILL'),
  'stopped for 90 s': of => takenOver(of, 'SIGSTOP'),
  'storage refuses for 60 s': of => storageAway(of, BUSY),
  'storage is gone for 60 s': of => storageAway(of, { kind: 'before', act: () => undefined }),
};

/** Both begin at the same time: a post each, at no more than the platform's pace. */
async function asOne({ world, clock, owners }: Case): Promise<Found> {
  const both = [startService(world, { clock }), startService(world, { clock })];
  await Promise.all(both.map(service => service.until(hasEndedRun, LONGEST_MS)));
  const { asked } = world.connector;
  const found = await endAll(both);
  const inOneSecond = asked.map(
    ({ at }) => asked.filter(other => other.at >= at && other.at < at + 1000).length,
  );
  return {
    figures: { posts: asked.length, 'most in one second': Math.max(...inOneSecond) },
    aims: { posts: `= ${owners}`, 'most in one second': '<= 50' },
    faults: found,
  };
}

/** The sender is killed, or stands still and goes on when the other has finished. By itself, by the lease. */
async function takenOver({ world, clock, middle }: Case, signal: 'SIGKILL' | 'SIGSTOP') {
  const first = startService(world, { clock });
  await atPost(world, middle, () => first.kill(signal));
  const began = performance.now();
  const second = startService(world, { clock });
  await second.until(hasFinishedRun, LONGEST_MS);
  const seconds = Math.round((performance.now() - began) / 1000);
  if (signal === 'SIGKILL') {
    await first.ended;
    return { ...overBy(seconds), faults: await endAll([second]) };
  }
  const left = STOPPED_MS - (performance.now() - began);
  await new Promise(done => setTimeout(done, Math.max(0, left)));
  const posts = world.connector.asked.length;
  first.kill('SIGCONT');
  await new Promise(done => setTimeout(done, 5000));
  const after = world.connector.asked.length - posts;
  const faults = await endAll([first, second]);
  if (after > 0) faults.push(`${after} posts by the one that had stood still`);
  return { ...overBy(seconds), faults };
}

/** A lease is over after a minute; then the rest is sent. */
function overBy(seconds: number) {
  const key = 'all done after s';
  return { figures: { [key]: seconds }, aims: { [key]: '<= 120' } };
}

/** Told to end while a post hangs, with another that waits to go on. */
async function toldToEnd({ world, clock, middle }: Case): Promise<Found> {
  const first = startService(world, { clock });
  let hung = false;
  world.connector.mood = (_, count) => {
    if (count < middle || hung) return undefined;
    hung = true;
    return { fails: 'hang', delivers: true };
  };
  const faults: string[] = [];
  let drainMs = NaN;
  await atPost(world, middle + 1, () => {
    void drained(first, faults).then(ms => (drainMs = ms));
  });
  const second = startService(world, { clock });
  await second.until(hasFinishedRun, LONGEST_MS);
  await first.ended;
  faults.push(...(await endAll([second])));
  const unknown = (await world.entries()).filter(({ state }) => state === 'unknown').length;
  if (unknown !== 1) faults.push(`${unknown} unknown, where one post hung`);
  return ended(drainMs, faults);
}

/** Told to end while everybody waits for as long as the platform has asked for: a quarter of an hour. */
async function toldToEndInAPause({ world, clock, middle }: Case): Promise<Found> {
  world.connector.mood = (_, count) =>
    count < middle ? undefined : { status: 429, retryAfter: '900', code: 'Throttled' };
  const first = startService(world, { clock });
  await atPost(world, middle + 1, () => undefined);
  await new Promise(done => setTimeout(done, 1000));
  world.connector.mood = () => undefined;
  const faults: string[] = [];
  const drainMs = await drained(first, faults);
  const second = startService(world, { clock });
  await second.until(hasFinishedRun, LONGEST_MS);
  return ended(drainMs, [...faults, ...(await endAll([second]))]);
}

function ended(drainMs: number, faults: string[]): Found {
  const key = 'ended within ms';
  return { figures: { [key]: drainMs }, aims: { [key]: '<= 30000' }, faults };
}

/** From the middle of the run on no request to storage is answered, or all with 503. */
async function storageAway({ world, clock, middle }: Case, how: Interference): Promise<Found> {
  let until = 0;
  let posts = 0;
  world.proxy.interfere = ({ to }) => {
    if (to === 'connector') posts += 1;
    if (posts === middle && until === 0) until = performance.now() + AWAY_MS;
    return performance.now() < until && /table|blob/.test(to) ? how : { kind: 'pass' };
  };
  const service = startService(world, { clock });
  await service.until(
    told => told.filter(hasEndedEvent).some(({ waiting }) => waiting === 0),
    LONGEST_MS,
  );
  const tries = service.told.filter(({ event }) => event === 'run started').length;
  return { figures: { 'runs it took': tries }, aims: {}, faults: await endAll([service]) };
}

const hasEndedEvent = ({ event, day }: Told): boolean => event === 'run finished' && day === TODAY;
const hasFinishedRun = (told: readonly Told[]): boolean => told.some(hasEndedEvent);
const hasEndedRun = (told: readonly Told[]): boolean =>
  hasFinishedRun(told) || told.some(({ event }) => event === 'run left to another');

async function endAll(services: readonly Service[]): Promise<string[]> {
  const faults: string[] = [];
  for (const service of services) await drained(service, faults);
  return faults;
}

/** Acts when the n-th post goes out; that post itself is carried. */
function atPost(world: World, n: number, act: () => void): Promise<void> {
  return new Promise(done => {
    let posts = 0;
    world.proxy.interfere = ({ to }) => {
      if (to === 'connector') posts += 1;
      if (to === 'connector' && posts === n) {
        act();
        done();
      }
      return { kind: 'pass' };
    };
  });
}
