import express, { type RequestHandler, type Response, Router } from 'express';
import type { Speaker } from '../../plan/people';
import { capacity, readReport } from '../../plan/record';
import type { Plan } from '../../plan/plan';
import type { Me, Mine, OneAction, Settings } from '../../plan/service';
import type { EvidenceShelf } from '../../sharepoint/evidence';
import type { PlanShelf, PlanStore, Recorded, SiteShelf } from '../../sharepoint/store';
import type { WhoIsAsking } from '../auth';
import type { Config } from '../config';
import { planKeyOn } from '../openPlan';
import type { Rooms } from '../roomTable';
import type { Talks } from '../talks';
import { saveAct } from './acts';
import { evidenceRoutes } from './evidence';
import { isOnShelf, planCalled, speakerOf } from './asker';
import { managingRoutes } from './managing';
import { handOver, runningRoutes, type RunningParts } from './running';
import { closeRoom, listPlans, listRooms, setRoom } from './rooms';
import { trouble } from './trouble';
import { waitingRoutes } from './waiting';
import { serviceWords } from '../words/talking';
import { inTurnFor } from '../speech';

/** What the tab's door works with. */
export type PlanApi = {
  shelf: PlanShelf;
  /** The plan that this service is about. */
  openPlan: () => Promise<PlanStore>;
  now: () => Date;
  talks: Talks; // what waits in each person's conversation
  rooms: Pick<Rooms, 'set' | 'all'>;
  /** Where plan managers change settings and people; undefined: nowhere. */
  site?: SiteShelf;
  evidence?: EvidenceShelf; // where files of updates are kept; undefined: nowhere
  running?: RunningParts; // what sends a card now; undefined: nothing does
};

type ApiParts = PlanApi & {
  config: Pick<Config, 'siteUrl' | 'tenantId' | 'clientId' | 'apiScope' | 'planKey' | 'today'>;
  whoIsAsking: WhoIsAsking;
  log: (line: string) => void;
};

/** `/api/*`, as `plan/service.ts` describes it. Everybody but the asker of settings is known by their token. */
export function apiRoutes(parts: ApiParts, perPerson: RequestHandler): Router {
  const { shelf, openPlan, config } = parts;
  const routes = Router();
  const planKey = planKeyOn(shelf, config.planKey);
  routes.get('/settings', async (_request, response) => {
    response.json(settingsOf(config, await planKey().catch(() => undefined)));
  });
  routes.use(onlyKnown(parts.whoIsAsking), perPerson);
  routes.use(express.json({ limit: '512kb' })); // 64,000 characters may be 384 KB of JSON
  routes.use(inLanguageOfAsker);
  routes.get('/me', async (_request, response) => {
    const plan = await (await openPlan()).load();
    response.json(meIn(plan, speakerOf(response)));
  });
  routes.get('/plans', listPlans(parts));
  routes.post('/plans/:key/rooms', setRoom(parts));
  routes.get('/plans/:key/rooms', listRooms(parts));
  routes.delete('/plans/:key/rooms/:channel', closeRoom(parts));
  routes.get('/plans/:key/mine', async ({ params }, response) => {
    const plan = await planCalled(shelf, params.key);
    if (plan) response.json(mineIn(plan, speakerOf(response)));
    else notFound(response);
  });
  routes.get('/plans/:key/actions/:ref', async ({ params }, response) => {
    const plan = await planCalled(shelf, params.key);
    const one = plan && actionIn(plan, params.ref, speakerOf(response));
    if (one) response.json(one);
    else notFound(response);
  });
  waitingRoutes(routes, parts);
  if (parts.site) ofManagers(routes, { ...parts, site: parts.site });
  routes.post('/plans/:key/updates', saveUpdate(parts));
  routes.post('/plans/:key/acts', saveAct(parts));
  const { evidence } = parts;
  if (evidence) evidenceRoutes(routes, { ...parts, evidence });
  return routes;
}

function ofManagers(routes: Router, parts: ApiParts & { site: SiteShelf }): void {
  const { site, running, now, log } = parts;
  managingRoutes(routes, {
    ...{ site, log },
    ...(running && { handOver: change => handOver(change, { ...running, now }) }),
  });
  if (running) runningRoutes(routes, { ...running, now, log });
}

function saveUpdate({ shelf, now, log }: ApiParts): RequestHandler<{ key: string }> {
  return async ({ params, body }, response) => {
    const report = readReport(body);
    if ('refused' in report) {
      response.status(422).json({ kind: 'refused', sentence: report.refused } satisfies Recorded);
      return;
    }
    if (!(await isOnShelf(shelf, params.key))) {
      response.status(404).json({ kind: 'not found' });
      return;
    }
    const by = speakerOf(response);
    const telling = { by, through: 'tab', now: now() } as const;
    const recorded = await shelf.open(params.key).record(report, telling);
    if (recorded.kind === 'not found')
      log(`refused: ${by.id} ${report.ref.slice(0, 30)} ${recorded.log}`);
    response.status(STATUS[recorded.kind]).json(withoutReason(recorded));
  };
}

const STATUS: Record<Recorded['kind'], number> = {
  saved: 200,
  again: 200,
  'not found': 404,
  differs: 409,
  closed: 409,
  changed: 409,
  refused: 422,
};

/** What is gone and what is not theirs look alike from outside. */
function withoutReason(recorded: Recorded): object {
  return recorded.kind === 'not found' ? { kind: 'not found' } : recorded;
}

/** After the body is read: reading it would lose the turn. */
const inLanguageOfAsker: RequestHandler = (request, _response, next) => {
  inTurnFor(request.acceptsLanguages()[0], async () => next()).catch(next);
};

function onlyKnown(whoIsAsking: WhoIsAsking): RequestHandler {
  return async (request, response, next) => {
    const speaker = await whoIsAsking(request.headers.authorization);
    if (!speaker) {
      response.set('WWW-Authenticate', 'Bearer');
      trouble(response, 401, serviceWords.signIn);
      return;
    }
    response.locals.speaker = speaker;
    next();
  };
}

/** The tab can do without the key where the person may read the site, so a site that is away is no fault. */
function settingsOf(config: ApiParts['config'], planKey: string | undefined): Settings {
  const { siteUrl, tenantId, clientId, apiScope, today } = config;
  return {
    siteUrl,
    ...(planKey && { planKey }),
    tenantId,
    clientId,
    apiScope,
    ...(today && { today }),
  };
}

function notFound(response: Response): void {
  trouble(response, 404, serviceWords.notThere);
}

function personIn(plan: Plan, { id }: Speaker) {
  return plan.people.find(person => person.id?.toLowerCase() === id.toLowerCase());
}

function meIn(plan: Plan, speaker: Speaker): Me {
  const person = personIn(plan, speaker);
  return { ...speaker, name: person?.name ?? speaker.name, roles: person?.roles ?? [] };
}

/** Their own, and what they answer for as a deputy. */
function mineIn(plan: Plan, speaker: Speaker): Mine {
  const own = plan.actions.filter(action =>
    ['owner', 'deputy'].includes(capacity(plan, action, speaker) ?? ''),
  );
  return {
    facts: plan.facts,
    me: personIn(plan, speaker),
    actions: own.map(action => withUpdates(plan, action)),
  };
}

function actionIn(plan: Plan, ref: string, speaker: Speaker): OneAction | undefined {
  const action = plan.actions.find(one => one.ref === ref);
  const isReader = personIn(plan, speaker)?.roles.includes('reader');
  return action && (isReader || capacity(plan, action, speaker))
    ? withUpdates(plan, action)
    : undefined;
}

function withUpdates(plan: Plan, action: OneAction['action']): OneAction {
  return { action, updates: plan.updates.get(action.ref) ?? [] };
}
