import {
  Agent,
  createServer,
  request as ask,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is done with the request that has this number, counted over all that go out. */
export type Interference =
  | { kind: 'pass' }
  | { kind: 'before' | 'after'; act: () => void } // the request is not answered
  | {
      kind: 'answer';
      status: number;
      body: string;
      type: string;
      isForwarded: boolean;
      retryAfter?: string;
    }
  | { kind: 'truncate' } // done, and the answer is cut in the middle
  | { kind: 'reset' } // done, and the connection breaks
  | { kind: 'late'; ms: number }; // done, and nothing comes, until the connection breaks

/** One request that went out. */
export type Seen = { to: string; method: string; path: string };

/** Stands between a process and the servers that it asks: counts, and interferes from outside. */
export type Proxy = {
  /** Where the process finds each server. */
  urls: Readonly<Record<string, string>>;
  seen: Seen[];
  interfere: (seen: Seen, count: number) => Interference;
  stop(): Promise<void>;
};

/** A proxy with one port for each of the servers. `ports`: given ones, where a server has to know them. */
export async function startProxy(to: Readonly<Record<string, () => string>>): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const proxy: Proxy = {
    urls: {},
    seen: [],
    interfere: () => ({ kind: 'pass' }),
    stop: async () => {
      agent.destroy();
      await Promise.all(servers.map(server => stopped(server)));
    },
  };
  const servers = await Promise.all(
    Object.entries(to).map(async ([name, target]) => {
      const server = createServer((request, response) => {
        void carry({ proxy, agent, name, target: target(), request, response }).catch(() =>
          response.destroy(),
        );
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      (proxy.urls as Record<string, string>)[name] = `http://127.0.0.1:${port}`;
      return server;
    }),
  );
  return proxy;
}

function stopped(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise(done => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

type Carrying = {
  proxy: Proxy;
  agent: Agent;
  name: string;
  target: string;
  request: IncomingMessage;
  response: ServerResponse;
};

async function carry({ proxy, agent, name, target, request, response }: Carrying): Promise<void> {
  const body = await bodyOf(request);
  const seen = { to: name, method: request.method ?? '', path: request.url ?? '' };
  proxy.seen.push(seen);
  const what = proxy.interfere(seen, proxy.seen.length);
  if (what.kind === 'before') return what.act();
  if (what.kind === 'answer' && !what.isForwarded) return answer(what, response);
  const { status, headers, content } = await forward(agent, target, request, body);
  switch (what.kind) {
    case 'pass':
      response.writeHead(status, headers).end(content);
      return;
    case 'after':
      return what.act();
    case 'answer':
      return answer(what, response);
    case 'reset':
      response.destroy();
      return;
    case 'late':
      setTimeout(() => response.destroy(), what.ms);
      return;
    case 'truncate':
      response.writeHead(status, { ...headers, 'content-length': String(content.length + 10) });
      response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy());
  }
}

function answer(what: Extract<Interference, { kind: 'answer' }>, response: ServerResponse): void {
  const { status, body, type, retryAfter } = what;
  response.writeHead(status, {
    'content-type': type,
    ...(retryAfter && { 'retry-after': retryAfter }),
  });
  response.end(body);
}

type Answered = { status: number; headers: NodeJS.Dict<string | string[]>; content: Buffer };

function forward(
  agent: Agent,
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answered> {
  return new Promise((done, failed) => {
    const passed = { ...headers, 'content-length': String(body.length) };
    delete (passed as NodeJS.Dict<unknown>)['transfer-encoding'];
    const { hostname, port } = new URL(target);
    const going = ask({ hostname, port, path: url, method, headers: passed, agent }, answered => {
      bodyOf(answered).then(content => {
        const kept = { ...answered.headers };
        delete kept['transfer-encoding'];
        done({ status: answered.statusCode ?? 502, headers: kept, content });
      }, failed);
    });
    going.once('error', failed);
    going.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
