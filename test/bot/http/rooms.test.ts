import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeRoom, listPlans, listRooms, setRoom } from '../../../src/bot/http/rooms';
import type { RoomKept } from '../../../src/bot/roomTable';
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
const openings: unknown[] = [];
let kept: RoomKept[] = [];
const NOW = new Date('2012-08-03T09:00:00Z');
const logged: string[] = [];
let server: Server;

beforeAll(async () => {
  const shelf = shelfOf(planInMemory(PLAN));
  const rooms = {
    set: async (channel: string, open: boolean, opening: unknown) => {
      opened.set(channel, open);
      openings.push(opening);
    },
    all: async () => kept,
  };
  const parts = { shelf, rooms, now: () => NOW, log: (line: string) => void logged.push(line) };
  const app = express().use(express.json());
  app.use(({ headers }, { locals }, next) => {
    locals.speaker = { id: headers.authorization, name: 'Somebody' };
    next();
  });
  app.get('/plans', listPlans({ shelf }));
  app.post('/plans/:key/rooms', setRoom(parts));
  app.get('/plans/:key/rooms', listRooms(parts));
  app.delete('/plans/:key/rooms/:channel', closeRoom(parts));
  server = await new Promise(done => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening));
  });
});
afterAll(() => new Promise(done => server.close(done)));
beforeEach(() => {
  opened.clear();
  openings.length = 0;
  kept = [];
  logged.length = 0;
});

async function ask(path: string, id: string, body?: unknown, method = 'POST') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { Authorization: id, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method, body: JSON.stringify(body) }),
  });
  const said = answer.status === 204 ? undefined : ((await answer.json()) as unknown);
  return { status: answer.status, body: said };
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

describe('the rooms of a plan', () => {
  const ROOMS = '/plans/edhr-2012/rooms';
  const ROOM: RoomKept = { channel: CHANNEL, name: 'Equality: General', openedBy: 'ID-EU' };

  it('keep who opened them, when, and how Teams calls them', async () => {
    const called = { name: ' Equality:\n General ', team: '19:team@thread.tacv2' };
    await ask(ROOMS, 'id-eu', { channel: CHANNEL, open: true, ...called, team2: 'x' });
    expect(openings).toEqual([
      { by: 'id-eu', on: NOW, name: 'Equality: General', team: '19:team@thread.tacv2' },
    ]);
    expect(logged).toEqual([`room ${CHANNEL} opened by id-eu`]);
  });

  it('are told to its managers by name, with who opened them by theirs', async () => {
    kept = [{ channel: '19:z@thread.tacv2', name: 'Zebra', openedBy: 'id-gone' }, ROOM];
    expect(await ask(ROOMS, 'id-eu')).toEqual({
      status: 200,
      body: {
        rooms: [
          { ...ROOM, openedBy: 'Eve Unit' },
          { channel: '19:z@thread.tacv2', name: 'Zebra' },
        ],
      },
    });
  });

  it.each(['id-ds', 'id-guest', ''])('are told to nobody else (%s)', async id => {
    kept = [ROOM];
    expect((await ask(ROOMS, id)).status).toBe(404);
    const path = `${ROOMS}/${encodeURIComponent(CHANNEL)}`;
    expect((await ask(path, id, {}, 'DELETE')).status).toBe(404);
    expect(opened.size).toBe(0);
  });

  it('are closed by its managers, once and again', async () => {
    kept = [ROOM];
    const path = `${ROOMS}/${encodeURIComponent(CHANNEL)}`;
    expect((await ask(path, 'id-eu', {}, 'DELETE')).status).toBe(204);
    expect([...opened]).toEqual([[CHANNEL, false]]);
    kept = [];
    expect((await ask(path, 'id-eu', {}, 'DELETE')).status).toBe(204);
    expect(openings).toHaveLength(1);
    expect((await ask(`${ROOMS}/x`, 'id-eu', {}, 'DELETE')).status).toBe(404);
  });
});
