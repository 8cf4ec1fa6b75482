import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChat } from '../../src/bot/adapter';
import { answer } from '../../src/bot/answering';
import { doorman } from '../../src/bot/auth';
import type { ExecutableCard } from '../../src/bot/cards/execute';
import { PlanBot } from '../../src/bot/handler';
import { service } from '../../src/bot/http';
import { MOST_TEXT } from '../../src/plan/record';
import { aPlan, anAction } from '../helpers/plan';
import { type Connector, startConnector } from './helpers/connector';
import { type Issuer, signedWithASecret, startIssuer, unsigned } from './helpers/issuer';
import { peopleInMemory } from './helpers/peopleInMemory';
import { type PlanInMemory, planInMemory, shelfOf } from './helpers/planInMemory';
import { talksInMemory } from './helpers/talksInMemory';

const CLIENT = '22222222-2222-4222-8222-222222222222';
const TENANT = '11111111-1111-4111-8111-111111111111';
const CHANNEL = 'https://api.botframework.com';
const PLAN = aPlan({
  actions: [anAction(), anAction({ ref: 'OD8-03', owner: { asWritten: 'PP', id: 'id-pp' } })],
});

let issuer: Issuer;
let channel: Issuer;
let connector: Connector;
let server: Server;
let url: string;
let kept: PlanInMemory;
let reachesPlan: () => Promise<boolean> = async () => true;
let talks: ReturnType<typeof talksInMemory>;
const logged: string[] = [];

beforeAll(async () => {
  [issuer, channel, connector] = await Promise.all([
    startIssuer(),
    startIssuer(CHANNEL),
    startConnector(),
  ]);
});
afterAll(async () => {
  await Promise.all([issuer.stop(), channel.stop(), connector.stop()]);
});
beforeEach(async () => {
  kept = planInMemory(PLAN);
  talks = talksInMemory();
  logged.length = 0;
  connector.posts.length = 0;
  server = await listening();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

const claims = (differs: object = {}) => ({
  aud: `api://${CLIENT}`,
  tid: TENANT,
  oid: 'id-ds',
  name: 'Dana Service',
  scp: 'plan.use',
  ...differs,
});
const aToken = () => issuer.sign(claims());

describe('the door of the tab', () => {
  it('gives settings to anybody, and nothing else', async () => {
    expect(await get('/api/settings')).toMatchObject({
      status: 200,
      body: {
        siteUrl: 'https://contoso.sharepoint.com/sites/plan',
        planKey: 'edhr-2012', // nobody who may not read the site could know it otherwise
        clientId: CLIENT,
      },
    });
    for (const path of ['/api/me', '/api/plans/edhr-2012/mine', '/api/anything'])
      expect(await get(path)).toMatchObject({
        status: 401,
        body: { error: 'Please sign in again.' },
      });
  });

  it.each([
    ['for the API', claims()],
    ['for the bare client', claims({ aud: CLIENT })],
    ['with several scopes', claims({ scp: 'User.Read plan.use' })],
  ])('opens to a token %s', async (_case, good) => {
    const { status, body } = await get('/api/me', await issuer.sign(good));
    expect([status, body]).toEqual([200, { id: 'id-ds', name: 'Dana Service', roles: [] }]);
  });

  it('opens to a token that has just expired, as clocks differ', async () => {
    expect((await get('/api/me', await issuer.sign(claims(), { expiresInS: -120 }))).status).toBe(
      200,
    );
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no token', () => ''],
    ['garbage', () => 'abc.def.ghi'],
    ['another audience', () => issuer.sign(claims({ aud: 'api://another' }))],
    ['another issuer', () => issuer.sign(claims({ iss: 'https://evil.example' }))],
    ['another tenant', () => issuer.sign(claims({ tid: 'another' }))],
    ['no scope', () => issuer.sign(claims({ scp: undefined }))],
    ['another scope', () => issuer.sign(claims({ scp: 'plan.used' }))],
    ['nobody', () => issuer.sign(claims({ oid: undefined }))],
    ['ten minutes expired', () => issuer.sign(claims(), { expiresInS: -600 })],
    ['an unknown key', () => issuer.sign(claims(), { kid: 'k9' })],
    ['a forged signature', () => issuer.sign(claims(), { forged: true })],
    ['a secret as key', () => signedWithASecret({ iss: issuer.url, ...claims() })],
    ['no signature', () => unsigned({ iss: issuer.url, ...claims() })],
    ['a token of the chat', () => channel.sign({ aud: CLIENT, serviceurl: connector.url })],
  ])('stays shut to %s', async (_case, token) => {
    const { status, body } = await get('/api/me', await token());
    expect([status, body]).toEqual([401, { error: 'Please sign in again.' }]);
  });

  it("shows a guest's account that the plan does not name nothing of it", async () => {
    const guest = await issuer.sign(claims({ oid: 'id-guest', acct: 1, name: 'A Guest' }));
    expect(await get('/api/plans/edhr-2012/mine', guest)).toMatchObject({
      status: 200,
      body: { actions: [] },
    });
    expect((await get('/api/plans/edhr-2012/actions/OD8-02', guest)).status).toBe(404);
    const report = { ref: 'OD8-02', key: 'guest-key-1', text: 'x' };
    expect((await post('/api/plans/edhr-2012/updates', report, guest)).status).toBe(404);
    expect(kept.plan.updates.size).toBe(0);
  });

  it('asks for keys once, and not for every stranger', async () => {
    const before = issuer.asked();
    for (let count = 0; count < 5; count += 1) await get('/api/me', await aToken());
    for (let count = 0; count < 5; count += 1)
      await get('/api/me', await issuer.sign(claims(), { kid: `k${count}` }));
    expect(issuer.asked() - before).toBeLessThanOrEqual(2);
  });
});

describe('own actions', () => {
  it('are those that the asker owns', async () => {
    const { body } = await get('/api/plans/edhr-2012/mine', await aToken());
    expect(body).toMatchObject({
      facts: { key: 'edhr-2012' },
      me: { name: 'Dana Service' },
      actions: [{ action: { ref: 'OD8-02' }, updates: [] }],
    });
    expect((body as { actions: unknown[] }).actions).toHaveLength(1);
  });

  it.each([
    ['/api/plans/edhr-2012/actions/OD8-02', 200],
    ['/api/plans/edhr-2012/actions/OD8-03', 404],
    ['/api/plans/edhr-2012/actions/OD8-99', 404],
    ['/api/plans/another/actions/OD8-02', 404],
    ['/api/plans/another/mine', 404],
    ['/api/plans/%FF/mine', 400],
  ])('%s is %i', async (path, expected) => {
    expect((await get(path, await aToken())).status).toBe(expected);
  });

  it("that are not the asker's and that are not there look alike", async () => {
    const [theirs, nobodys] = await Promise.all(
      ['OD8-03', 'OD8-99'].map(async ref =>
        get(`/api/plans/edhr-2012/actions/${ref}`, await aToken()),
      ),
    );
    expect(theirs).toEqual(nobodys);
  });
});

describe('an update from the tab', () => {
  const report = { ref: 'OD8-02', key: 'key-from-the-tab', text: 'Rooms booked' };

  it('is saved as its sender, and once', async () => {
    expect(await send(report)).toMatchObject({ status: 200, body: { kind: 'saved' } });
    expect(await send(report)).toMatchObject({ status: 200, body: { kind: 'again' } });
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([
      { text: 'Rooms booked', byId: 'id-ds', by: 'Dana Service', through: 'tab' },
    ]);
  });

  it.each([
    ['other content under the same key', { ...report, text: 'Other words' }, 409, 'differs'],
    ["somebody else's action", { ...report, ref: 'OD8-03', key: 'another-key' }, 404, 'not found'],
    ['an action that is gone', { ...report, ref: 'OD9-99', key: 'another-key' }, 404, 'not found'],
    ['nothing', { ref: 'OD8-02', key: 'another-key' }, 422, 'refused'],
    ['an impossible day', { ...report, forecast: '2012-02-31' }, 422, 'refused'],
    ['an unknown status', { ...report, status: 'Nearly' }, 422, 'refused'],
  ])('with %s is told so', async (_case, body, status, kind) => {
    await send(report);
    const told = await send(body);
    expect(told).toMatchObject({ status, body: { kind } });
    expect(JSON.stringify(told.body)).not.toMatch(/not theirs|gone/);
    expect(kept.plan.updates.get('OD8-02')).toHaveLength(1);
  });

  it('may hold all that a column holds, and not a character more', async () => {
    const full = '\u{1F9D1}'.repeat(Math.floor(MOST_TEXT / 2)) + 'x';
    expect(full).toHaveLength(MOST_TEXT);
    expect(await send({ ...report, text: full })).toMatchObject({ status: 200 });
    expect(kept.plan.updates.get('OD8-02')?.[0]?.text).toBe(full);
    expect(await send({ ...report, key: 'another-key', text: `${full}x` })).toMatchObject({
      status: 422,
      body: { kind: 'refused', sentence: expect.stringContaining('63,999') as string },
    });
    expect(await send({ ...report, key: 'a-third-key', text: 'x'.repeat(600_000) })).toMatchObject({
      status: 413,
      body: { error: expect.stringContaining('too long') as string },
    });
  });

  it.each(['{"ref":', '[]', '"text"', 'null', '{"__proto__":{"ref":"OD8-02"}}'])(
    'that is %s is refused in a sentence',
    async text => {
      const { status, body } = await post('/api/plans/edhr-2012/updates', text, await aToken());
      expect([400, 422]).toContain(status);
      expect(JSON.stringify(body)).toMatch(/Please reload/);
    },
  );

  it('that cannot be saved just now is told so, with ids and no words in the log', async () => {
    kept.record = async () => {
      throw new Error('Progress updates: Rooms booked could not be written');
    };
    const { status, body } = await send(report);
    expect(status).toBe(500);
    expect((body as { error: string }).error).toMatch(/Nothing you wrote is lost here/);
    expect(JSON.stringify(body)).not.toMatch(/Error|\.ts/);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^request failed: [0-9a-f]{8} POST Error/);
    expect(logged[0]).not.toContain('Rooms booked');
  });

  it('of somebody without rights is written to the log, with ids alone', async () => {
    await send({ ...report, ref: 'OD8-03' });
    expect(logged).toEqual(['refused: id-ds OD8-03 not theirs']);
  });

  it('is held back when one person sends very many', async () => {
    const token = await aToken();
    const statuses: number[] = [];
    for (let count = 0; count < 245; count += 1)
      statuses.push((await get('/api/me', token)).status);
    expect(statuses.filter(status => status === 429)).toHaveLength(5);
    expect((await get('/api/me', await issuer.sign(claims({ oid: 'id-pp' })))).status).toBe(200);
  });
});

describe('the door of the bot', () => {
  const signed = (differs: object = {}, how = {}) =>
    channel.sign({ aud: CLIENT, serviceurl: connector.url, ...differs }, how);

  it('opens to Teams, and the bot answers there with its own token', async () => {
    const { status } = await post('/api/messages', anActivity(), await signed());
    expect(status).toBe(200);
    expect(connector.posts).toMatchObject([
      { conversation: 'chat', authorization: `Bearer token for ${CHANNEL}` },
    ]);
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ byId: 'id-ds', status: 'Complete' }]);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no token', () => ''],
    ['garbage', () => 'abc'],
    ['another audience', () => signed({ aud: 'another' })],
    ['another issuer', () => signed({ iss: 'https://evil.example' })],
    ['ten minutes expired', () => signed({}, { expiresInS: -600 })],
    ['an unknown key', () => signed({}, { kid: 'k9' })],
    ['a forged signature', () => signed({}, { forged: true })],
    ['another service', () => signed({ serviceurl: 'http://evil.example' })],
    ['no service', () => signed({ serviceurl: undefined })],
    [
      'a secret as key',
      () => signedWithASecret({ iss: CHANNEL, aud: CLIENT, serviceurl: connector.url }),
    ],
    ['no signature', () => unsigned({ iss: CHANNEL, aud: CLIENT, serviceurl: connector.url })],
    ['a token of the tab', () => aToken()],
  ])('stays shut to %s', async (_case, token) => {
    jest.spyOn(console, 'error').mockImplementation(); // the SDK writes to it what it makes of a token
    const { status } = await post('/api/messages', anActivity(), await token());
    expect(status).toBe(401);
    expect(connector.posts).toEqual([]);
    expect(kept.plan.updates.size).toBe(0);
  });

  it.each([
    '{"foo":1}',
    '{',
    '[]',
    'null',
    '{"type":"message"}',
    '{"type":1,"from":{},"conversation":{}}',
  ])('says what is wrong with %s, and lives', async body => {
    expect((await post('/api/messages', body)).status).toBe(400);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('gives Teams buttons that its client executes, and an older one submits', async () => {
    await post('/api/messages', { ...anActivity(), text: 'OD8-02' }, await signed());
    const [post1] = connector.posts;
    const [attachment] = post1?.activity.attachments as { content: ExecutableCard }[];
    expect(attachment?.content).toMatchObject({ version: '1.2' });
    for (const action of attachment?.content.actions ?? [])
      expect(action).toMatchObject({
        type: 'Action.Execute',
        fallback: { type: 'Action.Submit', title: action.title, data: action.data },
      });
  });

  it('sends a shorter card, once, where Teams finds one too big', async () => {
    connector.next.push({ status: 413, code: 'MessageSizeTooBig' });
    await post('/api/messages', { ...anActivity(), text: 'OD8-02' }, await signed());
    expect(connector.posts).toHaveLength(2);
    const [attachment] = connector.posts[1]?.activity.attachments as { content: ExecutableCard }[];
    expect(attachment?.content.actions).toMatchObject([
      { title: 'Open them', data: { kind: 'open', refs: ['OD8-02'] } },
    ]);
    expect(JSON.stringify(attachment?.content.body)).toContain('too much for one card');
  });

  it('answers an executed button with the card that takes its place', async () => {
    const data = { kind: 'digest', card: 'digest-key', refs: ['OD8-02'], 't:OD8-02': 'Booked' };
    const invoke = {
      ...{ ...anActivity(), type: 'invoke', name: 'adaptiveCard/action', text: undefined },
      value: { action: { type: 'Action.Execute', verb: 'digest', data } },
    };
    const { status, body } = await post('/api/messages', invoke, await signed());
    expect([status, body]).toMatchObject([
      200,
      {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', actions: [{ type: 'Action.Execute', verb: 'open' }] },
      },
    ]);
    expect(connector.posts).toEqual([]);
    expect(kept.plan.updates.get('OD8-02')).toMatchObject([{ text: 'Booked', through: 'card' }]);
  });

  it('says sorry, without details, when the plan cannot be read', async () => {
    kept.load = async () => {
      throw new Error('Actions: secret words');
    };
    await post('/api/messages', anActivity(), await signed());
    expect(connector.posts).toMatchObject([
      { activity: { text: expect.stringContaining('Something went wrong on my side') as string } },
    ]);
    expect(logged.join()).toMatch(/turn failed: message 1 Error/);
    expect(logged.join()).not.toContain('secret');
  });
});

describe('an anonymous chat', () => {
  it.each([
    ['http://evil.example', 401],
    ['http://127.0.0.1.evil.example', 401],
  ])('answers to this machine alone: %s', async (serviceUrl, status) => {
    const own = await listening('anonymous');
    const { port } = own.address() as AddressInfo;
    const answered = await post(`http://127.0.0.1:${port}/api/messages`, {
      ...anActivity(),
      serviceUrl,
    });
    own.closeAllConnections();
    await new Promise(done => own.close(done));
    expect(answered.status).toBe(status);
  });

  it('gets buttons that are submitted, which any client knows', async () => {
    const own = await listening('anonymous');
    const { port } = own.address() as AddressInfo;
    await post(`http://127.0.0.1:${port}/api/messages`, { ...anActivity(), text: 'OD8-02' });
    own.closeAllConnections();
    await new Promise(done => own.close(done));
    expect(JSON.stringify(connector.posts)).toContain('Action.Submit');
    expect(JSON.stringify(connector.posts)).not.toContain('Action.Execute');
  });
});

describe("the tab's files", () => {
  it.each([
    ['/', 200, 'the tab'],
    ['/plan/od8?rag=Red', 200, 'the tab'],
    ['/assets/app-1a2b.js', 200, 'script'],
    ['/assets/missing.js', 404, 'There is no such page'],
    ['/..%2f..%2fetc%2fpasswd', 200, 'the tab'],
  ])('%s is %i', async (path, status, text) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  it('may be shown inside Teams and nowhere else, and run no scripts but their own', async () => {
    const { headers } = await fetch(url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://teams.microsoft.com");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/connect-src 'self' https:\/\/contoso\.sharepoint\.com/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('the health of the service', () => {
  it.each([
    ['SharePoint answers', async () => true, 200],
    ['SharePoint is away', () => Promise.reject(new Error('503')), 503],
  ])('is told apart from that of the plan while %s', async (_when, reaches, status) => {
    reachesPlan = reaches;
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    expect(await get('/health/plan')).toEqual({ status, body: { plan: status === 200 } });
  });
});

async function listening(chatKind: 'teams' | 'anonymous' = 'teams'): Promise<Server> {
  const log = (line: string) => void logged.push(line);
  const now = () => new Date('2012-08-03T10:00:00Z');
  const chat = openChat(
    chatKind === 'anonymous'
      ? { kind: chatKind }
      : {
          ...{ kind: chatKind, appId: CLIENT, tenantId: TENANT },
          tokens: async audience => `token for ${audience}`,
          channel: { issuer: CHANNEL, metadataUrl: channel.metadataUrl },
        },
    log,
  );
  const bot = new PlanBot({
    answer: heard => answer(heard, { store: kept, talks, now: now() }),
    people: peopleInMemory(),
    tenantId: TENANT,
    now,
    later: chat.later,
  });
  const config = {
    siteUrl: 'https://contoso.sharepoint.com/sites/plan',
    tenantId: TENANT,
    clientId: CLIENT,
    apiScope: `api://${CLIENT}/plan.use`,
    tokens: { issuer: issuer.url, keysUrl: issuer.keysUrl },
    tabFiles: aTab(),
    host: '0.0.0.0',
  };
  const app = service({
    ...{ config, chat, bot, log, now },
    shelf: shelfOf(kept),
    openPlan: async () => kept,
    talks,
    rooms: {
      set: () => Promise.reject(new Error('no room is opened here')),
      all: async () => [],
    },
    whoIsAsking: doorman({ ...config, ...config.tokens }),
    reachesPlan: () => reachesPlan(),
  });
  return new Promise(done => {
    const started = app.listen(0, '127.0.0.1', () => done(started));
  });
}

function aTab(): string {
  // Under a folder whose name begins with a dot, as `.data` does, where `npm start` keeps it.
  const folder = join(mkdtempSync(join(tmpdir(), 'tab-')), '.data', 'tab');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the tab</title>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), '// script');
  return folder;
}

function anActivity(): object {
  return {
    ...{ type: 'message', id: '1', channelId: 'msteams', text: 'OD8-02 done' },
    serviceUrl: connector.url,
    from: { id: '29:ds', name: 'Dana Service', aadObjectId: 'id-ds' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'chat', conversationType: 'personal', tenantId: TENANT },
  };
}

async function send(report: object) {
  return post('/api/plans/edhr-2012/updates', report, await aToken());
}

async function get(path: string, token = '') {
  return read(await fetch(url + path, { headers: bearing(token) }));
}

async function post(path: string, body: object | string, token = '') {
  return read(
    await fetch(path.startsWith('http') ? path : url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearing(token) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

function bearing(token: string): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}

async function read(response: Response) {
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  return { status: response.status, body };
}
