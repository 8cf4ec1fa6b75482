import express, { Router } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runningRoutes } from '../../../src/bot/http/running';
import { refsInChat } from '../../../src/bot/refsInChat';
import { mayAskNow } from '../../../src/plan/mayAsk';
import { IN_THE_PLAN } from '../../../src/plan/refsOnly';
import { openShelf } from '../../../src/sharepoint/shelf';
import type { PlanStore } from '../../../src/sharepoint/store';
import { aPlan, anAction } from '../../helpers/plan';
import { planSite } from '../../sharepoint/planSite';

let server: Server;
const logged: string[] = [];
const shownTo: PlanStore[] = [];

beforeAll(async () => {
  const site = await planSite();
  const shelf = openShelf(site.sp);
  const routes = Router();
  routes.use(express.json(), (request, response, next) => {
    response.locals.speaker = { id: request.headers.authorization, name: 'Somebody' };
    next();
  });
  runningRoutes(routes, {
    site: { ...shelf, open: key => refsInChat(shelf.open(key)) },
    reach: { everybody: async () => new Map() },
    sending: store => {
      shownTo.push(store);
      throw new Error('nothing is sent here');
    },
    now: () => new Date('2012-08-03T09:00:00Z'),
    log: line => void logged.push(line),
  });
  server = await new Promise(done => {
    const listening = express()
      .use(routes)
      .listen(0, '127.0.0.1', () => done(listening));
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

async function ask(path: string, id: string, body?: unknown) {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/plans/${path}`, {
    headers: { Authorization: id, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const isJson = answer.headers.get('content-type')?.includes('json');
  const read = isJson ? ((await answer.json()) as Record<string, unknown>) : {};
  return { status: answer.status, body: read };
}

describe('what the bot did', () => {
  it('is told to plan managers: runs, whom it reaches and why not, the week', async () => {
    const { status, body } = await ask('edhr-2012/runs', 'id-eu');
    expect(status).toBe(200);
    expect(body).toMatchObject({ runs: [], heartbeat: { day: '2012-08-03' } });
    expect(body['reach']).toContainEqual(
      expect.objectContaining({
        name: 'Dana Service',
        unreachable: { why: 'has not opened the chat with the bot yet' },
      }),
    );
  });

  it.each(['id-pp', 'id-ds', 'id-nobody'])('is nothing for %s', async id => {
    expect((await ask('edhr-2012/runs', id)).status).toBe(404);
  });
});

describe('asking an owner now', () => {
  it.each([
    ['the champion of the strand', 'id-pp', true],
    ['who runs the plan', 'id-eu', true],
    ['the owner', 'id-ds', false],
    ['a deputy', 'id-ar', false],
    ['nobody known', '', false],
  ])('is for %s: %s', (_, id, may) => {
    expect(mayAskNow(aPlan(), anAction(), id)).toBe(may);
  });

  it.each([
    ['somebody whose it is not', 'id-ds', 'OD8-02'],
    ['an action that is not there', 'id-eu', 'OD8-99'],
  ])('looks like nothing there for %s', async (_, id, ref) => {
    expect((await ask('edhr-2012/ask-now', id, { ref })).status).toBe(404);
    expect(logged).toEqual([]);
  });

  it('makes its card of the plan as cards may show it', async () => {
    expect((await ask('edhr-2012/ask-now', 'id-eu', { ref: 'OD8-02' })).status).toBe(500);
    const [store] = shownTo;
    expect((await store?.read())?.plan().actions[0]?.text).toBe(IN_THE_PLAN);
  });
});
