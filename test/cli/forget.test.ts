import { join } from 'node:path';
import { aFolder, runScript } from '../helpers/app';

describe('npm run forget', () => {
  it('shows what it would do, and does nothing while actions are still theirs', async () => {
    const data = join(aFolder(), 'site');
    await runScript('src/cli/import.ts', ['samples/edhr-2012.txt', '--data', data]);
    const forget = (...args: string[]) => runScript('src/cli/forget.ts', [...args, '--data', data]);

    const shown = await forget('--person', 'Dana Whitlow');
    expect(shown.printed).toMatch(/Still theirs: .*OD8-02/);
    expect(shown.printed).toMatch(/People, row \d+ \(Dana Whitlow\): Title/);
    expect(shown.printed).toMatch(/Nothing was changed; --do changes them/);

    const refused = await forget('--person', 'Dana Whitlow', '--do');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.printed).toContain('nothing was changed');
    expect(await forget('--person', 'DS')).toMatchObject({ code: 1 });
    expect(await forget('--person', 'Dana Whitlow', '--as', '"x"')).toMatchObject({ code: 1 });
    expect((await forget('--person', 'Nobody Known')).printed).toContain('No row holds');
  }, 120_000);
});
