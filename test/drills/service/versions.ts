import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyPart, openTable } from '../../../src/bot/reminders/ledger';
import type { Drill } from '../drill';
import { checked } from '../reminders/checked';
import { bundled } from '../reminders/child';
import { startWorld, TODAY, type World } from '../reminders/world';
import { PLAN_KEY } from '../reminders/worldSite';
import { drained } from './kill';
import { aHostClock, hasFinished, type HostClock, type Service, startService } from './service';

/** The service as it was before storage told strange pages from empty tables, and before one reading served a run. */
const BEFORE = process.env.OLD_VERSION ?? 'fe32889';

/** An older and today's service over the same rows: each takes up what the other began; rows with fewer and more fields. */
export const SERVICE_VERSIONS: Drill = {
  about: '18: an older and today’s service side by side, rows with fewer and more fields',
  run: async () => {
    const world = await startWorld();
    const clock = aHostClock('2012-08-03T09:30:00Z');
    const old = olderProgram();
    const cases: Record<string, () => Promise<string[]>> = {
      'rows with fewer and more fields': () => strangeRows(world, clock),
      ...(old && {
        'today’s takes up what the older began': () => tookUp(world, clock, { first: old }),
        'the older takes up what today’s began': () => tookUp(world, clock, { second: old }),
        'both at once': () => sideBySide(world, clock, old),
      }),
    };
    const faults: string[] = [];
    for (const [name, run] of Object.entries(cases)) {
      await world.fresh();
      faults.push(...(await run()).map(fault => `${name}: ${fault}`));
      faults.push(...(await checked(world, name)).faults);
    }
    await world.stop();
    const version = old ? BEFORE : `${BEFORE} is not here`;
    return { figures: { 'older version': version, cases: Object.keys(cases).length }, faults };
  },
};

/** The older service as one file; undefined in a checkout without its history. */
function olderProgram(): string | undefined {
  const folder = resolve('.data/drills', `version-${BEFORE}`);
  mkdirSync(folder, { recursive: true });
  try {
    const archive = execFileSync('git', ['archive', BEFORE, 'src', 'tsconfig.json'], {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  } catch {
    return undefined;
  }
  return bundled('src/bot/main.ts', folder);
}

type Programs = { first?: string; second?: string };

/** The first is killed at its second post, and the second goes on. */
async function tookUp(world: World, clock: HostClock, { first, second }: Programs) {
  const faults: string[] = [];
  const begun = startService(world, { clock, ...(first && { program: first }) });
  let posts = 0;
  world.proxy.interfere = ({ to }) => {
    if (to === 'connector') posts += 1;
    return to === 'connector' && posts === 2
      ? { kind: 'after', act: () => begun.kill('SIGKILL') }
      : { kind: 'pass' };
  };
  await begun.ended;
  await world.leaseIsOver();
  const next = startService(world, { clock, ...(second && { program: second }) });
  await next.until(hasFinished);
  await drained(next, faults);
  return faults;
}

async function sideBySide(world: World, clock: HostClock, old: string): Promise<string[]> {
  const both: Service[] = [
    startService(world, { clock, program: old }),
    startService(world, { clock }),
  ];
  await both[0]?.until(told => told.some(({ event }) => /^run (finished|left)/.test(event)));
  await both[1]?.until(told => told.some(({ event }) => /^run (finished|left)/.test(event)));
  const faults: string[] = [];
  for (const service of both) await drained(service, faults);
  return faults;
}

/** AA's row has the least that a row ever had; BB's has more than today's; CC's chat is known by nothing but itself. */
async function strangeRows(world: World, clock: HostClock): Promise<string[]> {
  const ledger = await openTable({ connectionString: world.connectionString }, 'ledger')();
  const partitionKey = keyPart(`${PLAN_KEY}|${TODAY}`);
  const keysOf = (person: string) => ({ partitionKey, rowKey: keyPart(person), person });
  await ledger.createEntity({ ...keysOf('id-aa'), state: 'planned' });
  const more = { colour: 'blue', tries: 3, at: new Date('2012-08-03T08:00:00Z') };
  await ledger.createEntity({ ...keysOf('id-bb'), to: 'Owner BB', state: 'planned', ...more });
  await lessOf(world, 'id-cc');
  const service = startService(world, { clock });
  await service.until(hasFinished);
  const faults: string[] = [];
  await drained(service, faults);
  const after = await ledger.getEntity<Record<string, unknown>>(partitionKey, keyPart('id-bb'));
  if (after.colour !== 'blue' || after.tries !== 3)
    faults.push('fields of another version are lost');
  const states = new Map((await world.entries()).map(({ person, state }) => [person, state]));
  for (const person of ['id-aa', 'id-bb', 'id-cc'])
    if (states.get(person) !== 'sent') faults.push(`${person} is ${states.get(person)}`);
  return faults;
}

/** Leaves of somebody's row only what the first version kept: their conversation. */
async function lessOf(world: World, person: string): Promise<void> {
  const people = await openTable({ connectionString: world.connectionString }, 'people')();
  const { tenantId } = world.settings();
  const found = await people.getEntity<{ conversation: string }>(
    keyPart(tenantId),
    keyPart(person),
  );
  const keys = { partitionKey: keyPart(tenantId), rowKey: keyPart(person) };
  await people.upsertEntity({ ...keys, person, conversation: found.conversation }, 'Replace');
}
