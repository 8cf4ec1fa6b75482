import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server that runs: where it is, and how to end it. */
export type Serving = { url: string; close: () => Promise<void> };

/** A private key and its certificate, both as PEM text. */
export type Certificate = { key: string; cert: string };

/**
 * Serves `handle` over HTTP, or over HTTPS with a certificate. Port 0 takes a free one. Throws a
 * sentence when the port is taken. A handler that throws is answered 500.
 */
export async function serve(
  handle: (request: Request) => Promise<Response>,
  at: { port: number; host?: string; certificate?: Certificate },
): Promise<Serving> {
  const host = at.host ?? '127.0.0.1';
  const scheme = at.certificate ? 'https' : 'http';
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void answer(handle, scheme, incoming, outgoing);
  };
  const server = at.certificate
    ? createSecureServer(at.certificate, listener)
    : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${at.port} is taken by another program. Choose another with --port.`)
          : error,
      ),
    );
    server.listen(at.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  scheme: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const response = await handle(await toRequest(incoming, scheme));
    const body = new Uint8Array(await response.arrayBuffer());
    outgoing.statusCode = response.status;
    response.headers.forEach((value, name) => outgoing.appendHeader(name, value));
    const promised = Number(response.headers.get('Content-Length') ?? body.length);
    if (promised > body.length) outgoing.write(body, () => incoming.socket.destroy());
    else outgoing.end(response.status === 204 ? undefined : body);
  } catch (caught) {
    if (caught instanceof Error && 'broken' in caught) {
      incoming.socket.destroy();
      return;
    }
    outgoing.statusCode = 500;
    outgoing.end(caught instanceof Error ? caught.message : 'The server failed.');
  }
}

async function toRequest(incoming: IncomingMessage, scheme: string): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value])
      given.append(name, one);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const bodyless = method === 'GET' || method === 'HEAD' || body.length === 0;
  return new Request(`${scheme}://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: given,
    ...(bodyless ? {} : { body: new Uint8Array(body) }),
  });
}
