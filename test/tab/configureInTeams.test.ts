import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { openChromium, openPage } from '../helpers/chromium';

const ROOT = join(__dirname, '../..');
const SITE = 'https://force.sharepoint.com/sites/edhr';
const built = mkdtempSync(join(tmpdir(), 'tab-'));
let browser: Browser | undefined;

beforeAll(async () => {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', built], { cwd: ROOT, stdio: 'pipe' });
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true });
});

describe('the page that adds the tab to a channel, in a host at the address of Teams', () => {
  it('says what will be shown, and gives Teams the tab when Save is pressed', async () => {
    const page = await inTeams('Regular');
    const says = page.frameLocator('iframe').getByRole('status');
    await says.getByText(`The plan is kept in ${SITE}`).waitFor();
    await heard(page, 'settings.setValidityState', [true]);
    await page.evaluate(`tell('settings.save', [{}])`);
    await heard(page, 'settings.setSettings', [
      expect.objectContaining({
        contentUrl: 'https://plan.example/?theme={theme}',
        entityId: 'plan',
      }),
    ]);
  });

  it('refuses a private channel in words', async () => {
    const page = await inTeams('Private');
    const says = page.frameLocator('iframe').getByRole('status');
    await says.getByText('standard channels only').waitFor();
    const told = await page.evaluate<{ func: string }[]>('heard');
    expect(told.map(({ func }) => func)).not.toContain('settings.setValidityState');
  });

  it('says where it belongs when somebody opens it by itself', async () => {
    const page = await openPage(browser);
    await page.route('https://plan.example/**', serveTab);
    await page.goto('https://plan.example/configure.html');
    expect(await page.getByRole('status').textContent()).toContain(
      'Open it from a channel in Teams',
    );
  });
});

async function inTeams(membershipType: string): Promise<Page> {
  const page = await openPage(browser);
  await page.route('https://plan.example/**', serveTab);
  await page.route('https://teams.microsoft.com/**', route =>
    route.fulfill({ contentType: 'text/html', body: host(membershipType) }),
  );
  await page.goto('https://teams.microsoft.com/');
  return page;
}

async function serveTab(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/api/settings') return route.fulfill({ json: { siteUrl: SITE } });
  const file = join(built, pathname);
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  const contentType = file.endsWith('.html') ? 'text/html' : 'text/javascript';
  return route.fulfill({ contentType, body: readFileSync(file) });
}

/** Waits until the tab has told its host this. */
async function heard(page: Page, func: string, args: unknown): Promise<void> {
  await page.waitForFunction(`heard.some(one => one.func === '${func}')`);
  const said = await page.evaluate<{ func: string; args: unknown }[]>('heard');
  expect(said.filter(one => one.func === func).at(-1)?.args).toEqual(args);
}

/** A page that greets the frame in it as Teams does. */
function host(membershipType: string): string {
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, supports: { pages: { config: {} } } };
  const context = {
    ...{ entityId: '', theme: 'default', locale: 'en-gb', hostClientType: 'web' },
    ...{ page: { id: '' }, app: { theme: 'default', host: { name: 'Teams' } } },
    ...{ channelId: '19:channel', channelType: membershipType }, // as Teams names them on the wire
  };
  return `<!doctype html><title>A host</title>
<iframe src="https://plan.example/configure.html" style="width:800px;height:500px"></iframe>
<script>
window.heard = [];
window.tell = (func, args) => document.querySelector('iframe').contentWindow.postMessage({ func, args }, '*');
addEventListener('message', ({ data, source, origin }) => {
  if (!data || !data.func) return;
  window.heard.push({ func: data.func, args: data.args });
  const reply = args => source.postMessage({ id: data.id, uuid: data.uuid, func: data.func, args }, origin);
  if (data.func === 'initialize') reply(['settings', 'web', '2.58.0', ${JSON.stringify(JSON.stringify(runtime))}]);
  else if (data.func === 'getContext') reply([${JSON.stringify(context)}]);
  else reply([true]);
});
</script>`;
}
