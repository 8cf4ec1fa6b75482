import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from './limits';

/** One request as it came; `status` is what was answered, 0 for none. */
export type Asked = { at: number; conversation: string; kind: 'card' | 'open'; status: number };

/** What stands in somebody's chat. */
export type Delivered = { at: number; conversation: string; activity: Record<string, unknown> };

/** How a request is answered. `delivers`: it arrives in the chat all the same. */
export type Behaviour =
  | { status: number; retryAfter?: string; code?: string; delivers?: true }
  | { fails: 'reset' | 'hang'; delivers?: true };

/** Decides how one request is answered; undefined: as it should be. */
export type Mood = (asked: Omit<Asked, 'status'>, count: number) => Behaviour | undefined;

/** The Bot Connector's REST API over a real port: keeps what was delivered, holds the platform's limits. */
export type Connector = {
  url: string;
  asked: Asked[];
  delivered: Delivered[];
  mood: Mood;
  reset(): void;
  stop(): Promise<void>;
};

export type ConnectorOptions = { latencyMs?: number; now?: () => number; limited?: boolean };

/** Starts a connector on a free port. */
export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { latencyMs = 0, now = () => performance.now(), limited = true } = options;
  let held = limits(now);
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const connector: Connector = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    delivered: [],
    mood: () => undefined,
    reset: () => {
      connector.asked = [];
      connector.delivered = [];
      connector.mood = () => undefined;
      held = limits(now);
    },
    stop: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return connector;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse((await readBody(request)) || '{}') as Record<string, unknown>;
    const [, id] = /\/v3\/conversations\/([^/?]+)/.exec(request.url ?? '') ?? [];
    const kind = id === undefined ? 'open' : 'card';
    const conversation = id === undefined ? memberOf(body) : decodeURIComponent(id);
    const asked = { at: now(), conversation, kind } as const;
    const isAdmitted = !limited || held.admits(conversation);
    const usual: Behaviour = { status: 201, delivers: true };
    const how = isAdmitted
      ? (connector.mood(asked, connector.asked.length) ?? usual)
      : { status: 429, retryAfter: '1', code: 'Throttled' };
    connector.asked.push({ ...asked, status: 'status' in how ? how.status : 0 });
    if (how.delivers && kind === 'card')
      connector.delivered.push({ at: now(), conversation, activity: body });
    if (latencyMs > 0) await new Promise(done => setTimeout(done, latencyMs));
    answer(how, response, kind === 'open' ? `anew ${conversation}` : `m${connector.asked.length}`);
  }
}

function answer(how: Behaviour, response: ServerResponse, id: string): void {
  if ('fails' in how) {
    if (how.fails === 'reset') response.destroy();
    return;
  }
  const { status, retryAfter, code = String(status) } = how;
  const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { 'content-type': 'application/json', ...wait });
  response.end(JSON.stringify(status < 300 ? { id } : { error: { code, message: code } }));
}

function memberOf({ members }: Record<string, unknown>): string {
  const [first] = (members ?? []) as { id?: string }[];
  return first?.id ?? 'nobody';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
