import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandIn } from '../../src/bot/conversation/commands';
import { packageFaults } from '../../src/cli/teamsApp/check';
import { fillIn, type Manifest } from '../../src/cli/teamsApp/manifest';
import { pngSize } from '../../src/cli/teamsApp/pngSize';
import { type AppSettings, readAppSettings } from '../../src/cli/teamsApp/settings';
import { teamsApp } from '../../src/cli/teamsApp/teamsApp';
import { runScript } from '../helpers/app';
import { pixelsOf } from './aPng';

const FOLDER = join(__dirname, '../../manifest');
const ENVIRONMENT = {
  TEAMS_APP_ID: '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1',
  CLIENT_ID: '10213243-5465-4768-98a9-bacbdcedfe0f',
  PUBLIC_URL: 'https://followthrough.police.example/',
  SHAREPOINT_SITE_URL: 'https://force.sharepoint.com/sites/edhr',
  ORGANISATION: 'Example Police',
  WEBSITE_URL: 'https://intranet.police.example/followthrough',
  PRIVACY_URL: 'https://intranet.police.example/followthrough/privacy',
  TERMS_URL: 'https://intranet.police.example/followthrough/terms',
};

function settings(differs: Record<string, string> = {}): AppSettings {
  const read = readAppSettings({ ...ENVIRONMENT, ...differs }, '1.0.0');
  if ('missing' in read) throw new Error(read.missing.join());
  return read;
}

const template = () => readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
const files = () =>
  Object.fromEntries(
    ['color.png', 'outline.png', 'en-gb.json'].map(name => [
      name,
      readFileSync(join(FOLDER, name)),
    ]),
  );

describe('the settings of the Teams app', () => {
  it('are all named at once when none is set', () => {
    const read = readAppSettings({}, '1.0.0');
    const named = 'missing' in read ? [...read.missing].sort() : [];
    expect(named).toEqual(
      Object.keys(ENVIRONMENT)
        .map(name => `${name} is not set.`)
        .sort(),
    );
  });

  it.each([
    ['TEAMS_APP_ID', 'followthrough', 'TEAMS_APP_ID is no id like'],
    ['CLIENT_ID', '1021', 'CLIENT_ID is no id like'],
    ['PUBLIC_URL', 'http://followthrough.example', 'PUBLIC_URL is no https address'],
    ['PUBLIC_URL', 'https://followthrough.example/tab', 'PUBLIC_URL has a path'],
    ['SHAREPOINT_SITE_URL', 'our site', 'SHAREPOINT_SITE_URL is no https address'],
    ['ORGANISATION', 'The Constabulary of a Very Long Name', 'ORGANISATION is longer than 32'],
    ['APP_VERSION', '1.0', 'APP_VERSION is no version'],
  ])('say in a sentence what is wrong with %s', (name, value, sentence) => {
    const read = readAppSettings({ ...ENVIRONMENT, [name]: value }, '1.0.0');
    expect(read).toEqual({ missing: [expect.stringContaining(sentence)] });
  });
});

describe('the package', () => {
  it('holds a manifest that Microsoft accepts, its words and both icons', async () => {
    const made = await teamsApp(settings(), FOLDER);
    if ('faults' in made) throw new Error(made.faults.join('\n'));
    const held = unzipSync(made.zip);
    expect(Object.keys(held).sort()).toEqual([
      'color.png',
      'en-gb.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(new TextDecoder().decode(held['manifest.json'])).not.toContain('${{');
  });

  it('is the same to the byte when it is made again', async () => {
    const [one, two] = [await teamsApp(settings(), FOLDER), await teamsApp(settings(), FOLDER)];
    expect(one).toEqual(two);
  });

  it('is for the newest schema that the validator knows', () => {
    const folder = join(require.resolve('@microsoft/app-manifest/package.json'), '../build');
    const { manifestVersion } = JSON.parse(template()) as { manifestVersion: string };
    expect(() => readFileSync(schema(folder, 0, manifestVersion))).not.toThrow();
    expect(() => readFileSync(schema(folder, 1, manifestVersion))).toThrow('ENOENT');
  });

  it('offers the bot in person and in a team, a tab in both, search and one action', () => {
    expect(fillIn(template(), settings())).toMatchObject({
      configurableTabs: [{ scopes: ['team'] }],
      staticTabs: [{ scopes: ['personal'] }, { scopes: ['personal'] }],
      bots: [{ scopes: ['personal', 'team'] }],
      composeExtensions: [{ commands: [{ type: 'query' }, { type: 'action' }] }],
    });
  });

  it('asks for no permission of Teams and trusts one domain', () => {
    const manifest = fillIn(template(), settings()) as Manifest & Record<string, unknown>;
    expect(manifest.validDomains).toEqual(['followthrough.police.example']);
    expect(manifest.authorization).toBeUndefined();
    expect(manifest.permissions).toBeUndefined();
    expect(manifest.devicePermissions).toBeUndefined();
  });

  it('names the tokens of the tab in the order in which the tab asks for them', () => {
    expect(fillIn(template(), settings()).webApplicationInfo.nestedAppAuthInfo).toEqual([
      {
        redirectUri: 'https://followthrough.police.example',
        scopes: [`api://${ENVIRONMENT.CLIENT_ID}/plan.use`],
      },
      {
        redirectUri: 'https://followthrough.police.example',
        scopes: ['https://force.sharepoint.com/.default'],
      },
    ]);
  });

  it('offers only commands that the bot knows', () => {
    const { bots } = fillIn(template(), settings()) as unknown as {
      bots: { commandLists: { commands: { title: string }[] }[] }[];
    };
    const titles = bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(title => commandIn(title) === undefined)).toEqual([]);
  });
});

describe('a package that Teams would refuse', () => {
  const faultsOf = async (change: (manifest: Manifest) => object, other: object = {}) => {
    const manifest = fillIn(template(), settings());
    const changed = { ...manifest, ...change(manifest) };
    return packageFaults(changed, { ...files(), ...other }, settings());
  };

  it.each<[string, (manifest: Manifest) => object, string]>([
    ['a name that is too long', () => ({ name: { short: 'F'.repeat(31) } }), 'name/short'],
    ['no developer', () => ({ developer: undefined }), "required property 'developer'"],
    [
      'a bot of another registration',
      ({ bots }) => ({ bots: [{ ...bots[0], botId: ENVIRONMENT.TEAMS_APP_ID }] }),
      'must have one id',
    ],
    ['a second domain', () => ({ validDomains: ['*.police.example'] }), 'and nothing else'],
    ['the id of the registration', () => ({ id: ENVIRONMENT.CLIENT_ID }), 'an id of its own'],
    [
      'words that differ',
      () => ({ description: { short: 'x', full: 'y' } }),
      'differ on description',
    ],
  ])('is told so: %s', async (_what, change, sentence) => {
    expect((await faultsOf(change)).join('\n')).toContain(sentence);
  });

  it('is told of an icon of the wrong size, of one that is no picture, and of one that is missing', async () => {
    const { 'outline.png': small } = files();
    const other = {
      'color.png': small,
      'outline.png': Buffer.from('no picture, though long enough'),
    };
    expect(await faultsOf(() => ({}), other)).toEqual([
      'The icon color.png is 32 by 32; it has to be a PNG of 192 by 192.',
      'The icon outline.png is no PNG; it has to be a PNG of 32 by 32.',
    ]);
    expect(await faultsOf(() => ({ icons: { color: 'a.png', outline: 'outline.png' } }))).toEqual([
      'The icon a.png is not in the package.',
    ]);
  });

  it('is none for want of the message extension, which may be taken out', async () => {
    const words = JSON.parse(files()['en-gb.json']?.toString() ?? '') as Record<string, string>;
    const left = Object.entries(words).filter(([path]) => !path.startsWith('composeExtensions'));
    const other = { 'en-gb.json': Buffer.from(JSON.stringify(Object.fromEntries(left))) };
    expect(await faultsOf(() => ({ composeExtensions: undefined }), other)).toEqual([]);
  });

  it('is told of a setting that nobody knows', () => {
    expect(() => fillIn('{"id":"${{APP_ID}}"}', settings())).toThrow('asks for APP_ID');
  });
});

describe('the icons', () => {
  it('are a full square of colour, and white lines on nothing', () => {
    const { 'color.png': color, 'outline.png': outline } = files();
    if (!color || !outline) throw new Error('no icons');
    expect([pngSize(color), pngSize(outline)]).toEqual([
      { width: 192, height: 192 },
      { width: 32, height: 32 },
    ]);
    const RGB = 2; // a PNG of that kind has nothing to see through
    expect(color[25]).toBe(RGB);
    const drawn = pixelsOf(outline).filter(([, , , alpha]) => alpha !== 0);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.length).toBeLessThan(32 * 32);
    expect(drawn.filter(([...rgb]) => rgb.slice(0, 3).some(part => part !== 255))).toEqual([]);
  });
});

describe('npm run package', () => {
  it('makes the package from a file of settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    const lines = Object.entries(ENVIRONMENT).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(folder, '.env'), lines.join('\n'));
    const out = join(folder, 'app.zip');
    const { code, printed } = await runScript('src/cli/package.ts', [
      '--env',
      join(folder, '.env'),
      '--out',
      out,
    ]);
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('checked') });
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain('manifest.json');
  });

  it('says everything that is missing, and ends with a fault', async () => {
    const { code, printed } = await runScript('src/cli/package.ts', []);
    expect(code).toBe(1);
    expect(printed).toContain('TEAMS_APP_ID is not set.\nCLIENT_ID is not set.');
  });
});

function schema(folder: string, further: number, version: string): string {
  const [major = '', minor = ''] = version.split('.');
  return join(
    folder,
    `json-schemas/teams/v${major}.${Number(minor) + further}/MicrosoftTeams.schema.json`,
  );
}
