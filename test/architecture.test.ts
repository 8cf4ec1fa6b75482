import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { preProcessFile } from 'typescript';

const SRC = join(__dirname, '../src');

/** Which folders of src a folder may import, besides itself. `main` files may import anything. */
const MAY_IMPORT: Record<string, string[]> = {
  plan: [],
  documents: ['plan'],
  sharepoint: ['plan'],
  bot: ['plan', 'documents', 'sharepoint', 'words'],
  tab: ['plan', 'documents', 'sharepoint', 'words'],
  cli: ['plan', 'documents', 'sharepoint', 'bot', 'local'],
  local: [],
  words: ['plan', 'bot', 'tab'],
};

/** Packages that only the named places may import, so that they can be replaced there. */
const KEPT_TO: Record<string, RegExp> = {
  '@pnp/': /^sharepoint\//,
  botbuilder: /^bot\/(adapter|handler|people|reminders\/send)/,
  '@azure/data-tables': /^bot\/(people|reminders\/(ledger|pace))/,
  '@azure/storage-blob': /^bot\/(people|reminders\/(ledger|pace))/,
  '@azure/identity': /^(bot\/(main|credential|telemetry)|cli\/place)/,
  '@azure/monitor-opentelemetry-exporter': /^bot\/applicationInsights/,
  '@opentelemetry/': /^bot\/(applicationInsights|traces)/,
  '@azure/msal-browser': /^tab\/signin\//,
  'node:sqlite': /^local\/sharepoint\//,
};

describe('the parts', () => {
  it('import only along the arrows of docs/architecture.md', () => {
    const forbidden = sourceFiles()
      .filter(file => !/(^|\/)main\.tsx?$/.test(file) && file !== 'local/tab/main.tsx')
      .flatMap(file => ourImports(file).map(to => `${file} -> ${to}`))
      .filter(crossing => !isAlongAnArrow(crossing));
    expect(forbidden).toEqual([]);
  });

  it('let a command into reminders, settings and sign-in of the bot, and nowhere else in it', () => {
    const crossings = sourceFiles()
      .filter(file => file.startsWith('cli/'))
      .flatMap(file => ourImports(file).map(to => `${file} -> ${to}`))
      .filter(crossing => / -> bot\/(?!reminders\/|config$|credential$)/.test(crossing));
    expect(crossings).toEqual([]);
  });

  it('let the catalogue see nothing but words, and bot and tab nothing of it but its languages', () => {
    const crossings = sourceFiles()
      .flatMap(file => ourImports(file).map(to => `${file} -> ${to}`))
      .filter(crossing => /^words\/.* -> (?!words\/)|^(?!words\/).* -> words\//.test(crossing))
      .filter(crossing => !/ -> (?:plan|bot|tab)\/words\/| -> words\/languages$/.test(crossing));
    expect(crossings).toEqual([]);
    expect(readFileSync(join(SRC, 'words/languages.ts'), 'utf8')).not.toMatch(
      /^import \{.*catalogue/m, // its shape alone: else the tab would carry the words of the bot
    );
  });

  it('keep each outside package to the files that are meant to know it', () => {
    const strays = sourceFiles().flatMap(file =>
      packages(file)
        .filter(name => keeper(name) !== undefined && !keeper(name)?.test(file))
        .map(name => `${file} -> ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('are all there', () => {
    const missing = Object.keys(MAY_IMPORT).filter(folder => !existsSync(join(SRC, folder)));
    expect(missing).toEqual([]);
    expect(sourceFiles().length).toBeGreaterThan(50);
  });
});

describe('a source file', () => {
  it('is not two things: 250 lines at most', () => {
    const long = sourceFiles().filter(
      file => readFileSync(join(SRC, file), 'utf8').split('\n').length > 260,
    );
    expect(long).toEqual([]);
  });

  it('is not named for nothing in particular', () => {
    const vague = sourceFiles().filter(file =>
      /^(utils?|helpers?|common|misc|index)\.tsx?$/.test(basename(file)),
    );
    expect(vague).toEqual([]);
  });
});

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.tsx?$/.test(name),
  );
}

const imports = (file: string) =>
  preProcessFile(readFileSync(join(SRC, file), 'utf8')).importedFiles.map(i => i.fileName);
const packages = (file: string) => imports(file).filter(name => !name.startsWith('.'));
const keeper = (name: string) =>
  Object.entries(KEPT_TO).find(
    ([kept]) =>
      name === kept || name.startsWith(`${kept}/`) || (kept.endsWith('/') && name.startsWith(kept)),
  )?.[1];

function ourImports(file: string): string[] {
  return imports(file)
    .filter(name => name.startsWith('.'))
    .map(name => relative(SRC, resolve(join(SRC, file), '..', name)))
    .filter(path => !path.startsWith('..')); // settings of the tools at the root
}

function isAlongAnArrow(crossing: string): boolean {
  const [from = '', to = ''] = crossing.split(' -> ').map(path => path.split('/')[0] ?? '');
  return from === to || (MAY_IMPORT[from] ?? []).includes(to);
}
