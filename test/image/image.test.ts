import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Parts } from '../../src/cli/sbom/shippedParts';
import { runScript } from '../helpers/app';

const ROOT = join(__dirname, '../..');
const built = mkdtempSync(join(tmpdir(), 'image-'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const SETTINGS = {
  PORT: '0',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://plan.example',
  SHAREPOINT_SITE_URL: 'http://127.0.0.1:9/sites/plan',
  TENANT_ID: 'tenant',
  CLIENT_ID: 'client',
  STORAGE_ACCOUNT_URL: 'https://account.table.core.windows.net',
  REMINDERS: 'off',
};

beforeAll(() => {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['--config', 'vite.service.config.ts', '--outDir', built, '--sourcemap'];
  execFileSync(process.execPath, [vite, 'build', ...options], { cwd: ROOT, stdio: 'pipe' });
}, 120_000);
afterAll(() => {
  chmodSync(built, 0o755);
  rmSync(built, { recursive: true });
});

describe('the bundle of the service', () => {
  it('holds nothing of the stand-ins, nor of tests', () => {
    const sources = mapsIn(built).flatMap(
      map => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
    );
    expect(sources.filter(source => source.includes('src/bot/')).length).toBeGreaterThan(30);
    expect(
      sources.filter(source => /src\/local\/|\/test\/|azurite|playwright/.test(source)),
    ).toEqual([]);
  });

  it('says everything that is missing, away from the project and its packages', async () => {
    const { code, stderr } = await ended(service({}));
    expect(code).toBe(1);
    expect(stderr).toContain('PUBLIC_URL is not set.\nSHAREPOINT_SITE_URL is not set.');
    expect(stderr).toContain('STORAGE_ACCOUNT_URL is not set.');
  });

  it.each([
    [
      { CHAT: 'anonymous', CONTAINER_APP_NAME: 'followthrough' },
      'CHAT=anonymous is for one machine',
    ],
    [
      { TODAY: '2012-08-03', CONTAINER_APP_NAME: 'followthrough' },
      'TODAY is for trying things out',
    ],
  ])('does not start as if it were on a developer’s machine: %o', async (given, sentence) => {
    const { code, stderr } = await ended(service({ ...SETTINGS, ...given }));
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
  });

  it('serves from a folder that it cannot write to', async () => {
    chmodSync(built, 0o555);
    const before = readdirSync(built, { recursive: true });
    const child = service(SETTINGS);
    const url = await urlOf(child);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
    expect(readdirSync(built, { recursive: true })).toEqual(before);
  });

  it('finishes what is under way when it is told to end, and takes no more', async () => {
    const site = await aSlowSite();
    const child = service({
      ...SETTINGS,
      SHAREPOINT_SITE_URL: `${site.url}/sites/plan`,
      IDENTITY_ENDPOINT: `${site.url}/identity`,
      IDENTITY_HEADER: 'header',
    });
    const url = await urlOf(child);
    const underWay = fetch(`${url}/health/plan`);
    await site.asked;
    child.kill('SIGTERM');
    await new Promise(done => setTimeout(done, 300));
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    site.answer();
    expect((await underWay).status).toBe(200);
    expect((await ended(child)).code).toBe(0);
    await site.stop();
  });

  it('brings the doctor, who asks for the settings as well', async () => {
    const { code, stderr } = await ended(program('doctor.mjs', {}));
    expect(code).toBe(1);
    expect(stderr).toContain('PUBLIC_URL is not set.');
  });
});

describe('the Dockerfile', () => {
  const lines = () => read('Dockerfile').split('\n');
  const last = () =>
    read('Dockerfile').slice(read('Dockerfile').lastIndexOf('\nFROM ')).split('\n');

  it('runs on the Node that the project is tested with', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const images = lines().filter(line => line.startsWith('FROM '));
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toContain(`node:${devDependencies.node}-`);
  });

  it('ends with what was built and nothing else, not as root', () => {
    expect(last().filter(line => line.startsWith('COPY'))).toEqual([
      'COPY --from=build /src/dist ./dist',
    ]);
    expect(last().filter(line => line.startsWith('RUN'))).toEqual([]);
    expect(last()).toContain('USER 1000:1000');
  });

  it('takes only steps that run here as plain commands', () => {
    const steps = lines().flatMap(line => (line.startsWith('RUN ') ? [line.slice(4)] : []));
    expect(steps).toEqual([
      'npm ci --no-audit --no-fund', // .ci/run does the same
      'npm run build', // the bundle above, and the tab in test/e2e
      'npm run sbom -- dist/sbom.json', // below
    ]);
  });

  it('leaves secrets and data of this machine where they are', () => {
    const left = read('.dockerignore').split('\n');
    expect(left).toEqual(expect.arrayContaining(['.git', '.data', 'env', '**/.env*', '*.pem']));
  });
});

describe('the list of parts', () => {
  it('names all that package.json asks for to ship, and no tool of its making', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'parts-')), 'sbom.json');
    const { code } = await runScript('src/cli/sbom.ts', [out]);
    expect(code).toBe(0);
    const parts = JSON.parse(readFileSync(out, 'utf8')) as Parts;
    const names = parts.components.map(({ name }) => name);
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    expect(parts.bomFormat).toBe('CycloneDX');
    expect(Object.keys(dependencies).filter(name => !names.includes(name))).toEqual([]);
    const tools = ['jest', 'azurite', 'vite', 'typescript', 'playwright-core'];
    expect(tools.filter(name => !(name in devDependencies))).toEqual([]);
    expect(tools.filter(name => names.includes(name))).toEqual([]);
  }, 60_000);
});

function mapsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.map'))
    .map(name => join(folder, name));
}

const service = (environment: Record<string, string>) => program('service.mjs', environment);

/** Runs away from the project, so that no package of it can be found. */
function program(name: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(built, name)], {
    cwd: built,
    env: { NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function urlOf({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('it says nothing');
  let said = '';
  stderr?.on('data', (part: Buffer) => (said += part.toString()));
  for await (const line of createInterface(stdout)) {
    const url = /^Service (http:\S+)$/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error(`it ended before it was ready: ${said}`);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
  if (child.exitCode !== null) return { code: child.exitCode, stderr };
  const code = await new Promise<number | null>(done => child.once('close', done));
  return { code, stderr };
}

/** A site, with its host's identity, that answers when it is told to. */
async function aSlowSite() {
  const waiting: ServerResponse[] = [];
  let told: () => void = () => undefined;
  const asked = new Promise<void>(done => (told = done));
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url?.startsWith('/identity')) {
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      response.end(JSON.stringify({ access_token: 'token', expires_on, token_type: 'Bearer' }));
      return;
    }
    waiting.push(response);
    told();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: () => waiting.splice(0).forEach(response => response.end('{"value":[]}')),
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
