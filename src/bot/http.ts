import express, { type Express, type RequestHandler } from 'express';
import type { WhoIsAsking } from './auth';
import type { Chat } from './adapter';
import type { Config } from './config';
import type { PlanBot } from './handler';
import { apiRoutes, type PlanApi } from './http/api';
import { limits } from './http/limits';
import { messageRoute } from './http/messages';
import { securityHeaders, tabFiles } from './http/tabFiles';
import { answerTrouble, trouble } from './http/trouble';

/** What the service is made of, once it is running. */
export type ServiceParts = PlanApi & {
  config: Pick<
    Config,
    | 'siteUrl'
    | 'tenantId'
    | 'clientId'
    | 'apiScope'
    | 'planKey'
    | 'today'
    | 'tokens'
    | 'tabFiles'
    | 'host'
  >;
  whoIsAsking: WhoIsAsking;
  chat: Chat;
  bot: PlanBot;
  reachesPlan: () => Promise<boolean>; // whether SharePoint answers
  traced?: RequestHandler | undefined; // sees every request first
  log: (line: string) => void; // ids only, never what a person wrote
};

/** The service as one express app: the bot's door, the tab's door, the tab's files, health. */
export function service(parts: ServiceParts): Express {
  const { log } = parts;
  const app = express();
  const { perAddress, perPerson, messages } = limits();
  app.disable('x-powered-by');
  app.set('trust proxy', 1);
  if (parts.traced) app.use(parts.traced);
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  // Whoever answers is ready: SharePoint is away for all replicas at once, and the bot has words for it.
  app.get('/health/ready', (_request, response) => void response.json({ ready: true }));
  app.get('/health/plan', async (_request, response) => {
    const isThere = await inTime(parts.reachesPlan());
    response.status(isThere ? 200 : 503).json({ plan: isThere });
  });
  app.use(securityHeaders(parts.config));
  app.post('/api/messages', messages, express.json({ limit: '256kb' }), messageRoute(parts));
  app.all('/api/messages', (_request, response) => void response.status(405).end());
  app.use('/api', perAddress, apiRoutes(parts, perPerson));
  app.use('/api', (_request, response) => trouble(response, 404, 'There is nothing here.'));
  app.use(tabFiles(parts.config.tabFiles));
  app.use(answerTrouble(log));
  return app;
}

/** Whoever asks does not wait for what we wait for. */
async function inTime(there: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>(done => (timer = setTimeout(() => done(false), PATIENCE_MS)));
  const isThere = await Promise.race([there.catch(() => false), late]);
  clearTimeout(timer);
  return isThere;
}

const PATIENCE_MS = 3000;
