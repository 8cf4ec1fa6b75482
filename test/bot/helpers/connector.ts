import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the connector answers one post: a status, or a way to fail. */
export type Behaviour =
  { status: number; headers?: Record<string, string>; code?: string } | { fails: 'reset' | 'hang' };

export type Post = {
  path: string;
  conversation: string;
  activity: Record<string, unknown>;
  authorization?: string;
};

/** A chat service over a real port that counts what it is sent, and misbehaves as it is told. */
export type Connector = {
  url: string;
  posts: Post[];
  /** The behaviours of the next posts, one each; after these all goes well. */
  next: Behaviour[];
  stop(): Promise<void>;
};

export async function startConnector(): Promise<Connector> {
  const posts: Post[] = [];
  const next: Behaviour[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const [, conversation = ''] = /conversations\/([^/]+)/.exec(request.url ?? '') ?? [];
      const { authorization } = request.headers;
      posts.push({
        path: request.url ?? '',
        conversation: decodeURIComponent(conversation),
        activity: JSON.parse(body || '{}') as Record<string, unknown>,
        ...(authorization && { authorization }),
      });
      behave(next.shift() ?? { status: 201 }, response, `message-${posts.length}`);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    next,
    stop: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function behave(how: Behaviour, response: ServerResponse, id: string): void {
  if ('fails' in how) {
    if (how.fails === 'reset') response.destroy();
    return;
  }
  const { status, headers = {}, code = 'Fault' } = how;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(status < 300 ? { id } : { error: { code, message: code } }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
