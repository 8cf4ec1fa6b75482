import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tabBuild } from '../../vite.tab';

/** Builds the tab with the local sign-in service into `folder`, and gives the folder of its files. */
export async function buildTab(
  folder: string,
  signIn: { url: string; first: string },
): Promise<string> {
  const outDir = join(folder, 'tab');
  const root = join(import.meta.dirname, 'tab');
  await build({ ...tabBuild({ root, outDir }), configFile: false, logLevel: 'warn' });
  writeFileSync(join(outDir, 'signIn.json'), JSON.stringify(signIn));
  return outDir;
}
