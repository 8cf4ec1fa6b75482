import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, runScript } from '../helpers/app';

const folder = aFolder();
const data = join(folder, 'site');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const provisioning = (...args: readonly string[]) =>
  runScript('src/cli/provision.ts', [...args, '--data', data]);

describe('npm run provision', () => {
  it('says what it would do, does it, and then has nothing to do', async () => {
    const before = await provisioning('--check');
    expect(before).toMatchObject({ code: 1 });
    expect(before.printed).toMatch(/1 fault, npm run provision would do \d+ steps/);
    const made = await provisioning();
    expect(made.code).toBe(0);
    expect(made.printed).toContain('Made the list Actions\n… with its ');
    expect(made.printed).toContain('Owners of actions need no rights here.');
    const after = await provisioning('--check');
    expect(after).toMatchObject({ code: 0 });
    expect(after.printed).toContain('as it was made, nothing to do');
  }, 120_000);

  it('matches owners to people, and says who is left and why', async () => {
    await runScript('src/cli/import.ts', ['samples/edhr-2012.txt', '--data', data]);
    const asked = await provisioning();
    expect(asked.printed).toContain(
      'edhr-2012: nobody is matched to “Assistant Commissioner” (2 open actions)',
    );
    expect(asked.printed).toMatch(
      /Greta Osborne cannot read the plan on the site \(\d+ open actions/,
    );
    expect(asked.printed).not.toContain('Dana Whitlow cannot');
    const matched = await provisioning(
      ...['--match', 'Assistant Commissioner=nobody@northgate.example'],
      ...['--match', 'Assistant Commissioner=dermot.lacey@northgate.example'],
      ...['--match', 'DL=dermot.lacey@northgate.example'],
    );
    expect(matched.code).toBe(1);
    for (const said of [
      'Assistant Commissioner is not matched. Nobody is known at nobody@northgate.example.',
      'Assistant Commissioner is Dermot Lacey',
      'DL is Dermot Lacey already',
    ])
      expect(matched.printed).toContain(`edhr-2012: ${said}`);
    expect(matched.printed).not.toContain('nobody is matched');
    const none = await provisioning('--plan', 'nope');
    expect(none.printed).toContain('The site has no plan “nope”. It has: edhr-2012');
  }, 120_000);
});
