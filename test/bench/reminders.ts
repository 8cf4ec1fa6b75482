import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { remindingAt } from '../../src/bot/reminders/reminding';
import { remind } from '../../src/bot/reminders/run';
import { asking } from '../../src/plan/asking';
import { connect } from '../../src/sharepoint/connect';
import { openShelf } from '../../src/sharepoint/shelf';
import { CROWD_DAY, idOf } from '../drills/reminders/crowd';
import { startWorld, TODAY } from '../drills/reminders/world';
import { aPerson, aPlan, anAction } from '../helpers/plan';
import { type Bench, type Figure, spread } from './bench';
import { cleanRun, memoryOf, stormyRun } from './remindersTimes';

/** What a run costs in requests, which decides; and in time, as ratios, which tells. */
export const REMINDERS_BENCH: Bench = {
  about: 'what a run of reminders costs: posts, lists, storage, time',
  run: async ({ quick }) => {
    const sizes = quick ? [10, 30] : [20, 200];
    const runs = [];
    for (const owners of sizes) runs.push(await requestsOf(owners));
    const [small, large] = runs;
    const owners = quick ? 100 : 1000;
    const stormMs = quick ? 3000 : 30_000;
    const clean = [];
    const stormy = [];
    for (let pair = 0; pair < (quick ? 1 : 2); pair += 1) {
      clean.push(await cleanRun(owners));
      stormy.push(await stormyRun(owners, stormMs));
    }
    const memory = await memoryOf(quick ? 500 : 20_000);
    const most = (values: readonly number[]) => Math.max(...values);
    const flat = (large?.ratio ?? NaN) / (small?.ratio ?? NaN);
    const figures: Figure[] = [
      counted('posts per delivered reminder', most(clean.map(one => one.posts)), 1.02),
      counted('duplicates', most([...clean, ...stormy].map(one => one.duplicates)), 0),
      counted('missing after a kill and a storm', most(stormy.map(one => one.missing)), 0),
      counted('SharePoint requests ÷ pages to read and to write', large?.ratio ?? NaN, 1.2),
      counted(`the same, ${sizes[1]} owners ÷ ${sizes[0]}`, flat, 1.2),
      counted('storage writes per reminder', large?.writes ?? NaN, 2.5),
      timed('wall ÷ (N ÷ 45 a second)', spread(clean.map(one => one.wall)), '<= 1.10'),
      timed('the same with a kill and a storm', spread(stormy.map(one => one.wall)), '<= 1.25'),
      timed(
        'the same, the lease of the dead one apart',
        spread(stormy.map(one => one.withoutLease)),
        '',
      ),
      timed('processor per reminder ÷ bare fetch', spread(clean.map(one => one.cpu)), '<= 4'),
      timed('planning, growth exponent 1k to 20k actions', planningGrowth(), '<= 1.05'),
      timed(`MB over idle at ${quick ? 500 : '20,000'} owners`, round(memory.overIdleMb), ''),
      timed('average load of the machine, of 2 cores', loadavg()[1] ?? NaN, ''),
    ];
    return { tables: [{ title: 'Requests of one run', rows: runs }], figures };
  },
};

function counted(name: string, value: number, most: number): Figure {
  return { name, value: round(value), aim: `<= ${most}`, ok: value <= most };
}

function timed(name: string, value: number | string, aim: string): Figure {
  return { name, value: typeof value === 'number' ? round(value) : value, aim, ok: null };
}

/** The lists that a run cannot do without: Plans, People, Strands, Actions, Progress updates, Reminder runs. */
const LISTS_READ = 6;
/** Rows that SharePoint gives in one answer, and takes in one batch. */
const [A_PAGE, A_BATCH] = [5000, 100];

/**
 * The least that a run can do over lists of `owners` people with two actions and two updates each:
 * one request a page of every list it reads, one a batch of the rows it changes, the plan's and the run's among them.
 */
function fewest(owners: number): { reads: number; writes: number } {
  const pages = (rows: number): number => Math.max(1, Math.ceil(rows / A_PAGE));
  const batches = (rows: number): number => Math.ceil(rows / A_BATCH);
  return {
    reads: LISTS_READ - 3 + pages(owners) + pages(2 * owners) + pages(2 * owners),
    writes: batches(owners) + batches(2 * owners) + 2, // and the plan's own row, and the run's
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
