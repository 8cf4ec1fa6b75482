import type { Browser, Page } from 'playwright-core';
import { openChromium, openPage } from '../helpers/chromium';
import { textOf, wrongWith } from '../bot/helpers/cardChecks';
import { CARDS } from './cards';
import { writeGallery } from './gallery';

jest.setTimeout(90_000);

describe.each(CARDS)('%s', (_name, card) => {
  it('is a card that phones show', () => {
    expect(wrongWith(card)).toEqual([]);
  });

  it('has words above every field: what stands in an empty one goes as soon as something is written', () => {
    const bare = card.body.filter((element, at) => {
      const above = card.body[at - 1]?.type ?? '';
      return /^Input\.(?!Toggle)/.test(element.type) && /^Input\.(?!Toggle)/.test(above);
    });
    expect(bare).toEqual([]);
  });

  it('has a button or words, and no button without a title', () => {
    expect(card.actions.every(({ title }) => title.length > 2 && title.length < 40)).toBe(true);
    expect(textOf(card).length).toBeGreaterThan(40);
  });
});

describe('the gallery of all cards', () => {
  let browser: Browser | undefined;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    page = await openPage(browser, { width: 1060, height: 900 });
    page.on('pageerror', error => faults.push(String(error)));
    page.on('dialog', dialog => void faults.push(dialog.message()));
    await page.goto(`file://${writeGallery()}`);
    await page.locator('body[data-ready]').waitFor();
  });
  afterAll(() => browser?.close());

  it("shows each in each theme and both widths, and runs nothing of people's words", async () => {
    expect(await page.locator('.ac-adaptiveCard').count()).toBe(CARDS.length * 6);
    expect(await page.locator('.card img, .card a, .card script').count()).toBe(0);
    expect(await page.getByText('**bold** _it_ [x](javascript:alert(1))').count()).toBeGreaterThan(
      3,
    );
    expect(faults).toEqual([]);
  });

  it('is wide enough for no card to be cut', async () => {
    const cut = await page
      .locator('.card')
      .evaluateAll(boxes => boxes.filter(box => box.scrollWidth > box.clientWidth + 1).length);
    expect(cut).toBe(0);
    for (const theme of ['light', 'dark', 'contrast'])
      await page.locator(`#${theme}`).screenshot({ path: `screenshots/cards-${theme}.png` });
  });
});
