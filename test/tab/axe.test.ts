import type { Browser, Page } from 'playwright-core';
import { axeOn } from '../helpers/axe';
import { openChromium } from '../helpers/chromium';
import { serveGallery, type Served } from './gallery/serve';

const WIDE = { width: 1280, height: 800 };
/** What is left of 1280 by 800 pixels at 400 %, where everything is four times as large (WCAG 1.4.10). */
const AT_400_PERCENT = { width: 320, height: 200 };
/** What changes with the width, beside the colours: the rest of axe is asked once. */
const OF_WIDTH = ['color-contrast', 'scrollable-region-focusable', 'target-size'];

/** Target size is off unless asked for; menus are no landmarks by nature, and WCAG asks for none. */
const RULES = { 'target-size': { enabled: true }, region: { enabled: false } };

let gallery: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openChromium();
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

const press = (name: string | RegExp) => () =>
  page.getByRole('button', { name }).first().click({ force: true });
const fill = (name: string | RegExp, text: string) => () =>
  page.getByRole('textbox', { name }).first().fill(text);
const seen = (text: string | RegExp) => () => page.getByText(text).first().waitFor();

type Step = () => Promise<unknown>;

/** What somebody has done when the screen looks so: nothing of it is the screen as it opens, which looks.test.ts sees. */
const STATES: readonly (readonly [string, string, readonly Step[]])[] = [
  ['the choice of columns', '?view=plan&actions=12', [press('Columns'), () => role('menu')]],
  [
    'a new action that cannot be saved',
    '?view=plan&person=id-eu&actions=12',
    [press('New action'), () => role('form'), press('Save')],
  ],
  ['rows that could not be read', '?view=plan&actions=12', [press('Details'), seen(/row 7/)]],
  [
    'an update that was not saved',
    '?action=OD1-02&state=offline',
    [fill('How is it going?', 'Nearly done'), press('Save'), seen(/cannot be reached/)],
  ],
  [
    'an update of what was changed meanwhile',
    '?action=OD2-01&state=changed',
    [fill('How is it going?', 'Nearly done'), press('Save'), seen('In the plan now')],
  ],
  ['an answer in place', '?view=mine&actions=12', [press(/^Answer /), () => role('form')]],
  ['nothing of one’s own', '?view=mine&state=no right&person=id-nobody', []],
  [
    'figures read as a table',
    '?view=overview&actions=12',
    [() => page.getByLabel('Table').first().check()],
  ],
  ['somebody’s settings', '?view=people&person=id-eu', [press(/^Change /), () => role('dialog')]],
  [
    'a setting that cannot be read',
    '?view=settings&person=id-eu',
    [
      press('Change: When the bot asks'),
      fill(/At the hour/, '25'),
      press('Save'),
      seen(/Write a whole number/),
    ],
  ],
  [
    'the tags of an action',
    '?view=heat&actions=12',
    [() => page.getByLabel('Age').first().check()],
  ],
  ['reminders of no day', '?view=reminders&person=id-eu', [fill('Day', '')]],
];

describe('axe finds nothing wrong, in any theme and at 400 %, with', () => {
  it.each(STATES)('%s', async (_, search, steps) => {
    await open(search);
    for (const step of steps) await step();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['Reassign', 'Tag', 'Set RAG by hand'])('the form “%s” in the panel', async name => {
    if (!(await page.getByRole('dialog', { name: 'OD1-02' }).isVisible()))
      await open('?action=OD1-02&person=id-eu');
    await press(name)();
    await page.getByRole('button', { name, expanded: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

async function open(search: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await page.setViewportSize(WIDE);
  await page.goto(`${gallery.url}/${search}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (search.includes('action=')) await role('dialog');
  else await page.getByRole('heading', { level: 2 }).first().waitFor();
}

async function role(name: 'menu' | 'form' | 'dialog'): Promise<void> {
  await page.getByRole(name).first().waitFor();
}

/** What is wrong with the page: axe in each theme and width, what scrolls sideways or is cut off, what moves. */
async function faultsOf(shown: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const over = (await shown.getByRole('dialog').count()) > 0 ? '[role=dialog]' : 'html';
  const ask = async (where: string, rules?: readonly string[]): Promise<void> => {
    const axe = axeOn(shown, over);
    const asked = rules ? axe.options({ runOnly: [...rules] }) : axe.options({ rules: RULES });
    for (const { id, nodes } of (await asked.analyze()).violations)
      for (const { html, any } of nodes)
        faults.push(`${where}: ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`);
  };
  await ask('light');
  await shown.emulateMedia({ colorScheme: 'dark' });
  await shown.evaluate(settled);
  await ask('dark', ['color-contrast']);
  await shown.emulateMedia({ contrast: 'more' });
  await shown.evaluate(settled);
  await ask('high contrast', ['color-contrast']);
  await shown.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await shown.setViewportSize(AT_400_PERCENT);
  await shown.evaluate(settled);
  await ask('400 %', OF_WIDTH);
  faults.push(...(await shown.evaluate(faultsOfLayout)));
  await shown.setViewportSize(WIDE);
  return faults;
}

/** Two frames on, when the last colours are gone even from buttons that change theirs at once. Runs in the page. */
function settled(): Promise<unknown> {
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/**
 * What scrolls the page sideways or is cut off, as it is and with text as far apart as one may set it
 * (WCAG 1.4.12), and what still moves. Runs in the page.
 */
function faultsOfLayout(): string[] {
  const faults: string[] = [];
  const look = (where: string): void => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${where}: ${scrollWidth} pixels wide`);
    for (const one of document.querySelectorAll<HTMLElement>('button, label, h1, h2, [role=tab]')) {
      const isCut = ['hidden', 'clip'].includes(getComputedStyle(one).overflow);
      if (isCut && one.clientWidth > 1 && one.scrollHeight > one.clientHeight + 2)
        faults.push(`${where}: cut off: ${one.textContent}`);
    }
  };
  look('400 %');
  const spaced = document.head.appendChild(document.createElement('style'));
  spaced.textContent =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
  look('text apart');
  spaced.remove();
  for (const { effect, playState } of document.getAnimations()) {
    const { duration, iterations } = effect?.getComputedTiming() ?? {};
    if (playState === 'running' && (iterations === Infinity || Number(duration) > 200))
      faults.push(`still moves: ${String(duration)} ms, ${iterations} times`);
  }
  return faults;
}
