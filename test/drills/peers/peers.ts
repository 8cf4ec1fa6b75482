import type { Connector } from '../connector/connector';
import type { Drill } from '../drill';
import { ambiguous } from '../reminders/ambiguous';
import { ARMS } from './arms';
import { ourSide, type Says, type Side, sideOf } from './sides';

/** People in the drills in which a process dies again and again, and in the others. */
const FEW = 8;
const MANY = 100;

/** What two processes do to each other is a matter of moments. */
const ROUNDS = 10;

/** What became of everybody, added up over the times that a drill was done. */
type Standing = {
  'delivered twice': number;
  'never delivered, and nobody told': number;
  'not delivered, and told': number;
  unknown: number;
  'wrong state': number;
};
type Row = { drill: string; arm: string; times: number } & {
  [of in keyof Standing]: number | string;
};

const NOTHING: Standing = {
  'delivered twice': 0,
  'never delivered, and nobody told': 0,
  'not delivered, and told': 0,
  unknown: 0,
  'wrong state': 0,
};

/**
 * The peers' ways and ours, each a real process before the same kind of proxy, through the same
 * troubles, side by side. Ours has to come through; the others are what they are.
 */
export const PEERS: Drill = {
  about: 'the same drills on the published ways of others, side by side',
  run: async ({ quick }) => {
    const rows: Row[] = [];
    const steps = quick ? 11 : 1;
    await forEach(FEW, async side => {
      rows.push(await row('1 killed at each request', side, () => killed(side, steps)));
      rows.push(await row('2 started twice', side, () => startedTwice(side)));
    });
    await forEach(MANY, async side => {
      rows.push(await row('3 taken, and said to fail', side, () => through(side, ambiguous())));
      rows.push(await row('4 forty refused with 429', side, () => through(side, stormy)));
    });
    rows.sort((one, other) => one.drill.localeCompare(other.drill)); // stable: the order of arms stays
    const ours = rows.filter(({ arm }) => arm === 'Followthrough');
    const sum = (of: keyof Standing) => ours.reduce((all, each) => all + Number(each[of]), 0);
    return {
      figures: {
        ...{ 'people in 1 and 2': FEW, 'people in 3 and 4': MANY },
        'ours delivered twice': sum('delivered twice'),
        'ours never delivered, and nobody told': sum('never delivered, and nobody told'),
        'ours in a wrong state': sum('wrong state'),
      },
      aims: {
        'ours delivered twice': '= 0',
        'ours never delivered, and nobody told': '= 0',
        'ours in a wrong state': '= 0',
      },
      faults: [],
      tables: [{ title: 'Each count over all the times that the drill was done', rows }],
    };
  },
};

async function forEach(count: number, act: (side: Side) => Promise<void>): Promise<void> {
  const sides = [() => ourSide(count), ...ARMS.map(arm => () => sideOf(arm, count))];
  for (const start of sides) {
    const side = await start();
    await act(side).finally(() => side.stop());
  }
}

async function row(drill: string, side: Side, run: () => Promise<Standing[]>): Promise<Row> {
  const all = await run();
  const sum = (of: keyof Standing) => all.reduce((total, one) => total + one[of], 0);
  const keepsRecord = side.name !== 'Promise.all';
  return {
    ...{ drill, arm: side.name, times: all.length },
    'delivered twice': sum('delivered twice'),
    'never delivered, and nobody told': sum('never delivered, and nobody told'),
    'not delivered, and told': keepsRecord ? sum('not delivered, and told') : '–',
    unknown: keepsRecord ? sum('unknown') : '–',
    'wrong state': keepsRecord ? sum('wrong state') : '–',
  };
}

/** Killed at the k-th outgoing request, before it is carried and after, and started again; until one is untouched. */
async function killed(side: Side, steps: number): Promise<Standing[]> {
  const found: Standing[] = [];
  for (let k = 1; ; k += steps) {
    let isTouched = false;
    for (const when of ['before', 'after'] as const) {
      await side.fresh();
      const first = await side.start();
      let isDead = false;
      side.proxy.interfere = (_seen, count) => {
        if (isDead) return { kind: 'before', act: () => undefined };
        if (count !== k) return { kind: 'pass' };
        isDead = true;
        return { kind: when, act: () => first.kill('SIGKILL') };
      };
      first.begin();
      await first.ended;
      side.proxy.interfere = () => ({ kind: 'pass' });
      if (isDead) {
        await side.timePasses();
        const second = await side.start();
        second.begin();
        await second.ended;
        found.push(await standing(side));
      }
      isTouched ||= isDead;
    }
    if (!isTouched) return found;
  }
}

/** Two processes begin the same reminding at once, as when a timer goes off in two places. */
async function startedTwice(side: Side): Promise<Standing[]> {
  const found: Standing[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await side.fresh();
    const both = [await side.start(), await side.start()];
    for (const one of both) one.begin();
    await Promise.all(both.map(({ ended }) => ended));
    found.push(await standing(side));
  }
  return found;
}

async function through(side: Side, mood: Connector['mood']): Promise<Standing[]> {
  await side.fresh();
  side.connector.mood = mood;
  const only = await side.start();
  only.begin();
  await only.ended;
  return [await standing(side)];
}

/** Ten posts go well, the next forty are refused. */
const stormy: Connector['mood'] = (_asked, count) =>
  count < 10 || count >= 50 ? undefined : { status: 429, retryAfter: '1', code: 'Throttled' };

async function standing(side: Side): Promise<Standing> {
  const says = await side.says();
  const cards = new Map<string, number>();
  for (const { conversation } of side.connector.delivered)
    cards.set(conversation, (cards.get(conversation) ?? 0) + 1);
  const found = { ...NOTHING };
  for (const person of side.people) {
    const count = cards.get(person) ?? 0;
    if (count > 1) found['delivered twice'] += 1;
    const where = placeOf(says(person), count);
    if (where) found[where] += 1;
  }
  return found;
}

/** What the record says held against the chat; undefined: as it should be. */
function placeOf(said: Says, cards: number): keyof Standing | undefined {
  if (said === 'unknown') return 'unknown';
  if (cards === 0)
    return said === 'failed' ? 'not delivered, and told' : 'never delivered, and nobody told';
  return said === 'sent' || said === 'none' ? undefined : 'wrong state';
}
