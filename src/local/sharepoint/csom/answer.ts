import { randomUUID } from 'node:crypto';
import type { Site } from '../context';
import { isRefusal } from '../errors';
import { need } from '../permissions';
import type { Call, Entity } from '../wire/node';
import { act, type Held } from './act';
import { readCsom } from './read';

/** Answers `_vti_bin/client.svc/ProcessQuery`: CSOM's actions on the objects that REST leads to. */
export async function answerCsom(
  site: Site,
  root: Entity,
  caller: number,
  request: Request,
): Promise<Response> {
  need(site, caller, '', 'open');
  const { paths, actions } = readCsom(await request.text());
  const held: Held = { root, paths, call: callOf(site, caller, request), pending: new Map() };
  const results: unknown[] = [];
  try {
    for (const action of actions) {
      const given = act(held, action);
      if (given !== undefined) results.push(action.id, given);
    }
    return answered([head(null), ...results]);
  } catch (caught) {
    if (!isRefusal(caught) || caught.status === 501) throw caught;
    const [number = '', name = ''] = caught.code.split(', ');
    return answered([
      head({
        ErrorMessage: caught.message,
        ErrorValue: null,
        TraceCorrelationId: randomUUID(),
        ErrorCode: Number(number),
        ErrorTypeName: name,
      }),
    ]);
  }
}

const head = (ErrorInfo: unknown) => ({
  SchemaVersion: '15.0.0.0',
  LibraryVersion: '16.0.26127.12001',
  ErrorInfo,
  TraceCorrelationId: randomUUID(),
});

const answered = (parts: readonly unknown[]) =>
  new Response(JSON.stringify(parts), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

/** The call that steps of REST are taken with. */
const callOf = (site: Site, caller: number, request: Request): Call => ({
  site,
  caller,
  method: 'POST',
  headers: new Headers(),
  options: new URLSearchParams(),
  level: 'none',
  sign: 'odata.',
  verboseBody: false,
  body: {},
  bytes: new Uint8Array(),
  path: new URL(request.url).pathname,
});
