import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readPeople } from '../../src/local/directory/people';
import { aFolder, interrupt, lineOf, ready, type Started, startScript } from './app';
import { openChromium, openPage } from './chromium';

/** Where a page of the tab is: its query, and the id of who looks at it. */
export type Place = { query: Readonly<Record<string, string>>; as: string | undefined };

/**
 * The whole app with the sample plan for the tests of one file, and a browser with one page; both are there
 * from the first test to the last. `portBase`: no two files have the same.
 */
export function aTab(portBase: number) {
  const data = join(aFolder(), '.data');
  const here: { app?: Started; browser?: Browser; page?: Page } = {};
  const appHere = (): Started => there(here.app);
  beforeAll(async () => {
    here.app = startScript('src/local/main.ts', ['--port-base', String(portBase), '--data', data]);
    [here.browser] = await Promise.all([openChromium(), ready(here.app)]);
    here.page = await openPage(here.browser);
  });
  afterAll(async () => {
    await here.browser?.close();
    if (here.app) await interrupt(here.app);
    rmSync(data, { recursive: true, force: true });
  });
  const line = (word: string): string => lineOf(appHere().printed(), word);
  const faults = (init: RequestInit) => fetch(`${line('SharePoint')}/_local/faults`, init);
  return {
    page: () => there(here.page),
    newPage: (viewport?: { width: number; height: number }) => openPage(here.browser, viewport),
    line,
    at: ({ query, as = '' }: Place): string => {
      const address = new URL(line('Tab'));
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      address.hash = `person=${as}`;
      return address.href;
    },
    /** Has SharePoint fail as `one` says; `mend` ends it. */
    fault: (one: object) => faults({ method: 'POST', body: JSON.stringify(one) }),
    mend: () => faults({ method: 'DELETE' }),
  };
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('The app has not been started');
  return thing;
}

const people = readPeople('samples/people.json');

/** Somebody of the sample plan, by how it writes them. */
export const personCalled = (asWritten: string) =>
  people.find(one => one.asWritten.includes(asWritten));

/** Who runs the sample plan. */
export const MANAGER = people.find(({ roles }) => roles.includes('plan manager'));
