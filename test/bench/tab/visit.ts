import type { Browser, CDPSession, Page } from 'playwright-core';

/** What one visit showed. Times are milliseconds since the address was entered. */
export type Visit = {
  firstRowMs: number; // until the first row, or the only button, can be clicked
  wholeMs: number; // until all of the plan is there
  keyMs: number; // from a key in the search to the shorter list on the screen; NaN: there is no search
  shift: number; // layout shift, as Web Vitals count it without windows: never less
  rows: number; // drawn
  nodesInRows: number;
  nodes: number; // of the whole page
  heapBytes: number; // after a collection
  longestTaskMs: number;
};

export type Looking = {
  first: string; // selector of what is clicked first
  whole?: RegExp; // what the status says once all is there
  key?: { box: string; press: string }; // a search to type into
};

const SLOWER = 4;

/** Opens an address in a fresh browser profile on a processor four times slower, and looks. */
export async function visit(browser: Browser, url: string, looking: Looking): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript('globalThis.__name = named => named'); // what tsx puts into functions
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'commit' });
    const firstRowMs = await clickable(page, looking.first);
    const wholeMs = looking.whole ? await said(page, looking.whole) : firstRowMs;
    await page.waitForTimeout(500); // what still moves or runs is counted too
    const seen = await page.evaluate(look);
    const keyMs = looking.key ? await keyToPaint(page, looking.key) : Number.NaN;
    return { firstRowMs, wholeMs, keyMs, ...seen, heapBytes: await heap(session) };
  } finally {
    await context.close();
  }
}

/** Notes layout shifts and long tasks from the start. Runs in the page. */
function watch(): void {
  const seen = { shift: 0, longest: 0 };
  (window as unknown as { seen: typeof seen }).seen = seen;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page. */
function look() {
  const { seen } = window as unknown as { seen: { shift: number; longest: number } };
  const rows = [...document.querySelectorAll('[role=row]')];
  return {
    shift: seen.shift,
    longestTaskMs: seen.longest,
    rows: rows.length,
    nodesInRows: rows.reduce((sum, row) => sum + row.querySelectorAll('*').length + 1, 0),
    nodes: document.querySelectorAll('*').length,
  };
}

async function clickable(page: Page, selector: string): Promise<number> {
  const found = await page.waitForFunction(
    wanted => {
      const element = document.querySelector(wanted);
      if (!element) return 0;
      const { x, y, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit && (hit === element || element.contains(hit)) ? performance.now() : 0;
    },
    selector,
    { polling: 'raf', timeout: 600_000 },
  );
  return Number(await found.jsonValue());
}

async function said(page: Page, whole: RegExp): Promise<number> {
  const found = await page.waitForFunction(
    source =>
      [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
        new RegExp(source).test(textContent),
      ) && performance.now(),
    whole.source,
    { polling: 'raf', timeout: 600_000 },
  );
  return Number(await found.jsonValue());
}

async function keyToPaint(
  page: Page,
  { box, press }: { box: string; press: string },
): Promise<number> {
  await page.locator(box).first().focus();
  await page.evaluate(() => {
    const status = (): string =>
      [...document.querySelectorAll('[role=status]')].map(one => one.textContent).join();
    const before = status();
    const noted = window as unknown as { keyMs: number };
    noted.keyMs = 0;
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const again = (): void => {
          if (status() === before) requestAnimationFrame(again);
          else setTimeout(() => (noted.keyMs = performance.now() - timeStamp));
        };
        requestAnimationFrame(again);
      },
      { once: true, capture: true },
    );
  });
  await page.keyboard.press(press);
  const found = await page.waitForFunction(
    () => (window as unknown as { keyMs: number }).keyMs,
    undefined,
    { timeout: 60_000 },
  );
  return Number(await found.jsonValue());
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
