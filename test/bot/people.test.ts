import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { openChat } from '../../src/bot/adapter';
import { PlanBot } from '../../src/bot/handler';
import { meetTeams, peopleIn } from '../../src/bot/people';
import { type Azurite, startAzurite } from '../helpers/azurite';

const TENANT = 'tenant-of-ours';
const MEMBERS = ['id-ds', 'ID-PP', 'id-stranger'];
let azurite: Azurite;
let platform: Awaited<ReturnType<typeof startPlatform>>;
let tables = 0;
beforeAll(async () => {
  azurite = await startAzurite();
  platform = await startPlatform();
}, 60_000);
afterAll(async () => {
  await azurite.stop();
  await platform.stop();
});
beforeEach(() => {
  platform.asked.length = 0;
  platform.isAway = false;
});

describe('a team that has the app', () => {
  it('lets those of its members be reached whom the plan knows, and keeps nobody else', async () => {
    const { people, hear } = aBot();
    await hear({ type: 'installationUpdate', action: 'add' });
    const everybody = await people.everybody();
    expect([...everybody.keys()].sort()).toEqual(['id-ds', 'id-pp']);
    expect(everybody.get('id-ds')).toMatchObject({
      door: 'roster',
      reference: {
        serviceUrl: platform.url,
        user: { id: '29:id-ds', aadObjectId: 'id-ds' },
        conversation: { id: '', conversationType: 'personal', tenantId: TENANT },
      },
    });
  });

  it('takes nothing from somebody who has the app already', async () => {
    const { people, hear } = aBot();
    await hear(inChat('id-ds'));
    await hear({ type: 'installationUpdate', action: 'add' });
    expect(await people.reachOf('id-ds')).toMatchObject({
      door: 'installed',
      reference: { conversation: { id: 'chat of id-ds' } },
    });
  });

  it('is asked for its members page by page, once a day, and when members are added', async () => {
    const { hear } = aBot();
    await hear({ type: 'message', text: 'red' });
    expect(platform.asked).toHaveLength(2);
    await hear({ type: 'message', text: 'red' });
    expect(platform.asked).toHaveLength(2);
    await hear({ type: 'conversationUpdate', membersAdded: [{ id: '29:id-pp', name: '' }] });
    expect(platform.asked).toHaveLength(4);
  });

  it('has its guests counted, whom nobody else is told of', async () => {
    const { hear, guests } = aBot();
    await hear({ type: 'message', text: 'red' });
    expect(guests).toEqual([['19:a-team@thread.tacv2', 1]]);
  });

  it.each<[string, Partial<Activity>]>([
    ['of another tenant', { conversation: inTeam({ tenantId: 'another' }) }],
    ['it was taken away from', { type: 'installationUpdate', action: 'remove' }],
    ['that is a group chat', { conversation: inTeam({ conversationType: 'groupChat' }) }],
  ])('is not asked where it is one %s', async (_what, differs) => {
    const { hear } = aBot();
    await hear({ type: 'installationUpdate', action: 'add', ...differs });
    expect(platform.asked).toEqual([]);
  });

  it('stops no answer where its members cannot be read', async () => {
    const { hear, failures } = aBot();
    platform.isAway = true;
    await hear({ type: 'message', text: 'red' });
    expect(failures).toHaveLength(1);
    platform.isAway = false;
    await hear({ type: 'message', text: 'red' });
    expect(platform.asked).toHaveLength(3); // tried again: one page failed, then two came
  });
});

function aBot() {
  const storage = { connectionString: azurite.connectionString };
  const people = peopleIn(storage, `${TENANT}-${(tables += 1)}`);
  const failures: unknown[] = [];
  const guests: unknown[] = [];
  const now = () => new Date('2012-08-03T09:00:00Z');
  const chat = openChat({ kind: 'anonymous' }, () => undefined);
  const wanted = async () => new Set(['id-ds', 'id-pp']);
  const failed = (error: unknown) => void failures.push(error);
  const bot = new PlanBot({
    ...{ people, tenantId: TENANT, now, later: chat.later },
    answer: async () => [],
    meetTeam: meetTeams({
      ...{ people, tenantId: TENANT, wanted, now, failed },
      seen: async (...team) => void guests.push(team),
    }),
  });
  const hear = (differs: Partial<Activity>) =>
    chat.adapter.processActivityDirect('', { ...inChannel(), ...differs } as Activity, context =>
      bot.run(context),
    );
  return { people, failures, guests, hear };
}

function inChannel(): Partial<Activity> {
  return {
    ...{ channelId: 'msteams', serviceUrl: platform.url, id: 'an-activity' },
    from: { id: '29:id-eu', name: 'Eve', aadObjectId: 'id-eu' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: inTeam(),
    channelData: { team: { id: '19:a-team@thread.tacv2' }, tenant: { id: TENANT } },
  };
}

function inTeam(differs: Partial<Activity['conversation']> = {}): Activity['conversation'] {
  const of = { id: '19:a-team@thread.tacv2', name: '', isGroup: true, tenantId: TENANT };
  return { ...of, conversationType: 'channel', ...differs };
}

function inChat(id: string): Partial<Activity> {
  return {
    ...{ type: 'message', text: 'help', channelData: {} },
    from: { id: `29:${id}`, name: id, aadObjectId: id },
    conversation: {
      ...{ id: `chat of ${id}`, name: '', isGroup: false, tenantId: TENANT },
      conversationType: 'personal',
    },
  };
}

/** As much of the platform as gives the members of a team, two to a page. */
async function startPlatform() {
  const asked: string[] = [];
  const state = { isAway: false };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (!url.pathname.endsWith('/pagedmembers')) {
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
      return;
    }
    asked.push(url.pathname);
    const from = Number(url.searchParams.get('continuationToken') ?? 0);
    const members = MEMBERS.slice(from, from + 2).map(id => ({
      ...{ id: `29:${id.toLowerCase()}`, name: id, objectId: id, aadObjectId: id },
      userRole: id === 'id-stranger' ? 'guest' : 'user',
    }));
    const isMore = from + 2 < MEMBERS.length;
    const page = { members, ...(isMore && { continuationToken: String(from + 2) }) };
    response
      .writeHead(state.isAway ? 403 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(page));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return Object.assign(state, {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}
