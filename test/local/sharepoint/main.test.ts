import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = 'src/local/sharepoint/main.ts';

/** Starts the site by itself; gives its URL once it is ready. */
async function start(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', MAIN, '--port', '0', '--data', folder, '--empty', '--today', '2012-08-03'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ready\n')) break;
  }
  return { url: said.split('\n')[0] ?? '', child };
}

const ended = (child: ChildProcess) => new Promise(resolve => child.once('exit', resolve));

describe('npm run sharepoint', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sharepoint-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps every answered write when it is killed, and ends on a signal', async () => {
    const first = await start(folder);
    const headers = {
      'Content-Type': 'application/json;odata=verbose',
      Accept: 'application/json;odata=verbose',
    };
    const post = (path: string, body: object) =>
      fetch(`${first.url}/_api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    await post('web/lists', { __metadata: { type: 'SP.List' }, Title: 'Kept', BaseTemplate: 100 });
    for (let number = 1; number <= 5; number += 1)
      await post("web/lists/getbytitle('Kept')/items", {
        __metadata: { type: 'SP.Data.KeptListItem' },
        Title: `T${number}`,
      });
    first.child.kill('SIGKILL');
    await ended(first.child);
    const second = await start(folder);
    const response = await fetch(`${second.url}/_api/web/lists/getbytitle('Kept')/items`, {
      headers,
    });
    const { d } = JSON.parse(await response.text()) as {
      d: { results: { Title: string; Created: string }[] };
    };
    expect(d.results.map(row => row.Title)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5']);
    expect(d.results[0]?.Created).toMatch(/^2012-08-03T/);
    const page = await fetch(new URL('/', second.url));
    expect(await page.text()).toContain('Site Owner');
    const done = ended(second.child);
    second.child.kill('SIGTERM');
    expect(await done).toBe(0);
  });
});
