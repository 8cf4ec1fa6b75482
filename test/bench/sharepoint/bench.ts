import { type Bench, type Figure, spread } from '../bench';
import { type Arm, type Cost, costOf, floor, naive, ours, oursFirst } from './arms';
import { siteOf } from './site';

const ARMS = { floor, ours, naive, 'first view': oursFirst } as const satisfies Record<string, Arm>;
type Name = keyof typeof ARMS;
type Costs = Record<Name, readonly Cost[]>;

/** From a desk to SharePoint and back, as `limits-and-drills` takes it: times are measured at that distance. */
const AWAY_MS = 40;

/** Requests and bytes for the whole plan and for the first view, at growing sizes. */
export const SHAREPOINT_BENCH: Bench = {
  about: 'reading a plan: ours, naive PnPjs and the floor, at 1,000, 5,000 and 20,000 actions',
  async run({ quick }) {
    const sizes = quick ? [150, 300] : [1000, 5000, 20_000];
    const measured: { size: number; costs: Costs }[] = [];
    for (const size of sizes)
      measured.push({ size, costs: await measure(size, quick ? 0 : AWAY_MS) });
    return {
      tables: [{ title: 'Reading a plan', rows: measured.flatMap(rowsOf) }],
      figures: [...measured.flatMap(figuresOf), ...firstViewFigures(measured)],
    };
  },
};

/** Arms take turns, so that what slows the machine slows them alike. */
async function measure(size: number, awayMs: number): Promise<Costs> {
  const rounds = size > 5000 ? 2 : 3;
  const site = await siteOf(size, awayMs);
  const costs: Record<Name, Cost[]> = { floor: [], ours: [], naive: [], 'first view': [] };
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const name of turned(Object.keys(ARMS) as Name[], round))
        costs[name].push(await costOf(ARMS[name], site));
  } finally {
    site.close();
  }
  return costs;
}

/** Another arm goes first in each round. */
function turned(names: readonly Name[], round: number): readonly Name[] {
  return [...names.slice(round), ...names.slice(0, round)];
}

type Size = { size: number; costs: Costs };

const once = (costs: readonly Cost[]): Cost => costs[0] ?? { requests: 0, bytes: 0, ms: 0 };

function rowsOf({ size, costs }: Size) {
  return (Object.keys(ARMS) as Name[]).map(name => {
    const { requests, bytes } = once(costs[name]);
    return {
      actions: size,
      arm: name,
      requests,
      kB: Math.round(bytes / 1000),
      'time, times the floor': spread(ratios(costs, name)),
    };
  });
}

function ratios(costs: Costs, name: Name): readonly number[] {
  return costs[name].map(({ ms }, round) => ms / (costs.floor[round]?.ms ?? Number.NaN));
}

function figuresOf({ size, costs }: Size): readonly Figure[] {
  const requests = once(costs.ours).requests / once(costs.floor).requests;
  const bytes = once(costs.ours).bytes / once(costs.floor).bytes;
  return [
    figure(`${size}: requests, times the floor`, requests, 2),
    figure(`${size}: bytes, times the floor`, bytes, 1.3),
    {
      name: `${size}: time, times the floor`,
      value: spread(ratios(costs, 'ours')),
      aim: 'none',
      ok: null,
    },
  ];
}

/** The first view must cost the same however long the plan is; numbers in it may be a digit longer. */
function firstViewFigures(measured: readonly Size[]): readonly Figure[] {
  const costs = measured.map(one => once(one.costs['first view']));
  const most = (of: readonly number[]): number => Math.max(...of) / Math.min(...of);
  return [
    figure('first view: requests, most to least', most(costs.map(({ requests }) => requests)), 1),
    figure('first view: bytes, most to least', most(costs.map(({ bytes }) => bytes)), 1.05),
  ];
}

function figure(name: string, value: number, atMost: number): Figure {
  return {
    name,
    value: Number(value.toFixed(2)),
    aim: `at most ${atMost}`,
    ok: value <= atMost,
  };
}
