import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../helpers/chromium';
import { keyboardOf } from '../helpers/keys';
import { serveGallery, type Served } from './gallery/serve';

let gallery: Served;
let browser: Browser;
let page: Page;
let keys: ReturnType<typeof keyboardOf>;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openChromium();
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
}, 120_000);
beforeEach(() => {
  keys = keyboardOf(page);
});
afterEach(() => {
  expect(keys.faults).toEqual([]); // the focus could be seen at every stop
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** What test/e2e/keyboard.test.ts does in the running app, here for pages and plans that it has not. */
describe('by keyboard alone one', () => {
  it('adds the tab to a channel', async () => {
    await open('?page=channel');
    await keys.tabTo('combobox', /Strand/);
    await keys.press('ArrowDown');
    await keys.tabTo('checkbox', /Open this channel/);
    await keys.press('Space');
    expect(await page.getByRole('combobox', { name: /Strand/ }).inputValue()).toBe('OD');
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  });

  it('goes from the first to the last of 20,000 actions and back, with few rows drawn', async () => {
    await open('?view=plan&actions=20000');
    await keys.tabTo('button', /^OD1-01: /);
    await keys.press('Control+End', 'Home');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('LA'));
    expect(await page.getByRole('row').count()).toBeLessThan(50);
    await keys.press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent === 'OD1-01');
  });

  it('goes on from the row one was at, wherever one has scrolled to meanwhile', async () => {
    await open('?view=plan');
    await keys.tabTo('button', /^OD1-01: /);
    await page.mouse.move(600, 500);
    await page.mouse.wheel(0, 5_000);
    await page.waitForFunction(() => window.scrollY > 2_000);
    await keys.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent === 'OD1-02');
    const row = page.getByRole('row', { name: /^OD1-02/ });
    expect(await row.evaluate(drawn => drawn.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('goes to the left for the next cell where the page runs to the left', async () => {
    await open('?view=plan&shape=rtl&actions=12');
    await page.evaluate(() => {
      for (const page of document.querySelectorAll<HTMLElement>('[dir]')) page.dir = 'rtl';
    });
    await keys.tabTo('button', /^OD1-01: /);
    await keys.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.ariaColIndex)).toBe('2');
  });

  it('sees every stop in the colours that the system forces', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('?view=plan&actions=12');
    await keys.tabTo('button', /^OD1-01: /);
    await keys.press('ArrowRight', 'ArrowRight');
    await keys.tabTo('link', 'Accessibility');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('sees every stop of a screen and of its panel at 400 %', async () => {
    await open('?view=plan&actions=12', { width: 320, height: 200 });
    await keys.tabTo('button', /^OD1-01: /);
    await keys.press('ArrowDown', 'Enter');
    await page.getByRole('dialog').waitFor();
    await keys.tabTo('textbox', 'How is it going?');
    await keys.tabTo('button', 'Reassign');
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.tabTo('link', 'Accessibility');
  });
});

async function open(search: string, size = { width: 1280, height: 800 }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(`${gallery.url}/${search}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (search.includes('view=plan')) await page.getByRole('grid').waitFor();
}
