import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve, type Serving } from '../../../src/local/http';
import { siteOf } from '../sharepoint/site';
import { buildPages, PAGES, type Built, type PageName } from './arms';

/** There and back, as the issue asks: every request to any of the servers takes at least so long. */
export const AWAY_MS = 40;

/** What a visit has cost so far. `scripts` is their size gzipped. */
export type Meter = { requests: number; bytes: number; scripts: number };

export type BenchSite = { url: string; close: () => Promise<void> };
export type Servers = {
  built: Built;
  meter: Meter;
  address: (page: PageName) => string;
  fill: (actions: number) => Promise<BenchSite>;
  visit: (site: BenchSite) => void; // the tab is about this one from now on
  close: () => Promise<void>;
};

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const PERSON = { id: 'id-eu', name: 'Eve Unit' };

/** The built pages and the service on one server, sites on others: all the pages know of the world. */
export async function startServers(): Promise<Servers> {
  const meter: Meter = { requests: 0, bytes: 0, scripts: 0 };
  const about = { siteUrl: '' };
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const place: { built?: Built } = {};
  const server = await serve(
    async request => {
      await new Promise(resolve => setTimeout(resolve, AWAY_MS));
      return place.built ? answer(request, { built: place.built, files, about, meter }) : missing();
    },
    { port: 0, host: 'localhost' },
  );
  place.built = await buildPages({ url: `${server.url}/signin`, first: PERSON.id });
  return {
    built: place.built,
    meter,
    address: page => `${server.url}/${page}/`,
    fill: actions => fill(actions, meter),
    visit: ({ url }) => void (about.siteUrl = url),
    close: async () => {
      await server.close();
      place.built?.remove();
    },
  };
}

type Known = {
  built: Built;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  about: { siteUrl: string };
  meter: Meter;
};

function answer(request: Request, { built, files, about, meter }: Known): Response {
  const { pathname, searchParams, origin } = new URL(request.url);
  if (pathname.endsWith('/api/settings'))
    return Response.json({
      ...{ siteUrl: about.siteUrl, planKey: 'bench', tenantId: 'tenant', clientId: 'client' },
      ...{ apiScope: 'api://bench/plan.use', today: '2012-08-03' },
    });
  if (pathname === '/signin/people') return Response.json([PERSON]);
  if (pathname === '/signin/token')
    return Response.json({
      token: `bench ${searchParams.get('audience')} ${origin}`.replace(/\W/g, '-'),
      expiresOn: Date.now() / 1000 + 3600,
    });
  const [, page = '', ...rest] = pathname.split('/');
  if (!(page in PAGES)) return missing();
  const path = join(built.folder(page as PageName), rest.join('/') || 'index.html');
  if (!existsSync(path)) return missing();
  const kept = files.get(path) ?? new Uint8Array(gzipSync(readFileSync(path), { level: 9 }));
  files.set(path, kept);
  if (extname(path) === '.js') meter.scripts += kept.length;
  return new Response(kept, {
    headers: { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Content-Encoding': 'gzip' },
  });
}

/** A site of its own with so many actions; what is asked of it is counted, preflights too. */
async function fill(actions: number, meter: Meter): Promise<BenchSite> {
  const late: { handle?: (request: Request) => Promise<Response> } = {};
  const server: Serving = await serve(
    async request => (late.handle ? late.handle(request) : missing()),
    { port: 0, host: 'localhost' },
  );
  const url = `${server.url}/sites/plan`;
  const site = await siteOf(actions, AWAY_MS, url);
  late.handle = async request => {
    const given = await site.handle(request);
    meter.requests += 1;
    meter.bytes += (await given.clone().arrayBuffer()).byteLength;
    return given;
  };
  return {
    url,
    close: async () => {
      await server.close();
      site.close();
    },
  };
}

const missing = (): Response => new Response('', { status: 404 });
