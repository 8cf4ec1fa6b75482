import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPlace, type Place } from '../../src/cli/place';
import { putInLists, readDraft } from '../../src/cli/prepare';
import { readPeople } from '../../src/local/directory/people';
import { aFolder, interrupt, lineOf, ready, type Started, startScript } from '../helpers/app';
import { openChromium, openPage } from '../helpers/chromium';
import { oddPlans } from './oddPlans';

jest.setTimeout(Number(process.env.MANY_ROWS) > 5000 ? 1_800_000 : 240_000);

/** `MANY_ROWS=5000 npx jest test/e2e/oddPlans -t many` looks at as many; every run at enough that drawing all of them would show. */
const MANY = Number(process.env.MANY_ROWS ?? 250);
const MOST_DRAWN_ROWS = 60;
const SCREENS = ['overview', 'plan', 'mine', 'heat', 'people', 'health', 'board'] as const;
const OF_MANAGERS = ['reminders', 'rounds', 'settings'] as const;
/** Plans that differ from others in how many rows they have, or in their dates alone, are looked at where those are shown. */
const IN_SHORT: ReadonlySet<string> = new Set(['one', 'many', 'ongoing']);
const WHERE_ROWS_ARE = ['overview', 'plan', 'heat', 'reminders'] as const;
/** What a value that is not there looks like where nobody thought of it. */
const NONSENSE = /\b(undefined|NaN|null)\b|Invalid Date|\[object /;

const folder = aFolder();
const data = join(folder, '.data');
const manager = readPeople('samples/people.json').find(({ roles }) =>
  roles.includes('plan manager'),
);
const plans = oddPlans(folder, MANY);

let app: Started;
let browser: Browser | undefined;
let place: Place | undefined;

beforeAll(async () => {
  app = startScript('src/local/main.ts', [
    ...['--port-base', '5020', '--data', data, '--plan', 'samples/welcome-programme.txt'],
  ]);
  await ready(app);
  browser = await openChromium();
  place = await openPlace('owner', { data });
});

afterAll(async () => {
  await place?.close();
  await browser?.close();
  await interrupt(app);
  rmSync(folder, { recursive: true, force: true });
});

describe('a plan of an odd shape, imported and looked at screen by screen', () => {
  it.each(plans)(
    'shows all $actions actions of "$key" sensibly',
    async ({ key, file, actions }) => {
      const draft = await readDraft(file, key);
      expect(draft.actions).toHaveLength(actions);
      await putInLists(aPlace(), draft, { say: () => undefined });
      expect(await lookedAt(key, actions)).toEqual([]);
    },
  );

  it('says on every screen what a plan without actions is for', async () => {
    const draft = await readDraft('samples/welcome-programme.txt', 'none');
    await putInLists(aPlace(), { ...draft, actions: [] }, { say: () => undefined });
    expect(await lookedAt('none', 0)).toEqual([]);
  });
});

function aPlace(): Place {
  if (!place) throw new Error('The site is not open');
  return place;
}

/** What is wrong with the screens of a plan, at desktop and phone width; nothing is the aim. */
async function lookedAt(key: string, actions: number): Promise<readonly string[]> {
  const page = await openPage(browser);
  const wrong: string[] = [];
  page.on('pageerror', error => wrong.push(`threw ${String(error)}`));
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`${lineOf(app.printed(), 'Tab')}?plan=${key}&view=plan#person=${manager?.id}`);
  if (actions > 0)
    await page.getByText(new RegExp(`Showing all ${spelt(actions)} action`)).waitFor();
  else await page.getByRole('heading', { level: 2 }).first().waitFor();
  const views = IN_SHORT.has(key) ? WHERE_ROWS_ARE : [...SCREENS, ...OF_MANAGERS];
  for (const view of views) {
    if (!(await isShown(page, view))) wrong.push(`${view}: shows nothing`);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 850 });
      wrong.push(...(await faultsOf(page)).map(fault => `${view}, ${width}: ${fault}`));
    }
    await page.setViewportSize({ width: 1280, height: 850 });
  }
  await page.context().close();
  return wrong;
}

const spelt = (count: number): string => (count === 1 ? '1' : count.toLocaleString('en-GB'));

/** Goes to a screen as a link of the tab does, and waits until it is all there; false: it never is. */
async function isShown(page: Page, view: string): Promise<boolean> {
  await page.evaluate(name => {
    const address = new URL(window.location.href);
    address.searchParams.set('view', name);
    window.history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, view);
  const screen = page.locator('#screen');
  const heading = screen.locator('h2, h3, [role=grid], [role=treegrid]').first();
  const waiting = screen.locator('.fui-Spinner').first();
  return Promise.all([heading.waitFor(), waiting.waitFor({ state: 'detached' })]).then(
    () => true,
    () => false,
  );
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => ({
    said: document.querySelector('main')?.innerText ?? '',
    wide: document.documentElement.scrollWidth - window.innerWidth,
    rows: document.querySelectorAll('[role=row]').length,
  }));
  const nonsense = NONSENSE.exec(seen.said)?.[0];
  return [
    ...(nonsense ? [`says ${nonsense}`] : []),
    ...(seen.wide > 0 ? [`is ${seen.wide} pixels too wide`] : []),
    ...(seen.rows > MOST_DRAWN_ROWS ? [`draws ${seen.rows} rows`] : []),
    ...(seen.said.length < 60 ? ['says hardly anything'] : []),
  ];
}
