import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, packageFaults } from './check';
import { fillIn, type Manifest } from './manifest';
import type { AppSettings } from './settings';

/** A Teams app as Teams takes it: a zip, and the manifest that is in it. */
export type TeamsApp = { manifest: Manifest; zip: Uint8Array };

const PARTS = ['color.png', 'outline.png', 'en-gb.json'] as const;

/** The day that files in the zip bear, so that the same settings give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** The package for these settings from the files of `folder`, or what is wrong with it, in sentences. */
export async function teamsApp(
  settings: AppSettings,
  folder: string,
): Promise<TeamsApp | { faults: readonly string[] }> {
  const manifest = fillIn(readFileSync(join(folder, 'manifest.json'), 'utf8'), settings);
  const files: Files = Object.fromEntries(
    PARTS.map(name => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const faults = await packageFaults(manifest, files, settings);
  if (faults.length > 0) return { faults };
  const all = { 'manifest.json': strToU8(JSON.stringify(manifest, undefined, 2)), ...files };
  return { manifest, zip: zipSync(all, { mtime: NO_DAY }) };
}
