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
    const flat = (large?.ratio ?? NaN) / (small?.ratio ?? NaN);
    const figures: Figure[] = [
      counted('posts per delivered reminder', times.posts, 1.02),
      counted('duplicates', times.duplicates, 0),
      counted('SharePoint requests ÷ pages to read and to write', large?.ratio ?? NaN, 1.2),
      counted(`the same, ${sizes[1]} owners ÷ ${sizes[0]}`, flat, 1.2),
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

/** The lists that a run cannot do without: Plans, People, Strands, Actions, Progress updates. */
const LISTS_READ = 5;
/** Rows that SharePoint gives in one answer, and takes in one batch. */
const [A_PAGE, A_BATCH] = [5000, 100];

/**
 * The least that a run can do over lists of `owners` people with two actions and two updates each:
 * one request a page of every list it reads, one a batch of the rows it changes, and the plan's own row.
 */
function fewest(owners: number): { reads: number; writes: number } {
  const pages = (rows: number): number => Math.max(1, Math.ceil(rows / A_PAGE));
  const batches = (rows: number): number => Math.ceil(rows / A_BATCH);
  return {
    reads: LISTS_READ - 3 + pages(owners) + pages(2 * owners) + pages(2 * owners),
    writes: batches(owners) + batches(2 * owners) + 1,
  };
}

/** A second run over real lists and real storage, counted on the way: the first one matches owners. */
async function requestsOf(owners: number) {
  const names = Array.from({ length: owners }, (_, one) => `P${one}`);
  const world = await startWorld(names);
  await world.fresh();
  world.connector.mood = () => undefined;
  const { siteUrl, planKey, connectionString, tenantId } = world.settings();
  const store = openShelf(connect(siteUrl)).open(planKey);
  await store.mend(new Date(`${TODAY}T08:00:00Z`));
  world.proxy.seen.length = 0;
  await remind(
    TODAY,
    remindingAt({
      ...{ store, storage: { connectionString } },
      ...{ tenantId, chat: { kind: 'anonymous' }, log: () => undefined },
      now: () => new Date(`${TODAY}T09:00:00Z`),
    }),
  );
  const { seen } = world.proxy;
  const to = (which: RegExp) => seen.filter(one => which.test(one.to));
  const writes = to(/table|blob/).filter(({ method }) => method !== 'GET').length;
  const sharepoint = to(/sharepoint/);
  const reads = sharepoint.filter(({ method }) => method === 'GET').length;
  const least = fewest(owners);
  const row = {
    owners,
    delivered: world.connector.delivered.length,
    posts: to(/connector/).length,
    sharepoint: sharepoint.length,
    'of these reads': reads,
    'pages to read': least.reads,
    'batches to write': least.writes,
    ratio: round(sharepoint.length / (least.reads + least.writes)),
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
