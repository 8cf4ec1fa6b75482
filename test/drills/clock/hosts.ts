import { SERVICE_AUDIENCE } from '../../../src/local/directory/tokens';
import { day, type Day } from '../../../src/plan/day';
import type { Outcome } from '../drill';
import { checked } from '../reminders/checked';
import { REACHABLE, startWorld, type World } from '../reminders/world';
import { aHostClock, hasFinished, startService, type Told } from '../service/service';

const TICKS_MS = 2500; // five looks at the clock, as they come under drill

/** The real service on hosts whose clocks are wrong, are set back or forward, or stood for a weekend. */
export async function hosts({ quick }: { quick: boolean }): Promise<Outcome> {
  const world = await startWorld();
  const parts = [
    skewed,
    ...(['-1 h', '+1 day', '-1 day'] as const).map(by => setWhilePosting(by)),
    ...(quick ? [] : [downOverAWeekend]),
    tokensOfOthers,
  ];
  const faults: string[] = [];
  for (const part of parts) {
    await world.fresh();
    faults.push(...(await part(world)));
  }
  await world.stop();
  return { figures: { parts: parts.length, 'signs of trouble': faults.length }, faults };
}

/** Ten minutes before and after the time, around the hour of the run: one run, by the one that is ahead. */
async function skewed(world: World): Promise<string[]> {
  const [ahead, behind] = [aHostClock(''), aHostClock('')];
  const setBoth = (iso: string) => {
    const at = Date.parse(iso);
    ahead.set(new Date(at + 600_000).toISOString());
    behind.set(new Date(at - 600_000).toISOString());
  };
  setBoth('2012-08-03T07:40:00Z'); // 8:40 in London
  const services = [ahead, behind].map(clock => startService(world, { clock }));
  await Promise.all(services.map(service => service.url()));
  const early = services.flatMap(({ told }) => told.filter(isRun)).length;
  const [first] = services;
  setBoth('2012-08-03T07:55:00Z');
  await first?.until(hasFinished);
  setBoth('2012-08-03T08:15:00Z');
  await passing();
  const runs = services.map(({ told }) => told.filter(isRun).length).join(' and ');
  for (const service of services) service.kill('SIGTERM');
  for (const { ended } of services) await ended;
  const { faults, counts } = await checked(world, 'skewed', { mostUnknown: 0 });
  return [
    ...faults,
    ...(early > 0 ? ['skewed: a run before its hour'] : []),
    ...(runs === '1 and 0' ? [] : [`skewed: ${runs} runs`]),
    ...reached('skewed', counts.delivered),
  ];
}

type Jump = '-1 h' | '+1 day' | '-1 day';
const JUMPS_TO: Readonly<Record<Jump, string>> = {
  '-1 h': '2012-08-03T08:30:00Z',
  '+1 day': '2012-08-04T09:30:00Z',
  '-1 day': '2012-08-02T09:30:00Z',
};

/**
 * The clock is set at the second post; the process dies at the fourth, and another begins by the new
 * clock, until somebody mends it. By the next Tuesday everybody has been reminded, and twice only
 * whose first card was in doubt.
 */
function setWhilePosting(by: Jump): (world: World) => Promise<string[]> {
  return async world => {
    const clock = aHostClock('2012-08-03T09:30:00Z');
    const first = startService(world, { clock });
    let posts = 0;
    world.proxy.interfere = ({ to }) => {
      if (to === 'connector') posts += 1;
      if (to === 'connector' && posts === 2) clock.set(JUMPS_TO[by]);
      return to === 'connector' && posts === 4
        ? { kind: 'after', act: () => first.kill('SIGKILL') }
        : { kind: 'pass' };
    };
    await first.ended;
    world.proxy.interfere = () => ({ kind: 'pass' });
    const inDoubt = (await world.entries())
      .filter(({ state }) => state === 'posting')
      .map(({ person }) => person);
    await world.leaseIsOver();
    const second = startService(world, { clock });
    await second.url();
    for (const mended of ['', '2012-08-03T10:30:00Z', '2012-08-07T09:30:00Z']) {
      if (mended) clock.set(mended);
      await passing();
    }
    second.kill('SIGTERM');
    const { complained } = await second.ended;
    const faults = REACHABLE.flatMap(person => {
      const cards = world.connector.delivered.filter(one => one.conversation.endsWith(person));
      const most = inDoubt.includes(person) ? 2 : 1;
      return cards.length >= 1 && cards.length <= most ? [] : [`${person}: ${cards.length} cards`];
    });
    return [...faults, ...complained.split('\n').filter(Boolean)].map(
      one => `set by ${by}: ${one}`,
    );
  };
}

/** Off from Friday's run until the Wednesday after next: one digest a person, and none the days after. */
async function downOverAWeekend(world: World): Promise<string[]> {
  const clock = aHostClock('2012-08-03T09:30:00Z');
  const before = startService(world, { clock });
  await before.until(hasFinished);
  before.kill('SIGKILL');
  await before.ended;
  const { faults } = await checked(world, 'down');
  world.connector.delivered = [];
  await world.leaseIsOver();
  clock.set('2012-08-15T09:30:00Z');
  const after = startService(world, { clock });
  await after.until(hasFinished);
  for (const on of ['16', '17', '18', '20']) {
    clock.set(`2012-08-${on}T09:30:00Z`);
    await passing();
  }
  after.kill('SIGTERM');
  await after.ended;
  const chats = world.connector.delivered.map(({ conversation }) => conversation);
  return [
    ...faults,
    ...(new Set(chats).size === chats.length ? [] : ['down: more than one digest']),
    ...reached('down', chats.length),
    ...(await sentOn(world, day('2012-08-15'))),
  ];
}

/** A person's token is good for as long as clocks may differ, and no longer: five minutes. */
async function tokensOfOthers(world: World): Promise<string[]> {
  const clock = aHostClock('2026-01-01T00:00:00Z');
  const service = startService(world, { clock, env: { REMINDERS: 'off' } });
  const url = await service.url();
  const holder = {
    kind: 'person',
    id: 'id-aa',
    name: 'Owner AA',
    mail: 'aa@police.example',
  } as const;
  const { token } = await world.signIn.tokens().make(holder, SERVICE_AUDIENCE);
  const madeAt = Date.now();
  const cases: readonly (readonly [number, number])[] = [
    ...[[-6, 401] as const, [-4, 200] as const, [4, 200] as const],
    ...[[64, 200] as const, [66, 401] as const], // good for an hour
  ];
  const faults: string[] = [];
  for (const [minutes, expected] of cases) {
    clock.set(new Date(madeAt + minutes * 60_000).toISOString());
    await new Promise(done => setTimeout(done, 50));
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await fetch(`${url}/api/plans/edhr-2012/mine`, { headers });
    if (status !== expected) faults.push(`a token ${minutes} min away: ${status}, not ${expected}`);
  }
  service.kill('SIGTERM');
  await service.ended;
  return faults;
}

const isRun = ({ event }: Told): boolean => event === 'run started';

function passing(): Promise<void> {
  return new Promise(done => setTimeout(done, TICKS_MS));
}

function reached(label: string, delivered: number): string[] {
  return delivered === REACHABLE.length ? [] : [`${label}: ${delivered} reminded`];
}

/** The ledger has one run after the break, and none of the days that went by. */
async function sentOn(world: World, on: Day): Promise<string[]> {
  const faults: string[] = [];
  for (const date of ['2012-08-13', '2012-08-14', '2012-08-16', '2012-08-17', '2012-08-20']) {
    const sent = (await world.entries(day(date))).filter(({ state }) => state === 'sent');
    if (sent.length > 0) faults.push(`down: ${sent.length} sent on ${date}`);
  }
  const sent = (await world.entries(on)).filter(({ state }) => state === 'sent');
  return [...faults, ...reached(`down, by the ledger of ${on}`, sent.length)];
}
