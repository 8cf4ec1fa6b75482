import { randomUUID } from 'node:crypto';
import { isRefusal } from '../errors';
import { dialectOf } from './dialect';
import { json } from './render';

/** A refusal, or a fault of ours, as SharePoint words errors in the dialect asked for. */
export function refusalResponse(caught: unknown, request: Request): Response {
  const dialect = dialectOf(request.headers);
  const status = isRefusal(caught) ? caught.status : 500;
  const code = isRefusal(caught) ? caught.code : '-1, Followthrough.Local.Fault';
  const text = caught instanceof Error ? caught.message : String(caught);
  const is4 = dialect.sign === '@odata.';
  const told = { code, message: is4 ? text : { lang: 'en-US', value: text } };
  const body = dialect.level === 'verbose' || is4 ? { error: told } : { 'odata.error': told };
  return json(body, dialect, status);
}

const ALLOWED = 'GET, POST, PATCH, MERGE, PUT, DELETE, OPTIONS';
const EXPOSED = 'ETag, Retry-After, Location, request-id, SPRequestGuid';

/** Answers a browser that asks whether it may call from another origin. */
export function preflight(request: Request): Response {
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*',
      'Access-Control-Allow-Methods': ALLOWED,
      'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? '*',
      'Access-Control-Max-Age': '600',
      Vary: 'Origin',
    },
  });
}

/** The response with what a browser on another origin needs to read it. */
export function withCors(
  request: Request,
  response: Response,
  fault?: 'hidden' | 'none',
): Response {
  const origin = request.headers.get('Origin');
  response.headers.set('MicrosoftSharePointTeamServices', '16.0.0.26127');
  response.headers.set('SPRequestGuid', randomUUID());
  response.headers.set('X-Content-Type-Options', 'nosniff');
  if (origin === null || fault === 'none') return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  if (fault !== 'hidden') response.headers.set('Access-Control-Expose-Headers', EXPOSED);
  response.headers.append('Vary', 'Origin');
  return response;
}
