import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import type { Activity } from 'botbuilder';
import { peopleIn } from '../../../src/bot/people';
import { type Entry, ledgerIn, openTable } from '../../../src/bot/reminders/ledger';
import { TENANT_ID as TENANT } from '../../../src/local/directory/tokens';
import { serve } from '../../../src/local/http';
import type { Site } from '../../../src/local/sharepoint/site';
import type { SamplePerson } from '../../../src/local/directory/people';
import { asking } from '../../../src/plan/asking';
import type { Day } from '../../../src/plan/day';
import type { Person } from '../../../src/plan/people';
import type { Plan } from '../../../src/plan/plan';
import { connect } from '../../../src/sharepoint/connect';
import { openShelf } from '../../../src/sharepoint/shelf';
import { startAzurite } from '../../helpers/azurite';
import { type Connector, startConnector } from '../connector/connector';
import { type Proxy, startProxy } from '../proxy';
import { type SignIn, startSignIn } from '../service/signIn';
import type { RunnerSettings } from './runner';
import { idOf, peopleOf, PLAN_KEY, prepare, siteOf, TODAY } from './worldSite';

export { TODAY };

/** Six owners of two actions each: three are well, one never came, one has blocked the bot, one's chat is gone. */
export const OWNERS = ['AA', 'BB', 'CC', 'NN', 'XX', 'GG'] as const;
const chatOf = (owner: string): string => `chat of ${idOf(owner)}`;

/** The real parts of a run, each a server on a port, and a proxy through which the process under drill asks them. */
export type World = {
  connector: Connector;
  proxy: Proxy;
  signIn: SignIn;
  connectionString: string; // straight to storage
  /** All as before the first run: ledger empty, lists as imported, people met. */
  fresh(): Promise<void>;
  settings(differs?: Partial<RunnerSettings>): RunnerSettings;
  /** Time passes: the lease of a process that died is over. */
  leaseIsOver(): Promise<void>;
  entries(today?: Day): Promise<Entry[]>;
  plan(): Promise<Plan>;
  expected: Plan;
  stop(): Promise<void>;
};

export async function startWorld(owners: readonly string[] = OWNERS): Promise<World> {
  const all = peopleOf(owners);
  const azurite = await startAzurite();
  const connector = await startConnector();
  const signIn = await startSignIn();
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  const sharepoint: { site?: Site; url: string } = { url: '' };
  const server = await serve(
    async request => sharepoint.site?.handle(request) ?? new Response('', { status: 503 }),
    { port: 0 },
  );
  const proxy = await startProxy({
    table: () => endpoint(azurite.connectionString, 'Table'),
    blob: () => endpoint(azurite.connectionString, 'Blob'),
    sharepoint: () => server.url.replace('localhost', '127.0.0.1'),
    connector: () => connector.url,
    signIn: () => signIn.url,
  });
  await signIn.become(proxy.urls.signIn ?? '', all.map(asSample));
  const siteUrl = `${proxy.urls.sharepoint}/sites/plan`;
  const prepared = await prepare(folder, siteUrl, all);
  const storage = { connectionString: azurite.connectionString };
  const people = peopleIn(storage, TENANT);
  let copies = 0;
  const open = (): Site => {
    const database = join(folder, `copy-${(copies += 1)}.sqlite`);
    copyFileSync(prepared, database);
    return siteOf(database, siteUrl, all);
  };
  const world: World = {
    ...{ connector, proxy, signIn },
    connectionString: azurite.connectionString,
    fresh: async () => {
      sharepoint.site?.close();
      sharepoint.site = open();
      connector.reset();
      proxy.interfere = () => ({ kind: 'pass' });
      await emptied(storage, 'ledger');
      await emptied(storage, 'people');
      for (const owner of owners.filter(one => one !== 'NN'))
        await people.noteSeen(seen(owner, proxy.urls.connector ?? ''), new Date());
      await world.leaseIsOver();
      proxy.seen.length = 0;
      connector.mood = usualMood;
    },
    settings: differs => ({
      ...{ siteUrl, planKey: PLAN_KEY, tenantId: TENANT, today: TODAY },
      ...{ leaseSeconds: 15, hangsAfterMs: 1500, patienceMs: 30_000, atOnce: 4 },
      connectionString: throughProxy(azurite.connectionString, proxy),
      ...differs,
    }),
    leaseIsOver: async () => {
      const blob = BlobServiceClient.fromConnectionString(azurite.connectionString)
        .getContainerClient('reminders')
        .getBlobClient('sender');
      await blob
        .getBlobLeaseClient()
        .breakLease(0)
        .catch(() => undefined); // nobody has it
    },
    entries: (today = TODAY) => ledgerIn(storage).entries({ plan: PLAN_KEY, day: today }),
    plan: () => openShelf(connect(siteUrl)).open(PLAN_KEY).load(),
    expected: await planOf(siteUrl, open, sharepoint),
    stop: async () => {
      await Promise.all([azurite.stop(), connector.stop(), server.close(), proxy.stop()]);
      await signIn.close();
      sharepoint.site?.close();
      rmSync(folder, { recursive: true });
    },
  };
  return world;
}

/** XX has blocked the bot, and GG's chat is gone: a new one is to be made. */
const usualMood: Connector['mood'] = ({ conversation }) => {
  if (conversation === chatOf('XX')) return { status: 403, code: 'ConversationBlockedByUser' };
  if (conversation === chatOf('GG')) return { status: 404, code: 'ConversationNotFound' };
  return undefined;
};

/** Who can be reached at all in this world. */
export const REACHABLE: readonly string[] = ['AA', 'BB', 'CC', 'GG'].map(idOf);

function endpoint(connectionString: string, of: 'Table' | 'Blob'): string {
  const [, url = ''] = new RegExp(`${of}Endpoint=(http://[^/;]+)`).exec(connectionString) ?? [];
  return url;
}

function throughProxy(connectionString: string, { urls }: Proxy): string {
  return connectionString
    .replace(endpoint(connectionString, 'Table'), urls.table ?? '')
    .replace(endpoint(connectionString, 'Blob'), urls.blob ?? '');
}

async function emptied(storage: { connectionString: string }, name: string): Promise<void> {
  const table = await openTable(storage, name)();
  const rows: { partitionKey: string; rowKey: string }[] = [];
  for await (const { partitionKey, rowKey } of table.listEntities())
    rows.push({ partitionKey: partitionKey ?? '', rowKey: rowKey ?? '' });
  for (const { partitionKey, rowKey } of rows) await table.deleteEntity(partitionKey, rowKey);
}

function seen(owner: string, serviceUrl: string): Activity {
  const id = idOf(owner);
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl },
    from: { id: `29:${id}`, name: owner, aadObjectId: id },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: chatOf(owner), name: '', isGroup: false, conversationType: 'personal' },
  } as Activity;
}

async function planOf(siteUrl: string, open: () => Site, held: { site?: Site }): Promise<Plan> {
  held.site = open();
  const store = openShelf(connect(siteUrl)).open(PLAN_KEY);
  await store.mend(new Date(`${TODAY}T09:00:00Z`));
  const plan = await store.load();
  if (asking(plan, TODAY).digests.length < 2) throw new Error('too few to ask');
  return plan;
}

function asSample({ id = '', name, mail = '', asWritten }: Person): SamplePerson {
  return { id, name, mail, asWritten, roles: [], deputyFor: [], site: 'none' };
}
