import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readPeople } from '../../src/local/directory/people';
import {
  aFolder,
  interrupt,
  lineOf,
  ready,
  runScript,
  type Started,
  startScript,
} from '../helpers/app';
import { openChromium, openPage, picture } from '../helpers/chromium';

jest.setTimeout(240_000);

const PORTS = ['--port-base', '4950'];
const TODAY = '2012-08-03';
const data = join(aFolder(), '.data'); // named as the one that npm start takes by itself
const samplePeople = readPeople('samples/people.json');

let app: Started;
let browser: Browser | undefined;

const start = async () => {
  app = startScript('src/local/main.ts', [...PORTS, '--data', data]);
  await ready(app);
};

beforeAll(async () => {
  await start();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await interrupt(app);
  rmSync(data, { recursive: true, force: true });
});

/** One story, told in order: each step stands on the one before it. */
describe('the main job', () => {
  let chat: Page;
  let tab: Page;

  it('says where everything is', () => {
    expect(app.printed()).toMatch(/^Tab http.+\nSharePoint http.+\nChat http.+\nReady$/m);
  });

  it('shows the whole plan in the tab, rated', async () => {
    tab = await openPage(browser);
    await tab.goto(planOf(app));
    await tab.getByText('Showing all 123 actions').waitFor();
    for (const count of [/Red 12/, /Amber 0/, /Green 68/, /Complete 18/, /Not rated 25/])
      await rag(tab, count).waitFor();
    await tab.getByText('Friday 3 August 2012').first().waitFor();
    await picture(tab, 'tab');
  });

  it('shows the plan as a list with the views that managers use', async () => {
    const list = await openPage(browser);
    await list.goto(`${lineOf(app.printed(), 'SharePoint')}/Lists/Actions/Red.aspx`);
    await list.getByText('12 items').first().waitFor();
    await picture(list, 'list-red');
    await list.context().close();
  });

  it('reminds an owner in the chat of all 26 actions that are due', async () => {
    chat = await openPage(browser, { width: 1200, height: 1000 });
    await chat.goto(lineOf(app.printed(), 'Chat'));
    await chat.getByText('Connected.').waitFor();
    await chat.getByText('my actions').first().waitFor(); // the welcome: the bot knows the way here
    const { printed, code } = await runScript('src/cli/remind.ts', [
      ...['--today', TODAY, '--data', data],
    ]);
    expect(printed).toMatch(/Dana Whitlow +26 actions +reminded/);
    expect(code).toBe(0);
    await chat.getByText('26 actions need your answer').first().waitFor();
    expect(
      await digest(chat)
        .getByText(/^OD\d+-\d\d$/)
        .count(),
    ).toBeGreaterThanOrEqual(0);
    await picture(chat, 'digest');
  });

  it('reminds nobody twice on one day', async () => {
    await runScript('src/cli/remind.ts', ['--today', TODAY, '--data', data]);
    await chat.waitForTimeout(500); // time for a second card to arrive, if there were one
    expect(await chat.getByText('26 actions need your answer').count()).toBe(1);
  });

  it('takes an answer in plain words', async () => {
    await chat.locator('[data-lexical-editor=true]').first().click();
    await chat.keyboard.type('OD8-02 done');
    await chat.keyboard.press('Enter');
    await chat.getByText('Complete.').first().waitFor();
    await picture(chat, 'said');
  });

  it('takes "no change" on several actions with one Send, and shows the receipt', async () => {
    for (const ref of ['OD11-01', 'OD12-02', 'OD13-04'])
      await chat.getByRole('checkbox', { name: `No change: ${ref}` }).check();
    await digest(chat).getByRole('button', { name: 'Send', exact: true }).click();
    await chat.getByText('Saved: 3 answers').first().waitFor();
    await picture(chat, 'receipt');
  });

  it('shows the answers in the tab', async () => {
    await tab.reload();
    await rag(tab, /Complete 19/).waitFor();
    await tab.getByRole('searchbox').fill('OD8-02');
    await tab.getByText('Showing 1 of 123 actions').waitFor();
    await tab.getByText('OD8-02').first().click();
    const panel = tab.getByRole('dialog');
    await panel.getByText('Dana Whitlow').first().waitFor();
    await panel.getByText(/chat/i).first().waitFor();
    await picture(tab, 'panel');
  });

  it('takes an update in the tab', async () => {
    const address = new URL(lineOf(app.printed(), 'Tab'));
    address.searchParams.set('action', 'OD1-01');
    await tab.goto(address.href);
    const panel = tab.getByRole('dialog');
    await panel.getByRole('textbox').first().fill('The business case went to the board.');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText(/^3 August 2012, Dana Whitlow/).waitFor();
    await picture(tab, 'updated');
  });

  it('shows an owner without rights on the site their own actions, and why not the rest', async () => {
    const owner = samplePeople.find(
      ({ site, asWritten }) => site === 'none' && asWritten[0] === 'C/Insp Governance',
    );
    const page = await openPage(browser);
    await page.goto(`${lineOf(app.printed(), 'Tab')}#person=${owner?.id}`);
    await page.getByText('LA1-05').first().waitFor();
    expect(await page.getByText('OD1-01').count()).toBe(0);
    await picture(page, 'own-actions');
    await page.context().close();
  });

  it('keeps what is shown while SharePoint throttles, says how old it is, and reads again by itself', async () => {
    const faults = `${lineOf(app.printed(), 'SharePoint')}/_local/faults`;
    const busy = { path: '/_api/', status: 429, retryAfter: '4', times: 40 };
    await tab.goto(planOf(app));
    await tab.getByText('Showing all 123 actions').waitFor();
    await fetch(faults, { method: 'POST', body: JSON.stringify(busy) });
    await tab.getByRole('button', { name: 'Read it again' }).click();
    const bar = tab.getByText(/What is shown was read .+ Trying again in \d+ seconds?/);
    await bar.waitFor();
    await tab.getByText('Showing all 123 actions').waitFor();
    await picture(tab, 'throttled');
    await fetch(faults, { method: 'DELETE' });
    await bar.waitFor({ state: 'detached', timeout: 90_000 });
    await tab.getByText('Showing all 123 actions').waitFor();
  });

  it('shows them in the lists', async () => {
    const list = await openPage(browser);
    const site = lineOf(app.printed(), 'SharePoint');
    await list.goto(`${site}/Lists/Actions/AllItems.aspx?FilterField1=Ref&FilterValue1=OD8-02`);
    await list.getByRole('cell', { name: 'Complete', exact: true }).first().waitFor();
    await list.goto(`${site}/Lists/ProgressUpdates/Latest.aspx`);
    await list.getByText('The business case went to the board.').first().waitFor();
    await picture(list, 'list-updates');
    await list.context().close();
  });

  it('keeps what was changed when it is stopped and started again', async () => {
    expect(await interrupt(app)).toBe(0);
    await start();
    expect(app.printed()).not.toContain('rows added');
    await tab.goto(planOf(app));
    await rag(tab, /Complete 19/).waitFor();
  });

  it('says in a sentence that a port is taken', async () => {
    const { code, printed } = await runScript('src/local/main.ts', [...PORTS, '--data', aFolder()]);
    expect(code).toBe(1);
    expect(printed).toContain('Port 4950, 4951');
  });
});

/** The plan screen of the tab: without a screen its address leads to the overview. */
const planOf = (running: Started) => {
  const address = new URL(lineOf(running.printed(), 'Tab'));
  address.searchParams.set('view', 'plan');
  return address.href;
};

const rag = (tab: Page, name: RegExp) =>
  tab.getByRole('group', { name: 'RAG' }).getByRole('button', { name });

const digest = (chat: Page) =>
  chat.locator('.ac-adaptiveCard', { hasText: '26 actions need your answer' }).first();
