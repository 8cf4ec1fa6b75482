import { openTable, keyPart } from '../../../src/bot/reminders/ledger';
import type { Drill } from '../drill';
import { startChild } from './child';
import { breaches } from './invariants';
import { startWorld, TODAY, type World } from './world';

/** The sender stands still and goes on after another took over; storage is away; the service is told to end. */
export const LEADER: Drill = {
  about: '18: the sender stopped and continued, SIGTERM, storage away, rows of a newer version',
  run: async ({ quick }) => {
    const world = await startWorld();
    const [drainMs, drained] = await drains(world);
    const newer = await toleratesNewerRows(world);
    const stopped = quick ? { faults: [], tookOverMs: 0 } : await standsStill(world);
    const away = await storageAway(world, quick ? 3000 : 60_000);
    await world.stop();
    return {
      figures: {
        'drained in ms': drainMs,
        'taken over after ms': stopped.tookOverMs,
        'storage away ms': quick ? 3000 : 60_000,
      },
      faults: [...drained, ...newer, ...stopped.faults, ...away],
    };
  },
};

async function check(world: World, label: string): Promise<string[]> {
  const { faults } = breaches({
    ...{ today: TODAY, before: world.expected, after: await world.plan(), mostUnknown: 4 },
    ...{ entries: await world.entries(), delivered: world.connector.delivered },
  });
  return faults.map(fault => `${label}: ${fault}`);
}

/** SIGSTOP in the middle of a post, longer than the lease; SIGCONT when another has finished. */
async function standsStill(world: World): Promise<{ faults: string[]; tookOverMs: number }> {
  await world.fresh();
  const [first, second] = [await startChild(), await startChild()];
  const isPost = atFirstPost(world, () => first.kill('SIGSTOP'));
  first.go(world.settings({ atOnce: 2 }));
  await isPost;
  const began = performance.now();
  second.go(world.settings({ patienceMs: 90_000 }));
  const ended = await second.ended;
  const tookOverMs = Math.round(performance.now() - began);
  first.kill('SIGCONT');
  await first.ended;
  const faults = await check(world, 'stopped and continued');
  if (ended.code !== 0) faults.push(`the second ended with ${ended.code}: ${ended.complained}`);
  return { faults, tookOverMs };
}

/** Told to end in the middle of a run: what is being posted is finished, and the next goes on. */
async function drains(world: World): Promise<[number, string[]]> {
  await world.fresh();
  const first = await startChild();
  let began = 0;
  const isPost = atFirstPost(world, () => {
    began = performance.now();
    first.kill('SIGTERM');
  });
  first.go(world.settings({ atOnce: 1 }));
  await isPost;
  const { code, complained } = await first.ended;
  const drainMs = Math.round(performance.now() - began);
  const second = await startChild();
  second.go(world.settings());
  await second.ended;
  const faults = await check(world, 'drained');
  if (code !== 0) faults.push(`SIGTERM ended it with ${code}: ${complained}`);
  if (drainMs > 30_000) faults.push(`drained in ${drainMs} ms`);
  const unknown = (await world.entries()).filter(({ state }) => state === 'unknown').length;
  if (unknown > 0) faults.push(`drained: ${unknown} unknown`);
  return [drainMs, faults];
}

/** A row of a version to come, in a state that we do not know, with a column that we do not know. */
async function toleratesNewerRows(world: World): Promise<string[]> {
  await world.fresh();
  const table = await openTable({ connectionString: world.connectionString }, 'ledger')();
  const keys = { partitionKey: keyPart(`edhr-2012|${TODAY}`), rowKey: keyPart('id-aa') };
  const row = { person: 'id-aa', to: 'Owner AA', refs: 'OD8-11', first: false };
  await table.createEntity({ ...keys, ...row, state: 'queued elsewhere', colour: 'blue' });
  const child = await startChild();
  child.go(world.settings());
  const { code, complained } = await child.ended;
  const found = await table.getEntity(keys.partitionKey, keys.rowKey);
  const posts = world.connector.delivered.filter(({ conversation }) => /id-aa/.test(conversation));
  return [
    ...(code === 0 ? [] : [`newer rows ended it with ${code}: ${complained}`]),
    ...(found.state === 'queued elsewhere' && found.colour === 'blue'
      ? []
      : ['a row of a newer version was changed']),
    ...(posts.length > 0 ? ['a row of a newer version was posted'] : []),
  ];
}

/** Storage answers 503 for a while in the middle of a run. */
async function storageAway(world: World, ms: number): Promise<string[]> {
  await world.fresh();
  let until = 0;
  world.proxy.interfere = ({ to }) => {
    if (to === 'connector' && until === 0) until = performance.now() + ms;
    const isAway = performance.now() < until && /table|blob/.test(to);
    const body = '{"odata.error":{"code":"ServerBusy"}}';
    return isAway
      ? { kind: 'answer', status: 503, body, type: 'application/json', isForwarded: false }
      : { kind: 'pass' };
  };
  for (let tries = 0; tries < 3; tries += 1) {
    const child = await startChild();
    child.go(world.settings({ patienceMs: 90_000 }));
    if ((await child.ended).code === 0) break;
  }
  return check(world, 'storage away');
}

function atFirstPost(world: World, act: () => void): Promise<void> {
  return new Promise(done => {
    let isFirst = true;
    world.proxy.interfere = ({ to }) => {
      if (to === 'connector' && isFirst) {
        isFirst = false;
        act();
        done();
      }
      return { kind: 'pass' };
    };
  });
}
