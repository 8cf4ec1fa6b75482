import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const PICTURES = join(__dirname, '../../screenshots');

/** Real Chromium, which comes with a package from npm; CHROMIUM_PATH names another. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.E2E_CHROMIUM ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
  });
}

/**
 * A page as people in Britain have it, who asked for less motion: no colour is between two when a test
 * looks. Each page has its own storage.
 */
export async function openPage(
  browser: Browser | undefined,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  if (!browser) throw new Error('The browser is not open');
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport,
  });
  return context.newPage();
}

/** Leaves a picture of the page in `screenshots`, which git ignores. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
