import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import { managingRoutes } from '../../../src/bot/http/managing';
import { EQUALITY_ACT } from '../../../src/plan/tagSets';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { openShelf } from '../../../src/sharepoint/shelf';
import { aDraft, aDraftAction } from '../../sharepoint/draft';
import { planSite, type PlanSite } from '../../sharepoint/planSite';

const AIMS = EQUALITY_ACT.aims.join('\n');
const ONLY_UNDER = 'Marriage and civil partnership: Eliminate discrimination';

let server: Server;
let site: PlanSite;
const logged: string[] = [];
const handed: string[] = [];

beforeEach(async () => {
  logged.length = 0;
  const owner = 'Head of Rooms';
  site = await planSite(
    aDraft(
      aDraftAction(),
      aDraftAction({ ref: 'OD8-03', number: 3, owner, ownerAsWritten: owner }),
    ),
  );
  const routes = Router();
  routes.use(express.json(), (request, response, next) => {
    response.locals.speaker = { id: request.headers.authorization, name: 'Somebody' };
    next();
  });
  managingRoutes(routes, {
    site: openShelf(site.sp),
    log: line => void logged.push(line),
    handOver: async ({ code, from }) => handed.push(`${code} from ${from}`) > 0,
  });
  server = await new Promise(done => {
    const listening = express()
      .use(routes)
      .listen(0, '127.0.0.1', () => done(listening));
  });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

async function ask(method: string, path: string, body?: unknown, id = 'id-eu') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/plans/${path}`, {
    method,
    headers: { Authorization: id, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('what a plan manager changes', () => {
  it('is in the list, and in the log by its names alone', async () => {
    const changes = { starMeans: { from: '', to: 'subject to funding' } };
    const { status, body } = await ask('PATCH', 'edhr-2012/facts', changes);
    expect({ status, kind: body['kind'] }).toEqual({ status: 200, kind: 'saved' });
    expect((await site.store.load()).facts.starMeans).toBe('subject to funding');
    expect(logged).toEqual(['settings: id-eu save facts of edhr-2012 starMeans']);
  });

  it('gives the plan words, acronyms and tags of its own, which the lists keep', async () => {
    const changes = {
      strandWord: { from: '', to: 'Theme' },
      glossary: { from: '', to: 'RMT: Rooms team' },
      aims: { from: AIMS, to: 'Promote good relations' },
      onlyUnder: { from: ONLY_UNDER, to: 'Age: Promote good relations' },
      happened: { from: '', to: 'The centre has opened, 3 September 2012' },
    };
    expect((await ask('PATCH', 'edhr-2012/facts', changes)).status).toBe(200);
    const { facts, problems } = await site.store.load();
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      displayWords: { strand: { one: 'theme' } },
      glossary: [{ acronym: 'RMT', meaning: 'Rooms team' }],
      tagSets: {
        aims: ['Promote good relations'],
        onlyUnder: [{ characteristic: 'Age', aims: ['Promote good relations'] }],
      },
      happened: [{ event: 'The centre has opened', on: '2012-09-03' }],
    });
  });

  it.each([
    ['changed by somebody else', { hour: { from: '10', to: '8' } }, 'id-eu', 409],
    ['not to be read', { hour: { from: '9', to: '25' } }, 'id-eu', 422],
    ['no settings at all', { colour: 'red' }, 'id-eu', 422],
    ['not theirs', { hour: { from: '9', to: '8' } }, 'id-pp', 404],
  ])('is not saved where it is %s', async (_, changes, id, status) => {
    expect((await ask('PATCH', 'edhr-2012/facts', changes, id)).status).toBe(status);
    expect(site.seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('is gone in a plan that is not there', async () => {
    const changes = { hour: { from: '9', to: '8' } };
    expect((await ask('PATCH', 'no-plan/facts', changes)).status).toBe(404);
  });

  it('hands a strand to another champion, whose it is from then on', async () => {
    const changes = {
      champion: { from: 'PP', to: 'AR' },
      asking: { from: 'as the plan', to: 'on' },
    };
    expect((await ask('PATCH', 'edhr-2012/strands/OD', changes)).status).toBe(200);
    const [strand] = (await site.store.load()).strands;
    expect(strand).toMatchObject({
      champion: { name: 'Ash Reed', initials: 'AR', id: 'id-ar' },
      asking: { asking: 'on' },
    });
    expect(handed).toEqual(['OD from Pat Park']);
    expect(logged.at(-1)).toBe('settings: handover of OD sent');
  });

  it('says who may answer for whom', async () => {
    const changes = { deputyFor: { from: '', to: 'DS' } };
    expect((await ask('PATCH', 'edhr-2012/people/id-pp', changes)).status).toBe(200);
    const pat = (await site.store.load()).people.find(({ id }) => id === 'id-pp');
    expect(pat?.deputyFor).toEqual(['DS']);
    expect((await ask('PATCH', 'edhr-2012/people/nobody', changes)).status).toBe(404);
  });
});

describe('an owner as written', () => {
  const match = (mail: string, id?: string) =>
    ask('POST', 'edhr-2012/people/match', { asWritten: 'Head of Rooms', mail }, id);

  it('is matched to an account, and their actions follow', async () => {
    const { body } = await match('eve.unit@police.example');
    expect(body).toMatchObject({ kind: 'saved', now: { name: 'Eve Unit', id: 'id-eu' } });
    expect(await site.row(ACTIONS, 2)).toMatchObject({ OwnerAccount: 'id-eu' });
  });

  it('stays so where nobody has that address, which is named', async () => {
    const { status, body } = await match('no@body.example');
    expect(status).toBe(422);
    expect(body).toMatchObject({ faults: [{ name: 'mail', value: 'no@body.example' }] });
  });

  it('is not matched where the address is not that of whoever was chosen', async () => {
    const chosen = { mail: 'eve.unit@police.example', id: 'id-ds' };
    const body = { asWritten: 'Head of Rooms', ...chosen };
    const answer = await ask('POST', 'edhr-2012/people/match', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      faults: [{ name: 'mail', value: chosen.mail, sentence: expect.stringContaining('another') }],
    });
  });

  it('is the plan manager’s to match, from those whom the site knows', async () => {
    expect((await match('eve.unit@police.example', 'id-ds')).status).toBe(404);
    expect((await ask('GET', 'edhr-2012/accounts', undefined, 'id-ds')).status).toBe(404);
    const { body } = await ask('GET', 'edhr-2012/accounts');
    const mail = 'eve.unit@police.example';
    expect(body['accounts']).toContainEqual({ name: 'Eve Unit', mail });
  });
});

describe('somebody whom the plan is to know', () => {
  const add = (body: object, id?: string) => ask('POST', 'edhr-2012/people/add', body, id);
  const eve = { mail: 'eve.unit@police.example', name: 'The Chief', id: 'id-eu' };

  it('is who SharePoint says, whatever name was sent', async () => {
    const { status, body } = await add(eve);
    expect({ status, now: body['now'] }).toMatchObject({ status: 200, now: { name: 'Eve Unit' } });
    expect(logged.at(-1)).toBe('settings: id-eu added id-eu');
  });

  it.each([
    ['no address', { mail: 'Eve Unit' }, undefined, 422],
    ['an address that is nobody’s', { mail: 'no@body.example' }, undefined, 422],
    ['somebody who may not', eve, 'id-ds', 404],
  ])('is not taken in from %s', async (_, body, id, status) => {
    expect((await add(body, id)).status).toBe(status);
  });
});
