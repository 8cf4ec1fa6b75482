import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from './run';
import { type Parts, shippedParts } from './sbom/shippedParts';

const USAGE = `npm run sbom -- [OUT.json]
  Writes the list of all parts that are shipped, as CycloneDX; dist/sbom.json unless told otherwise.`;

await run(USAGE, async () => {
  const out = process.argv[2] ?? 'dist/sbom.json';
  const options = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--include=dev'];
  const isWindows = process.platform === 'win32';
  const all = execFileSync(isWindows ? 'npm.cmd' : 'npm', options, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
    shell: isWindows,
  });
  const shipped = shippedParts(JSON.parse(all.toString()) as Parts);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(shipped, undefined, 2)}\n`);
  console.log(`${out}: ${shipped.components.length} parts`);
});
