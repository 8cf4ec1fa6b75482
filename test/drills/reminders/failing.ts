import type { Drill } from '../drill';
import type { Interference } from '../proxy';
import { connect } from '../../../src/sharepoint/connect';
import { openShelf } from '../../../src/sharepoint/shelf';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import { remind } from '../../../src/bot/reminders/run';
import { breaches, type Counts } from './invariants';
import { startWorld, TODAY, type World } from './world';

const json = 'application/json';
const WAYS: Readonly<Record<string, Interference>> = {
  reset: { kind: 'reset' },
  '500': { kind: 'answer', status: 500, body: '{}', type: json, isForwarded: true },
  '429': {
    kind: 'answer',
    status: 429,
    body: '{}',
    type: json,
    isForwarded: false,
    retryAfter: '0',
  },
  '412': { kind: 'answer', status: 412, body: '{}', type: json, isForwarded: false },
  timeout: { kind: 'late', ms: 2500 },
  'truncated JSON': { kind: 'truncate' },
  'HTML body': {
    ...{ kind: 'answer', status: 200, isForwarded: true, type: 'text/html' },
    body: '<!doctype html><title>Sign in</title>',
  },
};
const MOST_RUNS = 4; // as the timer begins a run again that failed

/** The k-th outgoing request fails once, in each of seven ways; the timer's next runs have to mend it. */
export const FAILING: Drill = {
  about: '20: the k-th outgoing request fails in each of seven ways',
  run: async ({ quick }) => {
    const world = await startWorld();
    const faults: string[] = [];
    const all: Counts = { delivered: 0, duplicates: 0, missing: 0, unknown: 0 };
    const unhandled = (error: unknown) => void faults.push(`unhandled: ${String(error)}`);
    process.on('unhandledRejection', unhandled);
    const steps = quick ? 29 : 4;
    let [runs, repeated] = [0, 0];
    for (const [way, interference] of Object.entries(WAYS))
      for (let k = 1; ; k += steps) {
        const tried = await failedAt(world, k, interference);
        runs += 1;
        repeated += tried.runs - 1;
        faults.push(...tried.faults.map(fault => `${way} at ${k} (${tried.where}): ${fault}`));
        for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += tried.counts[key];
        if (!tried.where) break;
      }
    process.off('unhandledRejection', unhandled);
    await world.stop();
    return { figures: { ways: 7, every: steps, runs, repeated, ...all }, faults };
  },
};

async function failedAt(world: World, k: number, interference: Interference) {
  await world.fresh();
  let where = '';
  world.proxy.interfere = (seen, count) => {
    if (count !== k) return { kind: 'pass' };
    where = `${seen.to} ${seen.method} ${seen.path.slice(0, 60)}`;
    return interference;
  };
  const faults: string[] = [];
  let runs = 0;
  for (let isDone = false; !isDone && runs < MOST_RUNS; runs += 1) {
    isDone = await once(world).catch((error: unknown) => {
      if (runs === MOST_RUNS - 1) faults.push(`I6: still fails: ${String(error)}`);
      return false;
    });
    if (!isDone) await world.leaseIsOver();
  }
  world.proxy.interfere = () => ({ kind: 'pass' });
  const checked = breaches({
    ...{ today: TODAY, before: world.expected, after: await world.plan(), mostUnknown: 4 },
    ...{ entries: await world.entries(), delivered: world.connector.delivered },
  });
  return { where, runs, faults: [...faults, ...checked.faults], counts: checked.counts };
}

/** A run as the timer begins it; whether everything came to its end. */
async function once(world: World): Promise<boolean> {
  const { siteUrl, planKey, connectionString, tenantId, hangsAfterMs } = world.settings();
  const { reminded } = await remind(
    TODAY,
    remindingAt({
      store: openShelf(connect(siteUrl)).open(planKey),
      ...{ storage: { connectionString }, tenantId, chat: { kind: 'anonymous' }, hangsAfterMs },
      ...{ now: () => new Date(`${TODAY}T09:00:00Z`), log: () => undefined, atOnce: 4 },
    }),
  );
  return reminded.every(({ state }) => /sent|rejected|unknown/.test(state));
}
