import { type Browser, chromium } from 'playwright-core';
import { LISTS } from '../../../src/sharepoint/lists';
import { REMINDER_RUNS } from '../../../src/sharepoint/lists/reminderRuns';
import type { Bench, Figure, Measured } from '../bench';
import { spread } from '../bench';
import { urlsOf } from '../sharepoint/arms';
import { type Meter, startServers, type BenchSite, type Servers } from './servers';
import { visit, type Looking, type Visit } from './visit';

type Arm = 'empty' | 'floor' | 'ours' | 'overview' | 'naive';
type Seen = Visit & Meter;
type AtSize = { size: number; seen: Record<Arm, readonly Seen[]> };

/** The tab in real Chromium: what a cold load asks for, draws, keeps and takes, against an empty page, the floor and a naive tab. */
export const TAB_BENCH: Bench = {
  about: 'the tab in Chromium: requests, bytes, script, nodes, times, at 1,000 and 20,000 actions',
  async run({ quick }) {
    const servers = await startServers();
    const browser = await chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
    });
    try {
      const sizes: AtSize[] = [];
      for (const size of quick ? [150, 300] : [1000, 20_000])
        sizes.push(await measure(size, { servers, browser, rounds: roundsOf(size, quick) }));
      return {
        tables: [{ title: 'The tab', rows: sizes.flatMap(rowsOf) }],
        figures: figures(sizes, servers),
      };
    } finally {
      await browser.close();
      await servers.close();
    }
  },
};

function roundsOf(size: number, quick: boolean): number {
  if (quick) return 1;
  return size > MOST_DRAWN ? 3 : 5;
}

async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH ?? (await (await import('@sparticuz/chromium')).default.executablePath());
}

/** Fluent's plain DataGrid draws every row: past this many it is only read, not drawn. */
const MOST_DRAWN = 2000;

type Place = {
  servers: Servers;
  browser: Browser;
  rounds: number;
};

/** Arms take turns in each round, so that what slows the machine slows them alike. */
async function measure(size: number, { servers, browser, rounds }: Place): Promise<AtSize> {
  const site = await servers.fill(size);
  servers.visit(site);
  const seen: Record<Arm, Seen[]> = { empty: [], floor: [], ours: [], overview: [], naive: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const arm of turned(Object.keys(seen) as Arm[], round)) {
        if (round > 0 && (arm === 'floor' || (arm === 'naive' && size > MOST_DRAWN))) continue;
        Object.assign(servers.meter, { requests: 0, bytes: 0, scripts: 0 });
        const { url, looking } = lookAt(arm, { servers, site, size });
        const one = await visit(browser, url, looking);
        seen[arm].push({ ...one, ...servers.meter });
      }
    }
  } finally {
    await site.close();
  }
  return { size, seen };
}

function turned<Name>(names: readonly Name[], round: number): readonly Name[] {
  const from = round % names.length;
  return [...names.slice(from), ...names.slice(0, from)];
}

function lookAt(
  arm: Arm,
  { servers, site, size }: { servers: Servers; site: BenchSite; size: number },
): { url: string; looking: Looking } {
  const { address } = servers;
  const inSite = new URLSearchParams({ site: site.url });
  switch (arm) {
    case 'empty':
      return { url: address('empty'), looking: { first: '#first' } };
    case 'floor':
      for (const url of urlsOf(site.url).filter(isRead)) inSite.append('urls', url);
      return { url: `${address('floor')}?${inSite}`, looking: { first: '#first' } };
    case 'ours':
      return {
        url: `${address('ours')}?view=plan`,
        looking: {
          first: '[role=rowheader] button',
          whole: /^Showing all/,
          key: { box: 'input[type=search], [role=searchbox]', press: '7' },
        },
      };
    case 'overview':
      return { url: address('ours'), looking: { first: 'a[href*=rag]' } };
    case 'naive': {
      const lists = LISTS.filter(({ path }) => isRead(`/${path}'`)).sort(
        (one, other) => rank(one.title) - rank(other.title),
      );
      for (const { path } of lists) inSite.append('list', `/sites/plan/Lists/${path}`);
      const isDrawn = size <= MOST_DRAWN;
      return {
        url: `${address('naive')}?${inSite}${isDrawn ? '' : '&grid=no'}`,
        looking: isDrawn
          ? { first: '.first', key: { box: 'input', press: '7' } }
          : { first: '#first' },
      };
    }
  }
}

/** What the tab has no use for is asked for by no arm. */
const isRead = (url: string): boolean => !url.includes(`/${REMINDER_RUNS.path}'`);

const rank = (title: string): number => (title === 'Actions' ? 0 : 1);
const medianOf = (seen: readonly Seen[], of: (one: Seen) => number): number =>
  [...seen.map(of)].sort((one, other) => one - other)[Math.floor((seen.length - 1) / 2)] ??
  Number.NaN;

function rowsOf({ size, seen }: AtSize) {
  return (Object.keys(seen) as Arm[]).map(arm => ({
    actions: size,
    arm,
    requests: medianOf(seen[arm], one => one.requests),
    kB: Math.round(medianOf(seen[arm], one => one.bytes) / 1000),
    'script kB': Math.round(medianOf(seen[arm], one => one.scripts) / 1000),
    'first row, times the empty page': spread(ratios(seen[arm], seen.empty, one => one.firstRowMs)),
    'whole, times the empty page': spread(ratios(seen[arm], seen.empty, one => one.wholeMs)),
    nodes: medianOf(seen[arm], one => one.nodes),
    'heap MB': Math.round(medianOf(seen[arm], one => one.heapBytes) / 1e5) / 10,
    'longest task, times the empty page’s load': spread(
      seen[arm].map(
        (one, round) => one.longestTaskMs / (seen.empty[round]?.firstRowMs ?? Number.NaN),
      ),
    ),
  }));
}

/** Round by round: the two were measured one after the other. */
function ratios(
  over: readonly Seen[],
  under: readonly Seen[],
  of: (one: Seen) => number,
): readonly number[] {
  return over.map((one, round) => of(one) / of(under[round] ?? one));
}

function figures(sizes: readonly AtSize[], { built }: Servers): Measured['figures'] {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large) return [];
  const scripts = medianOf(small.seen.ours, one => one.scripts) + built.teamsBytes;
  const empty = built.initialBytes('empty');
  const json = (at: AtSize): number => medianOf(at.seen.floor, one => one.bytes);
  const heap = (at: AtSize): number => medianOf(at.seen.ours, one => one.heapBytes);
  const perRow = (at: AtSize): number => medianOf(at.seen.ours, one => one.nodesInRows / one.rows);
  return [
    ...sizes.flatMap(at => countsAt(at)),
    figure(
      'initial script with teams-js, times an empty Fluent + teams-js page',
      (built.initialBytes('product') + built.teamsBytes) / empty,
      2.2,
    ),
    told('all script until the plan is there, but MSAL, times that page', scripts / empty),
    ...sizes.map(at => figure(`${at.size}: nodes per drawn row`, perRow(at), 25)),
    figure(
      'nodes of the page, most actions to fewest',
      medianOf(large.seen.ours, one => one.nodes) / medianOf(small.seen.ours, one => one.nodes),
      1.05,
    ),
    figure(
      'heap of the page that more actions add, times their JSON',
      (heap(large) - heap(small)) / (json(large) - json(small)),
      3,
    ),
    ...sizes.flatMap(at => timesAt(at, at === small ? 1.5 : 2)),
    timed(
      'a key in the search to the shorter list, times a plain DataGrid',
      ratios(small.seen.ours, small.seen.naive, one => one.keyMs),
      1,
    ),
  ];
}

function countsAt({ size, seen }: AtSize): readonly Figure[] {
  const [ours, floor, naive] = [seen.ours[0], seen.floor[0], seen.naive[0]];
  if (!ours || !floor || !naive) return [];
  const shifts = [...seen.ours, ...seen.overview].map(({ shift }) => shift);
  return [
    figure(`${size}: requests of a cold load, times the floor`, ours.requests / floor.requests, 2),
    figure(`${size}: bytes of a cold load, times the floor`, ours.bytes / floor.bytes, 1.3),
    figure(
      `${size}: requests, as a part of a naive PnPjs tab’s`,
      ours.requests / naive.requests,
      1,
    ),
    figure(`${size}: layout shift, the most seen`, Math.max(...shifts), 0.1),
  ];
}

function timesAt({ size, seen }: AtSize, aim: number): readonly Figure[] {
  return [
    timed(
      `${size}: first row clickable, times the empty page`,
      ratios(seen.ours, seen.empty, one => one.firstRowMs),
      aim,
    ),
    timed(
      `${size}: first figure of the overview clickable, times the empty page`,
      ratios(seen.overview, seen.empty, one => one.firstRowMs),
      aim,
    ),
  ];
}

function figure(name: string, value: number, atMost: number): Figure {
  return { name, value: Number(value.toFixed(2)), aim: `at most ${atMost}`, ok: value <= atMost };
}

/** Promised by nobody, and worth knowing. */
function told(name: string, value: number): Figure {
  return { name, value: Number(value.toFixed(2)), aim: 'none', ok: null };
}

/** Times are told with their spread and against an aim, and fail no run: two cores shared with others say too little. */
function timed(name: string, values: readonly number[], aim: number): Figure {
  return { name, value: spread(values), aim: `about ${aim}`, ok: null };
}
