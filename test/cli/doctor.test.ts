import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { candidates } from '../../src/cli/doctor/credentials';
import { examine } from '../../src/cli/doctor/examine';
import { inWords } from '../../src/cli/doctor/finding';
import { botAnswers } from '../../src/cli/doctor/service';
import { answersBrowsers, canRead, canWrite, isKeptOut } from '../../src/cli/doctor/site';
import { whyRefused } from '../../src/cli/doctor/why';
import { readConfig } from '../../src/bot/config';
import { aFolder, interrupt, ready, runScript, startScript } from '../helpers/app';
import { provision } from '../../src/sharepoint/provision';
import { localSite, SITE_URL } from '../sharepoint/localSite';

describe('why something is refused', () => {
  it.each([
    [
      400,
      'AADSTS53003: Access has been blocked by Conditional Access policies.',
      'Conditional Access',
    ],
    [400, 'AADSTS700213: No matching federated identity record found', 'no federated credential'],
    [400, 'AADSTS700027: The certificate with identifier used to sign', 'certificate is not one'],
    [400, 'AADSTS65001: The user or administrator has not consented', 'consented'],
    [401, '{"error_description":"Unsupported app only token."}', 'client secret'],
    [403, 'Access blocked by Application Restrictions policy', 'infra/allow-app.ps1'],
    [403, "you can't access these resources from this network location", 'network location policy'],
    [403, 'Access denied. Before opening files in this location', 'npm run grant'],
    [404, '', 'npm run provision'],
    [503, '', 'try again'],
  ])('%i %s', (status, answer, reason) => {
    expect(whyRefused(status, answer)).toContain(reason);
  });

  it('repeats what was said, and not at length', () => {
    const said = whyRefused(
      403,
      JSON.stringify({ error: { message: { value: 'No. '.repeat(99) } } }),
    );
    expect(said).toContain('“No. No.');
    expect(said.length).toBeLessThan(300);
  });
});

describe('the site', () => {
  const site = async () => {
    const local = localSite();
    await provision(local.sp);
    return { ...local, ask: (url: string, init?: RequestInit) => local.handle(asking(url, init)) };
  };

  it('is read, written, and left as it was', async () => {
    const { ask } = await site();
    expect(await canRead(ask, SITE_URL)).toMatchObject({ outcome: 'well' });
    expect(await canWrite(ask, SITE_URL)).toEqual({
      what: 'write',
      outcome: 'well',
      says: 'a row was added and deleted again',
    });
    const rows = await ask(`${SITE_URL}/_api/web/getList('/sites/plan/Lists/People')/items`);
    expect(await rows.json()).toMatchObject({ value: [] });
  });

  it('without lists is told how they are made', async () => {
    const { handle } = localSite();
    const ask = (url: string, init?: RequestInit) => handle(asking(url, init));
    expect(await canWrite(ask, SITE_URL)).toMatchObject({
      outcome: 'fails',
      says: expect.stringContaining('npm run provision'),
    });
  });

  it.each([
    [403, 'well'],
    [401, 'well'],
    [200, 'fails'],
    [404, 'not tried'],
    [503, 'not tried'],
  ])('that is another one and answers %i: %s', async (status, outcome) => {
    const ask = async () => Response.json({}, { status });
    expect(await isKeptOut(ask, 'https://force.sharepoint.com/sites/other')).toMatchObject({
      outcome,
    });
  });

  it('that is another one and has no name proves nothing', async () => {
    expect(await isKeptOut(fetch, undefined)).toMatchObject({ outcome: 'not tried' });
  });
});

describe('a server', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());
  const serving = async (
    answer: (path: string) => { status: number; headers?: Record<string, string> },
  ) => {
    server = createServer((request, response) => {
      const { status, headers = {} } = answer(request.url ?? '');
      response.writeHead(status, headers).end('{}');
    });
    await new Promise<void>(done => server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it.each<[string, Record<string, string>, string, string]>([
    ['lets the page in', allow('ETag, Retry-After'), 'well', 'may call the site'],
    ['hides headers', allow(''), 'well', 'cannot read ETag and Retry-After'],
    ['knows no other origin', {}, 'fails', 'own actions only'],
  ])('that %s', async (_what, headers, outcome, says) => {
    const url = await serving(() => ({ status: 200, headers }));
    expect(await answersBrowsers(fetch, url, 'https://plan.example')).toMatchObject({
      outcome,
      says: expect.stringContaining(says),
    });
  });

  it.each([
    [401, 'well', 'turns away'],
    [200, 'fails', 'answered 200, not 401'],
  ])('that answers a stranger with %i: %s', async (status, outcome, says) => {
    const url = await serving(path => ({ status: path === '/api/messages' ? status : 200 }));
    expect(await botAnswers(url)).toMatchObject({ outcome, says: expect.stringContaining(says) });
  });
});

describe('the ways to sign in', () => {
  const names = (environment: Record<string, string>) => {
    const config = readConfig({
      ...{ PUBLIC_URL: 'https://plan.example', TENANT_ID: 'tenant', CLIENT_ID: 'app' },
      SHAREPOINT_SITE_URL: 'https://force.sharepoint.com/sites/edhr',
      STORAGE_ACCOUNT_URL: 'https://x.table.core.windows.net',
      ...environment,
    });
    if ('missing' in config) throw new Error(config.missing.join());
    return candidates(config, environment).map(({ name, isUsed }) => `${name}${isUsed ? '*' : ''}`);
  };
  const certificate = { CERTIFICATE_PATH: join(__dirname, 'doctor.test.ts') };

  it('are all looked at, the one in use first', () => {
    const host = { MANAGED_IDENTITY_CLIENT_ID: 'host' };
    expect(names(host)).toEqual(['managed identity as federated credential*']);
    expect(names({ ...host, ...certificate, IDENTITY: 'certificate' })).toEqual([
      'certificate*',
      'managed identity as federated credential',
    ]);
    expect(names({})).toEqual(['managed identity*']);
  });
});

describe('an examination', () => {
  it('that fails goes on, and says so at the end', async () => {
    const lines: string[] = [];
    const isWell = await examine({
      environment: {
        PUBLIC_URL: 'http://127.0.0.1:9',
        SHAREPOINT_SITE_URL: 'http://127.0.0.1:9/sites/plan',
        ...{ TENANT_ID: 'tenant', CLIENT_ID: 'app' },
        STORAGE_CONNECTION_STRING:
          'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;BlobEndpoint=http://127.0.0.1:9/a;',
        IDENTITY: 'certificate',
        CERTIFICATE_PATH: __filename,
      },
      say: line => lines.push(line),
    });
    expect(isWell).toBe(false);
    expect(lines.map(line => line.split(':')[0])).toEqual([
      'certificate, which the service uses',
      'FAIL token',
      ...['read', 'write', 'second site refused', 'CORS'].map(what => `??   ${what}`),
      'The service',
      'FAIL bot endpoint',
      'FAIL storage',
      '7 checks',
    ]);
  }, 60_000);

  it('says a finding in a line', () => {
    expect(inWords({ what: 'read', outcome: 'fails', says: 'no' })).toBe('FAIL read: no');
  });

  it('without settings names them all', async () => {
    const { code, printed } = await runScript('src/cli/doctor.ts', ['--data', aFolder()]);
    expect({ code, printed }).toMatchObject({
      code: 1,
      printed: expect.stringContaining('npm start'),
    });
  });
});

describe('npm run doctor', () => {
  it('finds all well beside npm start', async () => {
    const data = aFolder();
    const started = startScript('src/local/main.ts', ['--data', data, '--port-base', '14710']);
    try {
      await ready(started);
      const { code, printed } = await runScript('src/cli/doctor.ts', ['--data', data]);
      expect({ code, printed }).toMatchObject({ code: 0 });
      expect(printed).toContain('7 checks: 0 failed, 1 not tried');
    } finally {
      await interrupt(started);
    }
  }, 180_000);
});

function allow(exposed: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': 'https://plan.example',
    ...(exposed && { 'Access-Control-Expose-Headers': exposed }),
  };
}

/** A request as the doctor sends it. */
function asking(url: string, init: RequestInit = {}): Request {
  return new Request(url, {
    ...init,
    headers: {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
      ...init.headers,
    },
  });
}
