import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const DECISIONS = 'docs/decisions';
const PARTS_OF_A_DECISION = ['Context', 'Decision', 'Consequences', 'Status'];

describe('the documents', () => {
  it('point only to pages and pictures that are there', () => {
    const links = all(linksIn);
    expect(links.length).toBeGreaterThan(20);
    const missing = links.filter(
      ({ page, named }) => !existsSync(join(ROOT, dirname(page), named)),
    );
    expect(missing).toEqual([]);
  });

  it('point only to headings that are there', () => {
    const anchors = pages().flatMap(page => anchorsIn(page).map(anchor => ({ page, ...anchor })));
    expect(anchors.filter(({ to, heading }) => !headingsIn(to).includes(heading))).toEqual([]);
  });

  it('name only files that are there', () => {
    const files = all(filesNamedIn);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ named }) => !isThere(named))).toEqual([]);
  });

  it('name only scripts that npm can run', () => {
    const named = all(scriptsNamedIn);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(script => !(script.named in scripts()))).toEqual([]);
  });
});

describe('the scripts', () => {
  it('start files that are there', () => {
    const files = Object.values(scripts()).flatMap(command => command.match(/src\/\S+/g) ?? []);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(file => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are numbered from 001 without a gap', () => {
    const numbers = decisions().map(name => name.slice(0, 3));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, n) => String(n + 1).padStart(3, '0')));
  });

  it('have their number in the title, and every part', () => {
    const shapes = decisions().map(name => {
      const headings = read(`${DECISIONS}/${name}`).match(/^##? .+$/gm) ?? [];
      return { name, headings: headings.map(heading => heading.replace(/^(# \d+): .+$/, '$1')) };
    });
    const right = ({ name }: { name: string }) => ({
      name,
      headings: [`# ${name.slice(0, 3)}`, ...PARTS_OF_A_DECISION.map(part => `## ${part}`)],
    });
    expect(shapes).toEqual(shapes.map(right));
  });

  it('are all in the list, by their titles', () => {
    const list = read(`${DECISIONS}/README.md`);
    const lines = decisions().map(name => {
      const title = /^# \d+: (.+)$/m.exec(read(`${DECISIONS}/${name}`))?.[1];
      return `- [${name.slice(0, 3)}](${name}) ${title}`;
    });
    expect(list.split('\n').filter(line => line.startsWith('- '))).toEqual(lines);
  });
});

/** Whatever `find` finds, with the page that names it. */
function all(find: (page: string) => string[]): { page: string; named: string }[] {
  return pages().flatMap(page => find(page).map(named => ({ page, named })));
}

function pages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', ...docs].filter(page => existsSync(join(ROOT, page)));
}

function decisions(): string[] {
  return readdirSync(join(ROOT, DECISIONS))
    .filter(name => /^\d{3}-.+\.md$/.test(name))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The page without fenced code: what a reader takes for text. */
function prose(page: string): string {
  return read(page).replace(/^```[\s\S]*?^```$/gm, '');
}

/** Targets of links and pictures that lie in this project, decoded, `#heading` and all. */
function targetsIn(page: string): string[] {
  return [...prose(page).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)]
    .map(([, target = '']) => decodeURI(target))
    .filter(target => !/^[a-z]+:/i.test(target));
}

function linksIn(page: string): string[] {
  return targetsIn(page)
    .map(target => target.replace(/#.*$/, ''))
    .filter(path => path !== '');
}

function anchorsIn(page: string): { to: string; heading: string }[] {
  return targetsIn(page)
    .map(target => target.split('#'))
    .flatMap(([path = '', heading]) => {
      const to = path ? relative(ROOT, join(ROOT, dirname(page), path)) : page;
      return heading && to.endsWith('.md') && existsSync(join(ROOT, to)) ? [{ to, heading }] : [];
    });
}

/** Headings as GitHub makes anchors of them: `The bot's door` is `the-bots-door`. */
function headingsIn(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Paths of ours in backticks: `src/plan/due.ts`, `src/bot/adapter`, `test/plan`. */
function filesNamedIn(page: string): string[] {
  return [...prose(page).matchAll(/`((?:src|test|docs|samples|manifest|infra)\/[^`\s*]+)`/g)].map(
    ([, file = '']) => file.replace(/\/$/, ''),
  );
}

/** A module may be named without its ending. */
function isThere(file: string): boolean {
  return ['', '.ts', '.tsx'].some(ending => existsSync(join(ROOT, file + ending)));
}

function scripts(): Record<string, string> {
  return (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
}

function scriptsNamedIn(page: string): string[] {
  return [...read(page).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
}
