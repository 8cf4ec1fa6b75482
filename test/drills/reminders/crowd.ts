import type { Activity } from 'botbuilder';
import { peopleIn, type PeopleOfRuns } from '../../../src/bot/people';
import { type Entry, ledgerIn } from '../../../src/bot/reminders/ledger';
import type { Clock } from '../../../src/bot/reminders/pace';
import { type RemindingPlaces, remindingAt } from '../../../src/bot/reminders/reminding';
import { remind, type RunResult } from '../../../src/bot/reminders/run';
import { day, type Day } from '../../../src/plan/day';
import type { Plan } from '../../../src/plan/plan';
import { planInMemory, type PlanInMemory } from '../../bot/helpers/planInMemory';
import { startAzurite } from '../../helpers/azurite';
import { aDue, aPerson, aPlan, anAction } from '../../helpers/plan';
import { type Connector, type ConnectorOptions, startConnector } from '../connector/connector';
import { breaches, type Counts } from './invariants';

export const CROWD_DAY: Day = day('2012-08-03');

/** Many owners of one action each, real storage and a real connector; the plan is a value in this process. */
export type Crowd = {
  connector: Connector;
  people: PeopleOfRuns;
  kept: PlanInMemory;
  storage: { connectionString: string };
  before: Plan;
  run(differs?: Partial<RemindingPlaces>, today?: Day): Promise<RunResult>;
  meet(id: string, differs?: Partial<Activity>): Promise<void>;
  entries(today?: Day): Promise<Entry[]>;
  check(mostUnknown: number): Promise<{ faults: string[]; counts: Counts }>;
  stop(): Promise<void>;
};

export type CrowdOptions = {
  owners: number;
  clock?: Clock;
  connector?: ConnectorOptions;
  hangsAfterMs?: number;
};

/** A clock on which `times` as much time passes. */
export function fastClock(times: number): Clock {
  return {
    now: () => performance.now() * times,
    sleep: ms => new Promise(done => setTimeout(done, ms / times)),
  };
}

export const idOf = (owner: number): string => `id-${String(owner).padStart(5, '0')}`;

/** The chat of an account as {@link startCrowd} makes it. */
export const chatOf = (id: string): string => `chat of ${id}`;

export async function startCrowd(options: CrowdOptions): Promise<Crowd> {
  const { owners, clock, hangsAfterMs = 1500 } = options;
  const azurite = await startAzurite();
  const connector = await startConnector({ ...options.connector, ...(clock && clock) });
  const storage = { connectionString: azurite.connectionString };
  const people = peopleIn(storage, 'tenant');
  const before = planOf(owners);
  const kept = planInMemory(before);
  const meet: Crowd['meet'] = (id, differs) =>
    people.noteSeen({ ...activityOf(id, connector.url), ...differs } as Activity, new Date());
  for (let from = 0; from < owners; from += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, owners - from) }, (_, one) => meet(idOf(from + one))),
    );
  const entries = (today = CROWD_DAY) => ledgerIn(storage).entries({ plan: 'crowd', day: today });
  return {
    ...{ connector, people, kept, storage, before, meet, entries },
    run: (differs, today = CROWD_DAY) =>
      remind(
        today,
        remindingAt({
          ...{ store: kept, storage, tenantId: 'tenant', chat: { kind: 'anonymous' } },
          ...{ now: () => new Date(`${today}T09:00:00Z`), log: () => undefined, hangsAfterMs },
          pace: clock ? { clock } : {},
          ...differs,
        }),
      ),
    check: async mostUnknown =>
      breaches({
        ...{ today: CROWD_DAY, before, mostUnknown },
        ...{ entries: await entries(), delivered: connector.delivered },
      }),
    stop: async () => {
      await Promise.all([azurite.stop(), connector.stop()]);
    },
  };
}

function planOf(owners: number): Plan {
  const all = Array.from({ length: owners }, (_, one) => one);
  return aPlan({
    facts: { key: 'crowd' },
    people: all.map(one =>
      aPerson({ id: idOf(one), asWritten: [`O${one}`], name: `Owner ${one}` }),
    ),
    actions: all.map(one =>
      anAction({
        ...{ ref: `C${one}-01`, number: one, due: aDue },
        owner: { asWritten: `O${one}`, id: idOf(one) },
      }),
    ),
  });
}

function activityOf(id: string, serviceUrl: string): Partial<Activity> {
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl },
    from: { id: `29:${id}`, name: id, aadObjectId: id },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: {
      ...{ id: chatOf(id), name: '', isGroup: false, conversationType: 'personal' },
    },
  };
}

/** The same numbers every time: 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
