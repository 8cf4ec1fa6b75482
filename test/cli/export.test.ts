import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, runScript } from '../helpers/app';

describe('npm run export', () => {
  it('writes all of a site, and npm run import puts it on another one', async () => {
    const [from, to] = [join(aFolder(), 'one'), join(aFolder(), 'two')];
    const [first, second] = [join(aFolder(), 'first.json'), join(aFolder(), 'second.json')];
    await done('src/cli/import.ts', ['samples/edhr-2012.txt', '--data', from]);
    await done('src/cli/export.ts', [first, '--data', from]);
    const put = await done('src/cli/import.ts', [first, '--data', to]);
    await done('src/cli/export.ts', [second, '--data', to]);
    expect(put).toMatch(/: \d{3} rows added, 0 already there, 0 kept/);
    const [one, two] = [first, second].map(file => listsIn(file));
    expect(Object.keys(one?.Actions ?? {})).toHaveLength(123);
    expect(two).toEqual(one);
    const again = await done('src/cli/import.ts', [first, '--data', to]);
    expect(again).toMatch(/: 0 rows added, \d{3} already there, 0 kept/);
  }, 120_000);
});

async function done(script: string, args: readonly string[]): Promise<string> {
  const { code, printed } = await runScript(script, args);
  expect({ code, printed }).toMatchObject({ code: 0 });
  return printed;
}

function listsIn(file: string): Record<string, object> {
  return (JSON.parse(readFileSync(file, 'utf8')) as { lists: Record<string, object> }).lists;
}
