import { savePeople } from '../../../src/sharepoint/savePeople';
import { connect, inProcess } from '../../../src/sharepoint/connect';
import { openShelf } from '../../../src/sharepoint/shelf';
import { type Bench, type Figure, spread } from '../bench';
import { siteOf } from '../sharepoint/site';
import { type Answered, type Arm, MANAGER, naive, ours } from './arms';
import { behind, NEAR, type Weather } from './weather';

const SITE_URL = 'http://localhost/sites/plan';
const TEAMS_MS = 5000;
const STORAGE_MS = 10;
const STORM: Weather = { awayMs: 100, putOff: 0.1 };
const MANY = 26; // what the busiest owner of the flagship has on one card

/** What lies between a pressed button and the card that changes: calls, which decide, and time, which tells. */
export const CARDS_BENCH: Bench = {
  about: 'an answer on a card: calls to SharePoint until the card changes, share of 5 s',
  run: async ({ quick }) => {
    const site = await benchSite();
    const counts = [];
    for (const [name, arm] of site.arms)
      for (const rows of [1, MANY]) counts.push(await countedOn(site, { name, arm, rows }));
    const lengths = quick ? { one: 6, many: 1 } : { one: 60, many: 8 };
    const times = await timedOn(site, lengths);
    const saved = await savedOn(site);
    site.close();
    return {
      tables: [
        {
          title: `Calls to SharePoint of one Send, of a plan of ${ACTIONS_OF_PLAN} actions`,
          rows: counts,
        },
        {
          title: 'Seconds at 100 ms to SharePoint and 10 % put off for a second',
          rows: times.rows,
        },
      ],
      figures: [...figuresOf(counts), ...saved, ...times.figures],
    };
  },
};

const ACTIONS_OF_PLAN = 120;

async function benchSite() {
  const filled = await siteOf(ACTIONS_OF_PLAN, 0);
  const manager = {
    ...{ asWritten: ['EU'], ...MANAGER, mail: 'eve.unit@police.example' },
    ...{ roles: ['plan manager' as const], deputyFor: [] },
  };
  await savePeople(filled.sp, 'bench', [manager]);
  const weather = behind(filled.handle);
  const sp = connect(SITE_URL, undefined, inProcess(weather.handle));
  const plan = await openShelf(filled.sp).open('bench').load();
  const open = plan.actions.filter(({ status }) => status === 'In progress').map(({ ref }) => ref);
  const arms: readonly (readonly [string, Arm])[] = [
    ['ours', ours(sp, STORAGE_MS)],
    ['naive', naive(sp)],
  ];
  return { ...filled, weather, open, arms };
}

type Site = Awaited<ReturnType<typeof benchSite>>;
let said = 0;
const words = () => `Word ${(said += 1)}`;

async function countedOn(
  { weather, open }: Site,
  { name, arm, rows }: { name: string; arm: Arm; rows: number },
) {
  weather.set(NEAR);
  weather.reset();
  await arm(open.slice(0, rows), words());
  return { arm: name, rows, calls: weather.trip.requests, 'in a row': weather.trip.inARow };
}

function figuresOf(
  counts: readonly { arm: string; rows: number; calls: number; 'in a row': number }[],
) {
  const of = (arm: string, rows: number) =>
    counts.find(one => one.arm === arm && one.rows === rows);
  const [one, many] = [of('ours', 1), of('ours', MANY)];
  const growth = (many?.calls ?? NaN) / (one?.calls ?? NaN);
  return [
    counted('calls for one row', one?.calls ?? NaN, 8),
    counted('of these one after another', one?.['in a row'] ?? NaN, 3),
    counted(`calls for ${MANY} rows ÷ for one`, round(growth), 1),
    counted(`${MANY} rows: one after another`, many?.['in a row'] ?? NaN, 3),
  ];
}

/** The arms turn about, under the same weather. */
async function timedOn(site: Site, lengths: { one: number; many: number }) {
  const rows = [];
  const figures: Figure[] = [];
  site.weather.set(STORM);
  for (const [size, length] of [
    [1, lengths.one],
    [MANY, lengths.many],
  ] as const) {
    const times = new Map<string, Answered[]>(site.arms.map(([name]) => [name, []]));
    for (let round = 0; round < length; round += 1)
      for (const [name, arm] of site.arms) {
        if (name === 'naive' && size === MANY && round > 0) continue; // half a minute each
        const from = (round * 7) % (site.open.length - size);
        times.get(name)?.push(await arm(site.open.slice(from, from + size), words()));
      }
    for (const [name, all] of times) {
      const [card, receipt] = [all.map(({ cardMs }) => cardMs), all.map(one => one.receiptMs)];
      const seconds = (of: readonly number[]) => spread(of.map(ms => ms / 1000));
      rows.push({ arm: name, rows: size, card: seconds(card), receipt: seconds(receipt) });
      const share = round(at(card, 0.95) / TEAMS_MS);
      const isOurs = name === 'ours';
      const title = `${name}, ${size} row${size === 1 ? '' : 's'}: p95 ÷ 5 s`;
      figures.push({ name: title, value: share, aim: isOurs ? '<= 0.15' : '', ok: null });
    }
  }
  site.weather.set(NEAR);
  return { rows, figures };
}

/** Whatever the weather: every word is there once. */
async function savedOn({ sp }: Site): Promise<readonly Figure[]> {
  const { updates } = await openShelf(sp).open('bench').load();
  const mine = [...updates.values()].flatMap(of => of.filter(({ byId }) => byId === MANAGER.id));
  const twice = mine.length - new Set(mine.map(({ ref, text }) => `${ref} ${text}`)).size;
  return [counted('updates saved twice', twice, 0)];
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function counted(name: string, value: number, most: number): Figure {
  return { name, value, aim: `<= ${most}`, ok: value <= most };
}

const round = (value: number): number => Math.round(value * 100) / 100;
