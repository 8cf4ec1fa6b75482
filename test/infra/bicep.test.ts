import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bicep, type Declared, loadBicep, parseBicep, readBicep } from './bicep';

const ROOT = join(__dirname, '../..');
const FILES = [
  'azure.bicep',
  'registry.bicep',
  ...readdirSync(join(ROOT, 'infra/modules')).map(name => `modules/${name}`),
];
const FUNCTIONS = [
  ...['guid', 'take', 'uniqueString', 'resourceGroup', 'subscriptionResourceId', 'tenant'],
  ...['empty', 'length', 'range', 'filter', 'json', 'string', 'az', 'ago'],
];
const BOUND_BY_LOOPS = ['index', 'kind', 'rule', 'role', 'scope'];

beforeAll(loadBicep);

describe('the parser', () => {
  it('says where something is wrong', () => {
    expect(parseBicep("param name string\nvar a = {\n  b 'c'\n}\n").faults).not.toEqual([]);
  });

  it('sees names that nobody declared', () => {
    expect(parseBicep('param a string\nvar b = a\noutput c string = d').used).toEqual(['a', 'd']);
  });
});

describe.each(FILES)('%s', file => {
  const names = ({ params, vars, resources, modules }: Bicep) => [
    ...params.map(({ name }) => name),
    ...vars,
    ...[...resources, ...modules].map(({ symbol }) => symbol),
  ];

  it('can be parsed', () => {
    expect(readBicep(file).faults).toEqual([]);
  });

  it('uses only names that are declared', () => {
    const bicep = readBicep(file);
    const known = [...names(bicep), ...FUNCTIONS, ...BOUND_BY_LOOPS];
    expect(bicep.used.filter(name => !known.includes(name))).toEqual([]);
  });

  it('declares no parameter or variable that it does not use', () => {
    const { params, vars, used } = readBicep(file);
    const declared = [...params.map(({ name }) => name), ...vars];
    expect(declared.filter(name => !used.includes(name))).toEqual([]);
  });

  it('asks for no key, password or secret', () => {
    expect(readBicep(file).text).not.toMatch(
      /listKeys|listAccountSas|@secure|password|clientSecret/i,
    );
  });
});

describe('the modules', () => {
  const azure = () => readBicep('azure.bicep');

  it('are each used, and given what they ask for and nothing else', () => {
    const { modules } = azure();
    expect(modules.map(({ of }) => of).sort()).toEqual(
      FILES.filter(name => name.startsWith('modules/')).sort(),
    );
    for (const { of, body } of modules) {
      const { params } = readBicep(of);
      const given = Object.keys(Object(body.params) as object);
      expect({ of, given: given.sort() }).toEqual({
        of,
        given: params.map(({ name }) => name).sort(),
      });
    }
  });

  it('are asked only for what they put out', () => {
    const { modules, outputsUsed } = azure();
    expect(outputsUsed.length).toBeGreaterThan(5);
    for (const { module, output } of outputsUsed) {
      const { of = '' } = modules.find(({ symbol }) => symbol === module) ?? {};
      expect(readBicep(of).outputs).toContain(output);
    }
  });

  it('are called with parameters that the Toolkit can fill in', () => {
    const file = readFileSync(join(ROOT, 'infra/azure.parameters.json'), 'utf8');
    const given = Object.keys((JSON.parse(file) as { parameters: object }).parameters);
    const { params } = azure();
    expect(given.sort()).toEqual(
      params
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('the resources', () => {
  const all = (): readonly (Declared & { file: string })[] =>
    FILES.flatMap(file => readBicep(file).resources.map(resource => ({ file, ...resource })));
  const one = (type: string) => {
    const found = all().filter(({ of }) => of.startsWith(`${type}@`));
    expect(found.length).toBeGreaterThan(0);
    return found[0]?.body ?? {};
  };
  const UNTAGGED =
    /^Microsoft\.(Authorization|Graph)\/|diagnosticSettings|blobServices|tableServices|privateDnsZoneGroups|\/channels/;

  it('bear the installation’s tags, where Azure lets them', () => {
    const tagged = all().filter(({ of, body }) => !UNTAGGED.test(of) && 'location' in body);
    expect(tagged.length).toBeGreaterThan(10);
    expect(tagged.filter(({ body }) => body.tags !== 'tags').map(({ of }) => of)).toEqual([]);
  });

  it('keep storage to TLS 1.2, to roles, and out of public reach', () => {
    expect(one('Microsoft.Storage/storageAccounts').properties).toMatchObject({
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      publicNetworkAccess: 'Disabled',
      networkAcls: { defaultAction: 'Deny' },
    });
  });

  it('let nobody in with a key', () => {
    expect(one('Microsoft.ContainerRegistry/registries').properties).toMatchObject({
      adminUserEnabled: false,
      anonymousPullEnabled: false,
    });
    expect(one('Microsoft.OperationalInsights/workspaces').properties).toMatchObject({
      features: { disableLocalAuth: true },
    });
    expect(one('Microsoft.Insights/components').properties).toMatchObject({
      DisableLocalAuth: true,
    });
    expect(one('Microsoft.BotService/botServices').properties).toMatchObject({
      disableLocalAuth: true,
      msaAppType: 'SingleTenant',
    });
  });

  it('have the roles they need, on one resource each, and no others', () => {
    const assignments = all().filter(({ of }) =>
      of.startsWith('Microsoft.Authorization/roleAssign'),
    );
    expect(assignments.map(({ body }) => body.scope).sort()).toEqual([
      'account',
      'insights',
      'registry',
    ]);
    const ids = FILES.flatMap(
      file => readBicep(file).text.match(/'[0-9a-f]{8}-[0-9a-f-]{27}'/g) ?? [],
    );
    expect(ids.sort()).toEqual([
      "'00000003-0000-0ff1-ce00-000000000000'", // SharePoint, whose permissions are asked for
      "'0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'", // Storage Table Data Contributor
      "'3913510d-42f4-4e42-8a64-420c390055eb'", // Monitoring Metrics Publisher
      "'7f951dda-4ed3-4680-a7ca-43fe172d538d'", // AcrPull
      "'ba92f5b4-2d11-453d-a403-e96b0029c9fe'", // Storage Blob Data Contributor
    ]);
  });

  it('ask Entra for one permission of the app and one of the person, neither of Graph', () => {
    const { text } = readBicep('modules/registration.bicep');
    expect(text.match(/type: '(Role|Scope)'/g)).toEqual(["type: 'Role'", "type: 'Scope'"]);
    expect(text.match(/resourceAppId: /g)).toHaveLength(1);
    expect(text).not.toMatch(/Write|FullControl|Manage|Graph\.|00000003-0000-0000-c000/);
    expect(text).toContain("@allowed(['Sites.Selected', 'AllSites.Read'])");
  });

  it('are watched: what storage, containers and bot do is logged', () => {
    const settings = all().filter(({ of }) =>
      of.startsWith('Microsoft.Insights/diagnosticSettings'),
    );
    expect(settings.map(({ body }) => body.scope).sort()).toEqual([
      'blobs',
      'bot',
      'environment',
      'tables',
    ]);
  });

  it('stand in the United Kingdom, but for the bot', () => {
    const { text } = readBicep('azure.bicep');
    expect(text).toContain("param location string = 'uksouth'");
    expect(text).toMatch(/@allowed\(\['westeurope', 'global'\]\)\nparam botLocation/);
    expect(
      readBicep('azure.bicep').modules.find(({ symbol }) => symbol === 'bot')?.body.params,
    ).toMatchObject({ location: 'botLocation' });
  });
});

describe('the container', () => {
  const text = () => readBicep('modules/service.bicep').text;

  it('is given only settings that the service reads, and none of a developer’s machine', () => {
    const given = [...text().matchAll(/\{ name: '([A-Z_]+)', value/g)].map(([, name = '']) => name);
    const read = ['src/bot/config.ts', 'src/bot/main.ts'].map(file =>
      readFileSync(join(ROOT, file), 'utf8'),
    );
    expect(given.length).toBeGreaterThan(8);
    expect(given.filter(name => !read.join().includes(name))).toEqual([]);
    const LOCAL = ['CHAT', 'TODAY', 'HOST', 'STORAGE_CONNECTION_STRING', 'TOKEN_ISSUER'];
    expect(given.filter(name => LOCAL.includes(name))).toEqual([]);
  });

  it('is asked how it is at addresses that the service answers', () => {
    const asked = [...text().matchAll(/path: '(\/health\/\w+)'/g)].map(([, path = '']) => path);
    const served = readFileSync(join(ROOT, 'src/bot/http.ts'), 'utf8');
    expect([...new Set(asked)]).toEqual(['/health/live', '/health/ready']);
    expect(asked.filter(path => !served.includes(`'${path}'`))).toEqual([]);
  });

  it('is reached by https only, and has longer to stop than it takes', () => {
    expect(text()).toContain('allowInsecure: false');
    const [, seconds = ''] = /terminationGracePeriodSeconds: (\d+)/.exec(text()) ?? [];
    const draining = readFileSync(join(ROOT, 'src/bot/http/draining.ts'), 'utf8');
    const [, ms = ''] = /LONGEST_MS = ([\d_]+)/.exec(draining) ?? [];
    expect(Number(seconds) * 1000).toBeGreaterThan(Number(ms.replace('_', '')));
  });
});

describe('the alerts', () => {
  const text = () => readBicep('modules/alerts.bicep').text;
  const names = () => [...text().matchAll(/^ {4}name: '([\w-]+)'$/gm)].map(([, name = '']) => name);

  it('have a page each that says what to do, and no page is without its alert', () => {
    const pages = readdirSync(join(ROOT, 'docs/alerts')).map(name => name.replace('.md', ''));
    expect(names().length).toBeGreaterThan(3);
    expect(pages.filter(page => page !== 'README').sort()).toEqual(names().sort());
  });

  it('look for events that the service tells of', () => {
    const events = [...text().matchAll(/event (?:==|in) \(?("[^)|]+)/g)].flatMap(
      ([, listed = '']) => [...listed.matchAll(/"([a-z ]+)"/g)].map(([, event = '']) => event),
    );
    const told = ['src/bot/main.ts', 'src/bot/telemetry.ts']
      .map(file => readFileSync(join(ROOT, file), 'utf8'))
      .join();
    expect(new Set(events)).toEqual(
      new Set(['run started', 'run finished', 'run failed', 'heartbeat']),
    );
    expect([...new Set(events)].filter(event => !told.includes(`'${event}'`))).toEqual([]);
  });
});
