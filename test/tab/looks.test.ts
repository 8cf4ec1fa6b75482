import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { axeOn } from '../helpers/axe';
import { hostPage } from './gallery/hostPage';
import { serve, serveGallery, type Served } from './gallery/serve';

const MOST_NODES_A_ROW = 25;
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const LOOKS = [
  ['light', 1280],
  ['dark', 1280],
  ['contrast', 1280],
  ['light', 360],
] as const;

let gallery: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({
    executablePath: process.env.E2E_CHROMIUM ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
  });
}, 120_000);
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

describe('in a real browser, the tab', () => {
  it.each([
    ['the plan', '?view=plan'],
    ['the overview', '?view=overview'],
    ['the overview of a plan manager', '?view=overview&person=id-eu'],
    ['my actions', '?view=mine'],
    ['the heat map', '?view=heat'],
    ['the people', '?view=people'],
    ['the health of the plan', '?view=health'],
    ['reminders', '?view=reminders&person=id-eu'],
    ['settings', '?view=settings&person=id-eu'],
    ['rounds and reach', '?view=rounds&person=id-eu'],
    ['the people, to be managed', '?view=people&person=id-eu'],
    ['the Board view', '?view=board'],
    ['the accessibility statement', '?view=accessibility'],
    ['an action', '?action=OD1-02'],
    ['an action of somebody else', '?action=OD1-02&person=id-nobody'],
    ['no match', '?q=nothing-like-it'],
    ['all filters', '?view=plan&lacks=tags'],
    ['no plan', '?state=no plan'],
    ['a failure', '?state=failed'],
    ['the wait', '?state=loading'],
    ['adding it to a channel', '?page=channel'],
  ])(
    'has nothing that axe finds wrong: %s',
    async (_, search) => {
      const page = await open(search);
      for (const [theme, width] of LOOKS) {
        await look(page, theme, width);
        const found = await faultsOf(page, theme);
        expect({ theme, width, found }).toEqual({ theme, width, found: [] });
      }
    },
    120_000,
  );

  it.each([
    ['the first of a long plan', '?view=plan&state=coming'],
    ['figures before the plan', '?view=overview&state=coming'],
    ['a busy SharePoint', '?view=mine&state=busy'],
    ['no right to read', '?view=plan&state=no right'],
    ['lists to mend', '?view=health&state=drift'],
    ['a banner about the lists', '?view=overview&state=drift&person=id-eu'],
    ['no action at all', '?view=overview&state=no actions'],
    ['one action', '?view=plan&actions=1'],
    ['long texts', '?view=plan&shape=long'],
    ['texts from right to left', '?view=overview&shape=rtl'],
    ['bare headings and actions', '?view=plan&shape=bare'],
    ['a Board with bare headings', '?view=board&shape=bare'],
  ])(
    'has nothing that axe finds wrong, nor scrolls sideways, in a state of its own: %s',
    async (_, search) => {
      const page = await open(search);
      for (const [theme, width] of [
        ['light', 1280],
        ['dark', 1280],
        ['light', 320],
      ] as const) {
        await look(page, theme, width);
        const found = await faultsOf(page, theme);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ theme, found, wide }).toEqual({ theme, found: [], wide: width });
      }
    },
    120_000,
  );

  it.each([
    '?view=plan',
    '?view=overview&person=id-eu',
    '?view=mine',
    '?view=heat',
    '?view=people',
    '?view=reminders&person=id-eu',
    '?view=board',
    '?action=OD1-02',
    '?state=failed',
    '?page=channel',
  ])('never scrolls sideways at 320 pixels: "%s"', async search => {
    const page = await open(search, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  it.each([120, 20_000])('draws few nodes for %i actions', async actions => {
    const page = await open(`?view=plan&actions=${actions}`);
    await page.mouse.wheel(0, 3_000);
    const rows = await page
      .getByRole('row')
      .evaluateAll(found => found.map(row => row.querySelectorAll('*').length + 1));
    expect(Math.max(...rows)).toBeLessThanOrEqual(MOST_NODES_A_ROW);
    expect(rows.length).toBeLessThan(50);
  });

  it('can be used by keyboard alone: to an action, its panel, and back to its row', async () => {
    const page = await open('?view=plan');
    await page.getByRole('button', { name: 'Print' }).focus();
    for (const key of ['Tab', 'Control+End', 'Home', 'Enter']) await page.keyboard.press(key);
    const panel = page.getByRole('dialog', { name: 'LA60-02' });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'LA60-02');
    const row = page.getByRole('row', { name: /LA60-02/ });
    expect(await row.evaluate(drawn => drawn.getBoundingClientRect().bottom <= innerHeight)).toBe(
      true,
    );
  });

  it('gives refs, owners and ratings room on paper, however long the updates are', async () => {
    const page = await open('?view=plan&shape=long&actions=8', 794);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const heads = page.locator('table thead th');
    await heads.first().waitFor();
    const wide = await heads.evaluateAll(found => found.map(head => head.clientWidth));
    expect(wide).toHaveLength(6);
    expect(Math.min(...wide)).toBeGreaterThan(60);
    expect(wide.reduce((sum, one) => sum + one, 0)).toBeLessThan(794);
  });

  it('keeps what was typed through a reload', async () => {
    const page = await open('?action=OD1-02');
    const text = page.getByRole('textbox', { name: 'How is it going?' });
    await text.fill('Half a sentence');
    await page.reload();
    await page.getByText('What you had typed is still here.').waitFor();
    expect(await text.inputValue()).toBe('Half a sentence');
  });
});

describe('in a host that speaks as Teams does, the tab', () => {
  let host: Served;
  beforeAll(async () => {
    const own = { url: '' };
    host = await serve((request, response) => {
      const entra = request.url?.includes('entra') ? '&entra=1' : '';
      const tab = `${gallery.url}/?host=${encodeURIComponent(own.url)}${entra}`;
      const nests = !request.url?.includes('older');
      response.setHeader('Content-Type', 'text/html').end(hostPage(tab, nests));
    });
    own.url = host.url;
  });
  afterAll(() => host.stop());

  it('takes its theme and its link, and tells it when it is painted and useful', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.url);
    const tab = page.frameLocator('iframe');
    await tab.getByRole('dialog', { name: 'OD1-02' }).waitFor();
    const scheme = () => tab.locator('html').evaluate(html => getComputedStyle(html).colorScheme);
    expect(await scheme()).toBe('dark');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(
      expect.arrayContaining(['initialize', 'getContext', 'appInitialization.success']),
    );
    await tab.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForFunction(() =>
      (window as unknown as { heard: string[] }).heard.includes('shareDeepLink'),
    );
    await page.evaluate(() =>
      (window as unknown as { tell: (func: string, args: string[]) => void }).tell('themeChange', [
        'default',
      ]),
    );
    await tab.locator('html[style*="light"]').waitFor();
    expect(await scheme()).toBe('light');
  });

  it('signs the person in through the host, with a token for each of the two it speaks to', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.url}?entra`);
    const said = page.frameLocator('iframe').locator('#tokens');
    await said.waitFor({ state: 'attached' });
    expect(JSON.parse((await said.textContent()) ?? '')).toEqual({
      id: 'aaaaaaaa-0000-4000-8000-00000000000a',
      sharepoint: 'for https://site.example/.default',
      service: 'for api://client/plan.use',
      inLocalStorage: false,
    });
  });

  it('signs in to our own service alone where the host cannot nest a sign-in', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.url}?entra&older`);
    const said = page.frameLocator('iframe').locator('#tokens');
    await said.waitFor({ state: 'attached' });
    const { id, sharepoint, service } = JSON.parse((await said.textContent()) ?? '') as Record<
      string,
      string
    >;
    expect({ id, sharepoint }).toEqual({
      id: 'aaaaaaaa-0000-4000-8000-00000000000a',
      sharepoint: 'This host gives no token for SharePoint',
    });
    expect(service?.split('.')).toHaveLength(3);
  });
});

const MEDIA = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
} as const;

/** Shows the page in a theme and width, and sees that it is. */
async function look(page: Page, theme: keyof typeof MEDIA, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia(MEDIA[theme]);
  await page.waitForFunction(
    scheme => getComputedStyle(document.documentElement).colorScheme === scheme,
    MEDIA[theme].colorScheme,
  );
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** What axe finds: all it knows in light; of the other themes, what colours change. */
async function faultsOf(page: Page, theme: keyof typeof MEDIA): Promise<readonly string[]> {
  const axe = axeOn(page);
  const asked = theme === 'light' ? axe : axe.options({ runOnly: OF_COLOUR });
  return (await asked.analyze()).violations.map(({ id }) => id);
}

async function open(search: string, width = 1280): Promise<Page> {
  context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${gallery.url}/${search}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (/state=(coming|busy|no right|drift)/.test(search))
    await page.getByRole('tab').first().waitFor();
  else if (/action=/.test(search)) await page.getByRole('dialog').waitFor();
  else if (/view=plan/.test(search)) await page.getByRole('grid').waitFor();
  else if (!/state=|q=|page=/.test(search))
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}
