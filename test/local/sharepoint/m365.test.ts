import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve, type Serving } from '../../../src/local/http';
import type { Site } from '../../../src/local/sharepoint/site';
import { aSite, OWNER } from './aSite';
import { throwAwayCertificate } from './certificate';

jest.setTimeout(240_000);

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
  it('makes a list and columns, and changes them', async () => {
    await m365(
      ...['spo', 'list', 'add', '--title', 'Tasks', '--baseTemplate', 'GenericList'],
      ...['--webUrl', url],
    );
    const xml = '<Field Type="Number" Name="Count" DisplayName="Count" />';
    expect(await onTasks('field add', '--xml', xml)).toMatchObject({
      InternalName: 'Count',
      TypeAsString: 'Number',
    });
    await onTasks('field add', '--xml', '<Field Type="User" Name="Who" DisplayName="Who" />');
    await Promise.all([
      onTasks('field set', '--internalName', 'Count', '--Description', 'How many'),
      m365(...['spo', 'list', 'set', '--title', 'Tasks', '--webUrl', url, '--description', 'Ours']),
    ]);
    const [column, columns, list] = await Promise.all([
      onTasks('field get', '--internalName', 'Count'),
      onTasks('field list'),
      m365(...['spo', 'list', 'get', '--title', 'Tasks', '--webUrl', url, '--withPermissions']),
    ]);
    expect(column).toMatchObject({ Description: 'How many' });
    expect(titles(columns)).toEqual(expect.arrayContaining(['Title', 'Count', 'Who']));
    expect(list).toMatchObject({ Description: 'Ours', HasUniqueRoleAssignments: false });
  });

  it('fills it one by one and from CSV, and asks questions of it', async () => {
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
    const [byCaml, byFilter, page] = await Promise.all([
      onTasks('listitem list', '--camlQuery', caml),
      onTasks('listitem list', '--filter', 'Count eq 3'),
      onTasks('listitem list', '--fields', 'Title', '--pageSize', '1', '--pageNumber', '1'),
    ]);
    expect([byCaml, byFilter, page].map(titles)).toEqual([['First', 'Two'], ['Three'], ['Two']]);
  });

  it('changes rows from CSV, and one without a trace', async () => {
    const csv = join(home, 'rows.csv');
    writeFileSync(csv, `ID,Title,Count,Who\n2,Second,20,${OWNER.mail}\n3,Third,30,${OWNER.mail}\n`);
    await onTasks('listitem batch set', '--filePath', csv);
    await onTasks('listitem set', '--id', '1', '--systemUpdate', '--Title', 'Quiet');
    const shown = 'Title,Count,Who/Title,OData__UIVersionString';
    expect(await onTasks('listitem list', '--fields', shown)).toMatchObject([
      { Title: 'Quiet', OData__UIVersionString: '2.0' },
      { Title: 'Second', Count: 20, Who: { Title: OWNER.name }, OData__UIVersionString: '2.0' },
      { Title: 'Third', Count: 30, OData__UIVersionString: '2.0' },
    ]);
    const [wrong, none] = await Promise.all([
      refusal(onTasks('listitem set', '--id', '1', '--Count', 'many')),
      refusal(onTasks('listitem get', '--id', '99')),
    ]);
    expect(wrong).toContain('Count - The value of this field is not a valid number.');
    expect(none).toContain('Item does not exist. It may have been deleted by another user.');
  });

  it('keeps a view', async () => {
    await onTasks('list view add', '--title', 'Counts', '--fields', 'Title,Count');
    const onCounts = (command: string, ...rest: readonly string[]) =>
      onTasks(`list view ${command}`, ...rest);
    await onCounts('field add', '--viewTitle', 'Counts', '--title', 'Who');
    await onCounts('field remove', '--viewTitle', 'Counts', '--title', 'Count', '--force');
    await onCounts('set', '--title', 'Counts', '--RowLimit', '50');
    const { ListViewXml } = (await onCounts('get', '--title', 'Counts')) as { ListViewXml: string };
    expect(ListViewXml).toContain('<FieldRef Name="Title" /><FieldRef Name="Who" />');
    expect(ListViewXml).toContain('>50</RowLimit>');
    expect(titles(await onCounts('list'))).toContain('Counts');
    await onCounts('remove', '--title', 'Counts', '--force');
    expect(await refusal(onCounts('get', '--title', 'Counts'))).toContain('view is invalid');
  });

  it('removes rows, the column and the list', async () => {
    await onTasks('listitem batch remove', '--ids', '2,3', '--force');
    await onTasks('listitem remove', '--id', '1', '--force');
    expect(await onTasks('listitem list')).toEqual([]);
    await onTasks('field remove', '--title', 'Count', '--force');
    expect(titles(await onTasks('field list'))).not.toContain('Count');
    await m365('spo', 'list', 'remove', '--title', 'Tasks', '--webUrl', url, '--force');
    expect(titles(await m365('spo', 'list', 'list', '--webUrl', url))).not.toContain('Tasks');
  });
});

/** What the CLI says of a command that fails. */
const refusal = (ran: Promise<unknown>): Promise<string> =>
  ran.then(
    () => '',
    (caught: { stderr?: string }) => caught.stderr ?? '',
  );
