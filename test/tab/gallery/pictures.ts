import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { goTo, SCENES, type Scene } from './scenes';
import { serveGallery } from './serve';
import { sheets, type Picture } from './sheets';

const THEMES = ['light', 'dark', 'contrast'];
const WIDTHS = [1280, 390];
const NARROWEST = 320;
const A4_WIDTH = 794; // pixels on paper
const TALLEST = 2400; // pixels of a picture

/** `npm run pictures -- --out DIR [--only WORDS] [--theme dark] [--width 390]`: every screen in every theme and width, and sheets of several. */
const { values: asked } = parseArgs({
  options: {
    out: { type: 'string', default: 'screenshots/tab' },
    only: { type: 'string', default: '' },
    theme: { type: 'string', multiple: true, default: THEMES },
    width: { type: 'string', multiple: true, default: [...WIDTHS, NARROWEST].map(String) },
  },
});
await mkdir(asked.out, { recursive: true });
const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--lang=en-GB'],
});
try {
  const pictures: Picture[] = [];
  for (const width of asked.width.map(Number))
    for (const theme of asked.theme) {
      const scenes = SCENES.filter(scene => isWanted(scene, theme, width));
      pictures.push(...(await lookAt(browser, scenes, { theme, width })));
    }
  const made = await sheets(browser, pictures, asked.out);
  process.stdout.write(`${pictures.length} pictures, ${made} sheets in ${asked.out}\n`);
} finally {
  await browser.close();
  await gallery.stop();
}

function isWanted({ name, isMain, isPrinted }: Scene, theme: string, width: number): boolean {
  if (!new RegExp(asked.only, 'i').test(name)) return false;
  if (isPrinted) return theme === 'light' && width === 1280;
  return width === NARROWEST ? isMain === true && theme === 'light' : true;
}

type Look = { theme: string; width: number };

/** Pictures of some scenes in one theme and width; what goes wrong on a page is told with its name. */
async function lookAt(
  browser: Browser,
  scenes: readonly Scene[],
  { theme, width }: Look,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const scene of scenes) {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const told: string[] = [];
    page.on('pageerror', error => told.push(String(error)));
    page.on('console', message => message.type() === 'error' && told.push(message.text()));
    try {
      await goTo(page, gallery.url, { ...scene, search: `${scene.search}&theme=${theme}` });
      pictures.push(await taken(page, scene, { theme, width }));
    } catch (error) {
      told.push(String(error).split('\n').slice(0, 3).join(' '));
    }
    for (const line of told) process.stdout.write(`${scene.name}, ${theme}, ${width}: ${line}\n`);
    await context.close();
  }
  return pictures;
}

async function taken(page: Page, scene: Scene, { theme, width }: Look): Promise<Picture> {
  const kind = scene.isPrinted ? 'pdf' : 'png';
  const file = `${scene.name.replaceAll(/[^\w]+/gu, '-')}-${theme}-${width}.${kind}`;
  const path = join(asked.out, file);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) process.stdout.write(`${scene.name}, ${theme}: ${wide} wide in ${width}\n`);
  if (scene.isPrinted) {
    await writeFile(path, await page.pdf({ format: 'A4', printBackground: false }));
    await page.setViewportSize({ width: A4_WIDTH, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.waitForTimeout(500); // what is printed is drawn
    const png = path.replace(/pdf$/, 'png');
    const clip = { x: 0, y: 0, width: A4_WIDTH, height: TALLEST };
    await page.screenshot({ path: png, fullPage: true, clip });
    return { ...scene, theme, width, file };
  }
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
  await page.screenshot(
    scene.isDialog || scene.isAsSeen ? { path } : { path, fullPage: true, clip },
  );
  return { ...scene, theme, width, file };
}

async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH ?? (await (await import('@sparticuz/chromium')).default.executablePath());
}
