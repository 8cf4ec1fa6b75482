import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { rateLimit } from 'express-rate-limit';
import { decideFile, isWhatItSays, MOST_FILE } from '../../plan/evidenceFile';
import type { Attached } from '../../plan/service';
import { fileWords } from '../../plan/words/files';
import type { EvidenceShelf } from '../../sharepoint/evidence';
import type { PlanShelf } from '../../sharepoint/store';
import { planCalled, speakerOf } from './asker';
import { perPersonAMinute } from './limits';

type Parts = {
  shelf: PlanShelf;
  evidence: EvidenceShelf;
  now: () => Date;
  log: (line: string) => void;
};

const AT = '/plans/:key/evidence';
const BYTES = 'application/octet-stream';

/** Most files a person may send in a minute, and most that are held in memory at a time. */
const MOST_A_MINUTE = 20;
const MOST_AT_ONCE = 3;

/**
 * Files for updates: `POST ?ref=&key=&name=` with the bytes keeps one, `DELETE ?link=` takes one's own
 * back that no update has. Whether the person may is decided before a byte is read. A file is never
 * given out here: it opens in SharePoint, with the reader's own rights.
 */
export function evidenceRoutes(routes: Router, parts: Parts): void {
  const seldom = rateLimit(perPersonAMinute(MOST_A_MINUTE));
  const bytes = express.raw({ limit: MOST_FILE, type: BYTES, inflate: false });
  routes.post(AT, seldom, fewAtOnce(MOST_AT_ONCE), mayAttach(parts), bytes, keepFile(parts));
  routes.post(AT, answerTooLarge);
  routes.delete(AT, dropFile(parts));
}

type Params = { key: string };

/** How large a file is comes with it: one that does not say is not read. */
function mayAttach({ shelf, log }: Parts): RequestHandler<Params> {
  return async (request, response, next) => {
    const size = Number(request.headers['content-length'] ?? Number.NaN);
    if (!request.is(BYTES) || !Number.isInteger(size))
      return give(response, { kind: 'refused', sentence: fileWords.badKey }, 415);
    const plan = await planCalled(shelf, request.params.key);
    const by = speakerOf(response);
    const file = { ...queryOf(request), size };
    const decision = plan
      ? decideFile(plan, file, { by })
      : { kind: 'not found' as const, log: 'gone' as const };
    if (decision.kind === 'keep') {
      response.locals.fileName = decision.name;
      return next();
    }
    if (size > 2 * MOST_FILE) response.on('finish', () => request.socket.destroy());
    if (decision.kind === 'refused') return give(response, decision, size > MOST_FILE ? 413 : 422);
    log(`refused: ${by.id} evidence ${file.ref.slice(0, 30)} ${decision.log}`);
    return give(response, { kind: 'not found' }, 404);
  };
}

function keepFile({ evidence, now }: Parts): RequestHandler<Params> {
  return async (request, response) => {
    const { fileName: name } = response.locals as { fileName: string };
    const { ref, key } = queryOf(request);
    const bytes: unknown = request.body;
    if (!(bytes instanceof Uint8Array) || bytes.length === 0)
      return give(response, { kind: 'refused', sentence: fileWords.empty }, 422);
    if (!isWhatItSays(name, bytes))
      return give(response, { kind: 'refused', sentence: fileWords.notWhatItSays(name) }, 422);
    const by = speakerOf(response);
    const file = { planKey: request.params.key, ref, key, name, bytes, by, now: now() };
    const kept = await evidence.keep(file);
    if (kept.kind === 'kept') return give(response, { ...kept, name }, 200);
    return give(response, { kind: 'refused', sentence: kept.sentence }, kept.status);
  };
}

/** Of what an update has nothing is taken away: updates are append-only. */
function dropFile({ shelf, evidence }: Parts): RequestHandler<Params> {
  return async ({ params: { key }, query: { link } }, response) => {
    const plan = await planCalled(shelf, key);
    const isUsed = (given: string): boolean =>
      [...(plan?.updates.values() ?? [])].flat().some(({ evidence: has }) => has?.includes(given));
    if (plan && typeof link === 'string' && !isUsed(link))
      await evidence.drop({ planKey: key, link, by: speakerOf(response) });
    response.status(204).end();
  };
}

/** Holds no more files in memory than this; whoever comes then is asked to come again. */
function fewAtOnce(most: number): RequestHandler<Params> {
  let held = 0;
  return (_request, response, next) => {
    if (held >= most) {
      response.set('Retry-After', '5');
      return give(response, { kind: 'refused', sentence: fileWords.busy }, 503);
    }
    held += 1;
    response.once('close', () => (held -= 1));
    return next();
  };
}

/** A body that grew beyond what it said. */
const answerTooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if ((Object(error) as { status?: unknown }).status !== 413) return next(error);
  return give(response, { kind: 'refused', sentence: fileWords.grewTooLarge(MOST_FILE) }, 413);
};

function queryOf({ query }: Pick<Request, 'query'>): { ref: string; key: string; name: string } {
  const text = (name: string): string => {
    const given = query[name];
    return typeof given === 'string' ? given.slice(0, 500) : '';
  };
  return { ref: text('ref'), key: text('key'), name: text('name') };
}

function give(response: Response, attached: Attached, status: number): void {
  response.status(status).json(attached);
}
