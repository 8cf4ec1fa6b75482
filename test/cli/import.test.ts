import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, runScript } from '../helpers/app';

const SAMPLE = 'samples/edhr-2012.txt';
const SEEDS = join(__dirname, '../../../shared/seeds');
const folder = aFolder();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const importing = (...args: readonly string[]) => runScript('src/cli/import.ts', args);

describe('npm run import', () => {
  it('writes what it read as JSON, and nothing to the lists on a dry run', async () => {
    const [json, data] = [join(folder, 'plan.json'), join(folder, 'untouched')];
    const { code, printed } = await importing(SAMPLE, '--dry-run', '--json', json, '--data', data);
    const read = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown[]>;
    expect(code).toBe(0);
    expect(printed).toContain('nothing was written to the lists');
    expect(existsSync(data)).toBe(false);
    expect(Object.keys(read)).toEqual(['plan', 'strands', 'objectives', 'actions', 'problems']);
    expect(read.strands).toHaveLength(4);
    expect(read.objectives).toHaveLength(64);
    expect(read.actions).toHaveLength(123);
  });

  it('puts the plan into the lists once, however often it is called', async () => {
    const data = join(folder, 'data');
    const first = await importing(SAMPLE, '--data', data);
    const again = await importing(SAMPLE, '--data', data);
    expect(first.printed).toContain('285 rows added, 0 already there');
    expect(again.printed).toContain('0 rows added, 285 already there, 0 kept');
    expect([first.code, again.code]).toEqual([0, 0]);
  });

  it('does not take another plan for the one that is there', async () => {
    const data = join(folder, 'data');
    const other = join(folder, 'other.txt');
    writeFileSync(other, readFileSync(SAMPLE, 'utf8').replace('FAIR DEAL', 'SQUARE DEAL'));
    const refused = await importing(other, '--data', data);
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain('another plan as edhr-2012: "FAIR DEAL');
    const { printed } = await importing(other, '--data', data, '--key', 'edhr-2013');
    expect(printed).toContain('285 rows added');
  });

  it('says who would be asked on a day', async () => {
    const json = join(folder, 'asked.json');
    const { code } = await runScript('src/cli/remind.ts', [
      ...['--today', '2012-08-03', '--dry-run', '--json', json, '--plan', 'edhr-2012'],
      ...['--data', join(folder, 'data')],
    ]);
    const { day, digests, silent } = JSON.parse(readFileSync(json, 'utf8')) as {
      day: string;
      digests: { to: string; as: string; items: { ref: string; reason: string }[] }[];
      silent: unknown[];
    };
    expect(code).toBe(0);
    expect(day).toBe('2012-08-03');
    expect(digests.map(({ to, as, items }) => [to, as, items.length])).toEqual(
      expect.arrayContaining([
        ['DS', 'owner', 26],
        ['PP', 'owner', 16],
        ['DL', 'owner', 12],
        ['C/Insp Governance', 'owner', 4],
        ['LC', 'owner', 3],
        ['DL', 'champion', 2], // the Assistant Commissioner, whom nobody is matched to
        ['Insp Liaison', 'owner', 1],
      ]),
    );
    expect(digests).toHaveLength(7);
    expect(silent).toHaveLength(123 - 64); // 41 open ones and the 18 that are complete
  });

  it.each([
    ['is not there', () => join(folder, 'nowhere.txt')],
    ['is binary', () => written('binary.txt', Buffer.from([0x50, 0x4b, 0, 1, 2, 0, 255, 0]))],
    ['is empty', () => written('empty.txt', Buffer.alloc(0))],
    ['has 50 MB', () => large('large.txt', 50 * 1024 * 1024)],
    ['has no table of actions', () => written('letter.txt', Buffer.from('Dear all,\n\nHello.\n'))],
  ])('refuses a file that %s, in a sentence', async (_, path) => {
    const data = join(folder, 'refused');
    const file = path();
    const { code, printed } = await importing(file, '--data', data);
    expect(code).toBe(1);
    expect(printed).toContain(file);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(existsSync(data)).toBe(false);
  });

  const seeded = existsSync(SEEDS) ? it : it.skip;
  seeded.each(['001_8fb085757f1b6bda.txt', '004_08ec7507725c82c1.txt'])(
    'refuses shared/seeds/%s, which is no plan',
    async seed => {
      const { code, printed } = await importing(join(SEEDS, seed), '--data', join(folder, 'no'));
      expect(code).toBe(1);
      expect(printed).toContain(seed);
    },
  );
});

describe('a day that is none', () => {
  it('is refused by name', async () => {
    const { code, printed } = await runScript('src/cli/remind.ts', ['--today', '2012-02-30']);
    expect(code).toBe(1);
    expect(printed).toContain('2012-02-30');
  });
});

function written(name: string, content: Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** A sparse file: as long as it says and no more work than that. */
function large(name: string, bytes: number): string {
  const path = written(name, Buffer.from('x'));
  truncateSync(path, bytes);
  return path;
}
