import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listPlans, setRoom } from '../../../src/bot/http/rooms';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import { planInMemory, shelfOf } from '../helpers/planInMemory';

const CHANNEL = '19:0a1b2c@thread.tacv2';
const PLAN = aPlan({
  actions: [anAction()],
  people: [
    aPerson(),
    aPerson({ asWritten: ['EU'], name: 'Eve Unit', id: 'id-eu', roles: ['plan manager'] }),
  ],
});

const opened = new Map<string, boolean>();
const logged: string[] = [];
let server: Server;

beforeAll(async () => {
  const shelf = shelfOf(planInMemory(PLAN));
  const rooms = { set: async (channel: string, open: boolean) => void opened.set(channel, open) };
  const app = express().use(express.json());
  app.use(({ headers }, { locals }, next) => {
    locals.speaker = { id: headers.authorization, name: 'Somebody' };
    next();
  });
  app.get('/plans', listPlans({ shelf }));
  app.post('/plans/:key/rooms', setRoom({ shelf, rooms, log: line => void logged.push(line) }));
  server = await new Promise(done => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening));
  });
});
afterAll(() => new Promise(done => server.close(done)));
beforeEach(() => {
  opened.clear();
  logged.length = 0;
});

async function ask(path: string, id: string, body?: unknown) {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { Authorization: id, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

describe('the plans that a channel may show', () => {
  const strands = PLAN.strands.map(({ code, title }) => ({ code, title }));

  it.each([
    ['somebody of the plan', 'ID-DS', false],
    ['its manager', 'id-eu', true],
  ])('are told to %s with their strands', async (_who, id, mayOpenRooms) => {
    const { key, title } = PLAN.facts;
    expect(await ask('/plans', id)).toEqual({
      status: 200,
      body: { plans: [{ key, title, strands, mayOpenRooms }] },
    });
  });

  it('are not told to somebody whom the plan does not know', async () => {
    expect(await ask('/plans', 'id-guest')).toEqual({ status: 200, body: { plans: [] } });
  });
});

describe('a channel as a room of the plan', () => {
  const ROOMS = '/plans/edhr-2012/rooms';

  it.each([true, false])('is opened and closed by a plan manager (%s)', async open => {
    expect(await ask(ROOMS, 'id-eu', { channel: CHANNEL, open })).toMatchObject({ status: 200 });
    expect([...opened]).toEqual([[CHANNEL, open]]);
  });

  it.each([
    ['an owner', ROOMS, 'id-ds'],
    ['a stranger', ROOMS, 'id-guest'],
    ['nobody', ROOMS, ''],
    ['the manager of another plan', '/plans/another/rooms', 'id-eu'],
  ])('is not opened by %s, and that is noted', async (_who, path, id) => {
    const { status } = await ask(path, id, { channel: CHANNEL, open: true });
    expect(status).toBe(404);
    expect(opened.size).toBe(0);
    expect(logged).toEqual([`refused: ${id} room ${CHANNEL}`]);
  });

  it.each([
    ['no channel', { open: true }],
    ['a chat of two', { channel: 'a:1-2', open: true }],
    ['a path', { channel: '19:../x@thread.tacv2', open: true }],
    ['neither open nor closed', { channel: CHANNEL, open: 'yes' }],
    ['a list', [CHANNEL]],
  ])('is not %s', async (_what, body) => {
    expect(await ask(ROOMS, 'id-eu', body)).toMatchObject({ status: 422 });
    expect(opened.size).toBe(0);
  });
});
