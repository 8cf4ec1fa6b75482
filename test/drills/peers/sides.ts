import { startChild, type Child } from '../reminders/child';
import { startWorld } from '../reminders/world';
import { type Connector, startConnector } from '../connector/connector';
import { type Proxy, startProxy } from '../proxy';
import type { Arm } from './arms';
import { startPeerStore } from './store';

/** What an arm says at the end of somebody's reminder; `none`: it keeps no record of people. */
export type Says = 'sent' | 'failed' | 'unknown' | 'nothing' | 'none';

/** One way of reminding with everything around it, ours or a peer's: real processes, one proxy before all they ask. */
export type Side = {
  name: string;
  connector: Connector;
  proxy: Proxy;
  people: readonly string[]; // names of their chats
  fresh(): Promise<void>;
  /** A process that is ready, and begins when it is told to. */
  start(): Promise<Child & { begin(): void }>;
  /** What ends by itself after a crash: a lease, a lock. */
  timePasses(): Promise<void>;
  says(): Promise<(person: string) => Says>;
  stop(): Promise<void>;
};

const SENDER = 'test/drills/peers/sender.ts';
const TIMES = 60; // the 660 s of one of them are 11

/** The product's own run over real lists and storage. */
export async function ourSide(count: number): Promise<Side> {
  const owners = Array.from({ length: count }, (_, one) => `P${one}`);
  const world = await startWorld(owners);
  const { connector, proxy } = world;
  return {
    ...{ name: 'Followthrough', connector, proxy, stop: () => world.stop() },
    people: owners.map(owner => `chat of id-${owner.toLowerCase()}`),
    fresh: async () => {
      await world.fresh();
      connector.mood = () => undefined;
    },
    start: async () => {
      const child = await startChild();
      return { ...child, begin: () => child.go(world.settings({ atOnce: 16 })) };
    },
    timePasses: () => world.leaseIsOver(),
    says: async () => {
      const entries = await world.entries();
      const states = new Map(entries.map(({ person, state }) => [`chat of ${person}`, state]));
      return person => inWords(states.get(person));
    },
  };
}

function inWords(state = 'nothing'): Says {
  if (state === 'sent' || state === 'unknown') return state;
  return state === 'rejected' ? 'failed' : 'nothing';
}

/** A peer's way, with its rows and its queue. */
export async function sideOf(arm: Arm, count: number): Promise<Side> {
  const people = Array.from({ length: count }, (_, one) => `chat of id-p${one}`);
  const connector = await startConnector({ limited: false });
  const store = await startPeerStore(TIMES);
  const proxy = await startProxy({ connector: () => connector.url, store: () => store.url });
  const { connector: connectorUrl = '', store: storeUrl = '' } = proxy.urls;
  const settings = {
    arm: arm.name,
    people,
    store: storeUrl,
    connector: connectorUrl,
    times: TIMES,
  };
  return {
    ...{ name: arm.name, connector, proxy, people },
    fresh: async () => {
      connector.reset();
      store.reset(arm.mostTimes);
      proxy.interfere = () => ({ kind: 'pass' });
      proxy.seen.length = 0;
    },
    start: async () => {
      const child = await startChild(SENDER);
      return { ...child, begin: () => child.go(settings) };
    },
    timePasses: async () => store.locksEnd(),
    says: async () => person => {
      if (arm.name === 'Promise.all') return 'none';
      if (store.aside.includes(person)) return 'failed';
      const said = store.rows.get(encodeURIComponent(person)) ?? store.rows.get(person);
      if (said === 'sent' || said === 'failed') return said;
      return arm.name === 'large-scale notification' ? 'sent' : 'nothing'; // settled: nothing but that it is gone
    },
    stop: async () => {
      await Promise.all([connector.stop(), proxy.stop(), store.stop()]);
    },
  };
}
