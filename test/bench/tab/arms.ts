import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tabBuild } from '../../../vite.tab';

/** The pages that are measured: the product's with the sign-in of this machine, and what it is measured against. */
export const PAGES = {
  ours: 'src/local/tab',
  product: 'src/tab',
  empty: 'test/bench/tab/pages/empty',
  naive: 'test/bench/tab/pages/naive',
  floor: 'test/bench/tab/pages/floor',
} as const;
export type PageName = keyof typeof PAGES;

/** The pages as they are built for people, and how many bytes of script each has before anything is fetched by a script. */
export type Built = {
  folder: (page: PageName) => string;
  initialBytes: (page: PageName) => number;
  teamsBytes: number; // of teams-js as the product loads it
  remove: () => void;
};

/** Builds all pages in the same way, `process.cwd()` being the project. Vite comes late, since Jest cannot load it. */
export async function buildPages(signIn: { url: string; first: string }): Promise<Built> {
  const { build } = await import('vite');
  const out = mkdtempSync(join(tmpdir(), 'bench-tab-'));
  for (const [name, root] of Object.entries(PAGES)) {
    const own = tabBuild({ root: resolve(root), outDir: join(out, name) });
    await build({ ...own, configFile: false, logLevel: 'error' });
  }
  const folder = (page: PageName): string => join(out, page);
  writeFileSync(join(folder('ours'), 'signIn.json'), JSON.stringify(signIn));
  return {
    folder,
    initialBytes: page => initialBytes(folder(page)),
    teamsBytes: chunkBytes(folder('product'), 'authentication.getAuthToken'),
    remove: () => rmSync(out, { recursive: true }),
  };
}

/** Every script that the page itself names, gzipped. */
function initialBytes(folder: string): number {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
  return scripts.reduce((sum, [, path = '']) => sum + gzipped(join(folder, path)), 0);
}

/** The file of a lazy part, known by something that is said in it alone, gzipped; 0 where there is none, or the page has it already. */
function chunkBytes(folder: string, says: string): number {
  const files = readdirSync(join(folder, 'assets')).map(name => join(folder, 'assets', name));
  const found = files.find(path => readFileSync(path, 'utf8').includes(says));
  const isInitial =
    found && readFileSync(join(folder, 'index.html'), 'utf8').includes(basename(found));
  return found && !isInitial ? gzipped(found) : 0;
}

/** The size of a file as it goes over the wire. */
function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
