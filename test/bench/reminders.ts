import { performance } from 'node:perf_hooks';
import { remindingAt } from '../../src/bot/reminders/reminding';
import { remind } from '../../src/bot/reminders/run';
import { asking } from '../../src/plan/asking';
import { connect } from '../../src/sharepoint/connect';
import { openShelf } from '../../src/sharepoint/shelf';
import { CROWD_DAY, idOf, startCrowd } from '../drills/reminders/crowd';
import { startWorld, TODAY } from '../drills/reminders/world';
import { aPerson, aPlan, anAction } from '../helpers/plan';
import type { Bench, Figure } from './bench';

/** What a run costs in requests, which decides; and in time, as ratios, which tells. */
export const REMINDERS_BENCH: Bench = {
  about: 'what a run of reminders costs: posts, lists, storage, time',
  run: async ({ quick }) => {
    const sizes = quick ? [10, 30] : [20, 200];
    const runs = [];
    for (const owners of sizes) runs.push(await requestsOf(owners));
    const [small, large] = runs;
    const times = await timesOf(quick ? 100 : 1000);
    const flat = (large?.sharepoint ?? NaN) / (small?.sharepoint ?? NaN);
    const figures: Figure[] = [
      counted('posts per delivered reminder', times.posts, 1.02),
      counted('duplicates', times.duplicates, 0),
      counted(`SharePoint requests, ${sizes[1]} owners ÷ ${sizes[0]}`, flat, 1.2),
      counted('storage writes per reminder', large?.writes ?? NaN, 2.5),
      timed('wall ÷ (N ÷ 45 a second)', times.wall, '<= 1.10'),
      timed('processor per reminder ÷ bare fetch', times.cpu, '<= 4'),
      timed('planning, growth exponent 1k to 20k actions', planningGrowth(), '<= 1.05'),
    ];
    return { tables: [{ title: 'Requests of one run', rows: runs }], figures };
  },
};

function counted(name: string, value: number, most: number): Figure {
  return { name, value: round(value), aim: `<= ${most}`, ok: value <= most };
}

function timed(name: string, value: number, aim: string): Figure {
  return { name, value: round(value), aim, ok: null };
}

/** One run over real lists and real storage, counted on the way. */
async function requestsOf(owners: number) {
  const names = Array.from({ length: owners }, (_, one) => `P${one}`);
  const world = await startWorld(names);
  await world.fresh();
  world.connector.mood = () => undefined;
  const { siteUrl, planKey, connectionString, tenantId } = world.settings();
  await remind(
    TODAY,
    remindingAt({
      ...{ store: openShelf(connect(siteUrl)).open(planKey), storage: { connectionString } },
      ...{ tenantId, chat: { kind: 'anonymous' }, log: () => undefined },
      now: () => new Date(`${TODAY}T09:00:00Z`),
    }),
  );
  const { seen } = world.proxy;
  const to = (which: RegExp) => seen.filter(one => which.test(one.to));
  const writes = to(/table|blob/).filter(({ method }) => method !== 'GET').length;
  const sharepoint = to(/sharepoint/);
  const row = {
    owners,
    delivered: world.connector.delivered.length,
    posts: to(/connector/).length,
    sharepoint: sharepoint.length,
    'of these reads': sharepoint.filter(({ method }) => method === 'GET').length,
    writes: round(writes / owners),
  };
  await world.stop();
  return row;
}

/** A run of many owners against a connector with the platform's limits, beside bare posts to it. */
async function timesOf(owners: number) {
  const crowd = await startCrowd({ owners });
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  await crowd.run();
  const wall = (performance.now() - began.at) / ((owners / 45) * 1000);
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

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** 1: twice the actions take twice the time. */
function planningGrowth(): number {
  return Math.log(planningMs(20_000) / planningMs(1000)) / Math.log(20);
}

function planningMs(count: number): number {
  const owners = Math.ceil(count / 10);
  const plan = aPlan({
    people: Array.from({ length: owners }, (_, one) =>
      aPerson({ id: idOf(one), asWritten: [`O${one}`], name: `Owner ${one}` }),
    ),
    actions: Array.from({ length: count }, (_, one) =>
      anAction({
        ...{ ref: `C${one}-01`, number: one },
        owner: { asWritten: `O${one % owners}`, id: idOf(one % owners) },
      }),
    ),
  });
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    asking(plan, CROWD_DAY);
    return performance.now() - began;
  });
  return Math.min(...times);
}

const round = (value: number): number => Math.round(value * 100) / 100;
