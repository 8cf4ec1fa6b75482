import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { readAppSettings } from '../../src/cli/teamsApp/settings';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const WORKFLOWS = readdirSync(join(ROOT, '.github/workflows')).map(
  name => `.github/workflows/${name}`,
);
const scripts = () =>
  Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Workflow = { permissions: Record<string, string>; jobs: Record<string, { steps: Step[] }> };
const stepsOf = (file: string): Step[] =>
  Object.values((parse(read(file)) as Workflow).jobs).flatMap(({ steps }) => steps);

describe.each(WORKFLOWS)('%s', file => {
  it('may read the code and, to deploy, sign in; nothing else', () => {
    const { permissions } = parse(read(file)) as Workflow;
    expect(permissions.contents).toBe('read');
    expect(Object.keys(permissions).filter(name => !/^(contents|id-token)$/.test(name))).toEqual(
      [],
    );
  });

  it('knows no secret', () => {
    expect(read(file)).not.toMatch(/secrets\./);
  });

  it('calls only scripts and files that are there', () => {
    const commands = stepsOf(file).flatMap(({ run = '' }) => run.split('\n'));
    const called = commands.flatMap(line => /npm run (\S+)/.exec(line)?.[1] ?? []);
    expect(called.filter(script => !scripts().includes(script))).toEqual([]);
    const files = commands.flatMap(line => line.match(/infra\/\S+\.bicep/g) ?? []);
    expect(files.filter(name => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});

describe('the deploy workflow', () => {
  it('compiles the Bicep before it deploys anything', () => {
    const commands = stepsOf('.github/workflows/deploy.yml').map(({ run = '' }) => run);
    const compiles = commands.findIndex(run =>
      run.includes('az bicep build --file infra/azure.bicep'),
    );
    const deploys = commands.findIndex(run => run.includes('deployment group create'));
    expect(compiles).toBeGreaterThan(-1);
    expect(deploys).toBeGreaterThan(compiles);
  });
});

describe('the audit', () => {
  it('is no part of the checks, which have to pass without it', () => {
    expect(read('.ci/run')).not.toMatch(/npm audit/);
    expect(read('.github/workflows/check.yml')).not.toMatch(/npm audit/);
    expect(read('.github/workflows/audit.yml')).toMatch(/npm audit .*--omit=dev/);
  });
});

describe('the file of the Toolkit', () => {
  const stages = () =>
    parse(read('m365agents.yml')) as Record<'provision' | 'deploy' | 'publish', Step[]>;

  it('has the stages that the Toolkit runs', () => {
    expect(stages().provision.map(({ uses }) => uses)).toEqual([
      'teamsApp/create',
      'arm/deploy',
      'script',
      'teamsApp/update',
    ]);
    expect(stages().deploy.length).toBeGreaterThan(0);
    expect(stages().publish.length).toBeGreaterThan(0);
  });

  it('names settings that env/.env.example has, or that its own steps put out', () => {
    const known = Object.keys(parseEnv(read('env/.env.example')));
    const used = [read('m365agents.yml'), read('infra/azure.parameters.json')]
      .flatMap(text => [...text.matchAll(/\$\{\{(\w+)\}\}/g)])
      .map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter(name => ![...known, 'TEAMSFX_ENV'].includes(name))).toEqual([]);
  });

  it('points to files and scripts that are there', () => {
    const text = read('m365agents.yml');
    const files = text.match(/\.\/(infra|manifest)\/\S+/g) ?? [];
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter(file => !existsSync(join(ROOT, file)))).toEqual([]);
    const called = [...text.matchAll(/npm run (\S+)/g)].map(([, script = '']) => script);
    expect(called.filter(script => !scripts().includes(script))).toEqual([]);
  });
});

describe('env/.env.example', () => {
  it('asks for all that the package needs, once the blanks are filled', () => {
    const id = '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1';
    const filled = {
      ...parseEnv(read('env/.env.example')),
      ...{ TEAMS_APP_ID: id, CLIENT_ID: id, PUBLIC_URL: 'https://plan.example' },
    };
    expect(readAppSettings(filled, '1.0.0')).not.toHaveProperty('missing');
  });
});
