import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiRoutes, type PlanApi } from '../../../src/bot/http/api';
import { answerTrouble } from '../../../src/bot/http/trouble';
import type { Person } from '../../../src/plan/people';
import { PEOPLE } from '../../helpers/plan';
import { type PlanInMemory, shelfOf } from './planInMemory';
import { talksInMemory } from './talksInMemory';

/** The routes of the tab about a plan in memory, on a port of their own. A token is the id of whoever asks. */
export async function serveApi(
  kept: PlanInMemory,
  {
    people = PEOPLE,
    log = () => undefined,
    ...differs
  }: Partial<Omit<PlanApi, 'shelf' | 'openPlan'>> & {
    people?: readonly Person[];
    log?: (line: string) => void;
  } = {},
): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const routes = apiRoutes(
    {
      ...{ shelf: shelfOf(kept), openPlan: async () => kept, talks: talksInMemory(), log },
      now: () => new Date('2012-08-03T09:00:00Z'),
      rooms: {
        set: () => Promise.reject(new Error('no room is opened here')),
        all: async () => [],
      },
      config: { siteUrl: '', tenantId: '', clientId: '', apiScope: '' },
      whoIsAsking: async token =>
        people.flatMap(({ id, name }) => (id && id === token ? [{ id, name }] : []))[0],
      ...differs,
    },
    (_request, _response, next) => next(),
  );
  const app = express().use(routes).use(answerTrouble(log));
  const server = await new Promise<Server>(done => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
