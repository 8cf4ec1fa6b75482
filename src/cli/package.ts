import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { run } from './run';
import { readAppSettings } from './teamsApp/settings';
import { teamsApp } from './teamsApp/teamsApp';

const USAGE = `npm run package -- [--env FILE] [--out FILE]
  Makes the package that a Teams administrator uploads, and checks it against Microsoft's schema.
  --env  file with settings, such as env/.env.dev; without it they come from the environment
  --out  dist/followthrough.zip`;

await run(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      out: { type: 'string', default: 'dist/followthrough.zip' },
    },
  });
  const given = values.env ? parseEnv(readFileSync(values.env, 'utf8')) : {};
  const settings = readAppSettings({ ...process.env, ...given }, ownVersion());
  if ('missing' in settings)
    throw new Error(`The package cannot be made:\n${settings.missing.join('\n')}`);
  const made = await teamsApp(settings, 'manifest');
  if ('faults' in made) throw new Error(`Teams would refuse this:\n${made.faults.join('\n')}`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, made.zip);
  console.log(`${values.out}: ${made.manifest.name.short} ${settings.APP_VERSION}, checked`);
});

function ownVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}
