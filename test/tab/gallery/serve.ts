import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { aLivedInPlan } from './aLivedInPlan';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Where the sample plan is, as the gallery reads it. */
const LIVED_IN = '/lived-in.json';

/** Builds the gallery as the tab is built, and serves it until it is stopped. */
export async function serveGallery(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(process.cwd(), 'test/tab/gallery/build.ts'), folder],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  const served = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname;
    if (pathname === LIVED_IN) {
      response.setHeader('Content-Type', 'application/json').end(livedIn());
      return;
    }
    readFile(join(folder, name)).then(
      content =>
        response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  return {
    url: served.url,
    stop: async () => {
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function livedIn(): string {
  const plan = aLivedInPlan();
  return JSON.stringify({ ...plan, updates: [...plan.updates] });
}

/** Something that answers at an address of this machine. */
export type Served = { url: string; stop: () => Promise<void> };

/** Serves what `listener` answers at a free port. */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener).listen(0, 'localhost');
  await new Promise(resolve => server.once('listening', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
