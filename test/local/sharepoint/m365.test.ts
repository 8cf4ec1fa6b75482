import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve, type Serving } from '../../../src/local/http';
import type { Site } from '../../../src/local/sharepoint/site';
import { aSite, OWNER } from './aSite';
import { throwAwayCertificate } from './certificate';

jest.setTimeout(180_000);

let home: string;
let serving: Serving;
let site: Site;
let url: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'm365-'));
  const certificate = throwAwayCertificate();
  writeFileSync(join(home, 'localhost.pem'), certificate.cert);
  const held: { site?: Site } = {};
  serving = await serve(
    async request => held.site?.handle(request) ?? new Response('Starting', { status: 503 }),
    { port: 0, certificate },
  );
  url = `${serving.url}/sites/plan`;
  held.site = site = aSite({
    url,
    now: () => new Date(),
    verify: async () => ({ kind: 'person', id: OWNER.id }),
  });
  mkdirSync(join(home, 'configstore'));
  // Telemetry waits for a network that tests do not have.
  writeFileSync(
    join(home, 'configstore', 'cli-m365-config.json'),
    JSON.stringify({ disableTelemetry: true }),
  );
  writeFileSync(join(home, '.cli-m365-connection.json'), JSON.stringify(connection(serving.url)));
});
afterAll(async () => {
  await serving.close();
  site.close();
  rmSync(home, { recursive: true, force: true });
});

/** Signed in, as the CLI keeps it. Nothing checks the token but this test's own site. */
function connection(origin: string) {
  const part = (given: object) => Buffer.from(JSON.stringify(given)).toString('base64url');
  const claims = { aud: origin, idtyp: 'user', oid: OWNER.id, upn: OWNER.mail };
  const accessToken = `${part({ alg: 'none' })}.${part(claims)}.none`;
  const expiresOn = new Date(Date.now() + 3_600_000).toISOString();
  return {
    active: true,
    authType: 'deviceCode',
    cloudType: 0,
    tenant: 'common',
    name: 'local',
    identityName: OWNER.mail,
    identityId: OWNER.id,
    spoUrl: origin,
    accessTokens: { [origin]: { accessToken, expiresOn } },
  };
}

/** Runs `m365 …` against the site and gives what it answered. */
async function m365(...command: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/@pnp/cli-microsoft365/dist/index.js', ...command, '--output', 'json'],
    {
      env: {
        ...process.env,
        HOME: home,
        NODE_EXTRA_CA_CERTS: join(home, 'localhost.pem'),
        XDG_CONFIG_HOME: home,
        CLIMICROSOFT365_NOUPDATE: '1',
      },
    },
  );
  return stdout.trim() === '' ? undefined : JSON.parse(stdout);
}

/** The same on the list Tasks. */
const onTasks = (command: string, ...rest: readonly string[]) =>
  m365('spo', ...command.split(' '), '--webUrl', url, '--listTitle', 'Tasks', ...rest);
const titles = (rows: unknown) => (rows as { Title: string }[]).map(row => row.Title);

describe('the m365 CLI against the local site', () => {
  it('makes a list and a column, fills, reads, views and empties it', async () => {
    await m365(
      ...['spo', 'list', 'add', '--title', 'Tasks', '--baseTemplate', 'GenericList'],
      ...['--webUrl', url],
    );
    const xml = '<Field Type="Number" Name="Count" DisplayName="Count" />';
    expect(await onTasks('field add', '--xml', xml)).toMatchObject({
      InternalName: 'Count',
      TypeAsString: 'Number',
    });
    expect(await onTasks('listitem add', '--Title', 'One', '--Count', '1')).toMatchObject({
      Title: 'One',
      Count: 1,
    });
    await onTasks('listitem batch add', '--csvContent', 'Title,Count\nTwo,2\nThree,3');
    expect(titles(await onTasks('listitem list', '--fields', 'Title'))).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    await onTasks('listitem set', '--id', '1', '--Title', 'First');
    const caml =
      "<View><Query><Where><Lt><FieldRef Name='Count'/><Value Type='Number'>3</Value></Lt></Where></Query></View>";
    expect(titles(await onTasks('listitem list', '--camlQuery', caml))).toEqual(['First', 'Two']);
    expect(titles(await onTasks('listitem list', '--filter', 'Count eq 3'))).toEqual(['Three']);
  });

  it('keeps a view, and removes rows and the list', async () => {
    await onTasks('list view add', '--title', 'Counts', '--fields', 'Title,Count');
    expect(titles(await onTasks('list view list'))).toContain('Counts');
    await onTasks('listitem batch remove', '--ids', '2,3', '--force');
    await onTasks('listitem remove', '--id', '1', '--force');
    expect(await onTasks('listitem list')).toEqual([]);
    await m365('spo', 'list', 'remove', '--title', 'Tasks', '--webUrl', url, '--force');
    expect(titles(await m365('spo', 'list', 'list', '--webUrl', url))).not.toContain('Tasks');
  });
});
