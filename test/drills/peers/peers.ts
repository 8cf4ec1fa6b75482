import type { Mood } from '../connector/connector';
import { startConnector } from '../connector/connector';
import type { Drill } from '../drill';
import { ambiguous } from '../reminders/ambiguous';
import { fastClock, startCrowd } from '../reminders/crowd';
import { type Arm, ARMS, type Ways } from './arms';

const PEOPLE = 100;
const TIMES = 20;

/** What one arm came to in one drill. `lost`: not reminded, and nobody is told so. */
type Row = { arm: string; drill: string; duplicates: number; lost: number; passed: string };

type Trouble = { name: string; mood: () => Mood; crashAt?: number; twice?: true };

const TROUBLES: readonly Trouble[] = [
  { name: '1 kill -9', mood: () => () => undefined, crashAt: 60 },
  { name: '2 two senders', mood: () => () => undefined, twice: true },
  { name: '3 ambiguous', mood: () => ambiguous() },
  { name: '4 storm of 429', mood: stormy },
];

/** Ten posts go well, the next forty are refused. */
function stormy(): Mood {
  return (_asked, count) =>
    count < 10 || count >= 50 ? undefined : { status: 429, retryAfter: '1' };
}

/** The peers' ways and ours through the same drills, side by side. Ours has to pass; the others are what they are. */
export const PEERS: Drill = {
  about: 'the same drills on the published ways of others',
  run: async () => {
    const rows: Row[] = [];
    for (const trouble of TROUBLES) {
      if (!trouble.crashAt && !trouble.twice) rows.push(await ours(trouble));
      for (const arm of ARMS) rows.push(await theirs(arm, trouble));
    }
    const bad = rows.filter(({ arm, passed }) => arm === 'Followthrough' && passed !== 'yes');
    return {
      figures: { people: PEOPLE },
      faults: bad.map(({ drill }) => `ours does not pass ${drill}`),
      tables: [
        { title: 'The others, and ours (1 and 2 of ours: reminders-kill, -two-senders)', rows },
      ],
    };
  },
};

async function ours({ name, mood }: Trouble): Promise<Row> {
  const crowd = await startCrowd({ owners: PEOPLE, clock: fastClock(TIMES), hangsAfterMs: 1000 });
  crowd.connector.mood = mood();
  await crowd.run();
  const { counts, faults } = await crowd.check(PEOPLE);
  await crowd.stop();
  return rowOf('Followthrough', name, counts.duplicates, counts.missing + faults.length);
}

class Crash extends Error {}

async function theirs(arm: Arm, trouble: Trouble): Promise<Row> {
  const clock = fastClock(TIMES);
  const connector = await startConnector({ ...clock, latencyMs: 2 });
  connector.mood = trouble.mood();
  const people = Array.from({ length: PEOPLE }, (_, one) => `id-${one}`);
  const table = new Map<string, string>();
  let calls = 0;
  let isDead = false;
  const dies = (): void => {
    calls += 1;
    if (calls === trouble.crashAt) isDead = true;
    if (isDead) throw new Crash();
  };
  const done = new Set<string>();
  const ways: Ways = {
    read: async person => (dies(), table.get(person)),
    write: async (person, state) => (dies(), void table.set(person, state)),
    post: async person => {
      dies();
      const status = await postTo(connector.url, person);
      dies();
      done.add(person);
      return status;
    },
    wait: ms => clock.sleep(ms),
  };
  const senders = trouble.twice
    ? [arm.run(people, ways), arm.run(people, ways)]
    : [arm.run(people, ways)];
  const ended = await Promise.allSettled(senders);
  await new Promise(settled => setTimeout(settled, 50)); // what was on its way arrives
  if (ended.some(({ status }) => status === 'rejected')) {
    [isDead, calls] = [false, Number.NEGATIVE_INFINITY];
    await arm.run(arm.afterCrash(people, done), ways);
  }
  const chats = new Map<string, number>();
  for (const { conversation } of connector.delivered)
    chats.set(conversation, (chats.get(conversation) ?? 0) + 1);
  await connector.stop();
  const lost = people.filter(person => !chats.has(person) && table.get(person) !== 'Failed');
  return rowOf(arm.name, trouble.name, connector.delivered.length - chats.size, lost.length);
}

function rowOf(arm: string, drill: string, duplicates: number, lost: number): Row {
  return { drill, arm, duplicates, lost, passed: duplicates + lost === 0 ? 'yes' : 'NO' };
}

async function postTo(url: string, person: string): Promise<number> {
  try {
    const answer = await fetch(`${url}/v3/conversations/${person}/activities`, {
      ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      signal: AbortSignal.timeout(1000),
    });
    return answer.status;
  } catch {
    return 0;
  }
}
