import type { Page } from 'playwright-core';
import { aTab, MANAGER as manager, personCalled } from '../helpers/aTab';
import { keyboardOf } from '../helpers/keys';

jest.setTimeout(240_000);

const app = aTab(5010);
const rooms = personCalled('Insp Liaison');
const owner = personCalled('DS');
let page: Page;
let keys: ReturnType<typeof keyboardOf>;

beforeAll(() => {
  page = app.page();
});

beforeEach(() => {
  keys = keyboardOf(page);
});

afterEach(() => {
  expect(keys.faults).toEqual([]); // the focus could be seen at every stop
});

/** Nothing below touches the mouse, nor puts the focus anywhere but by keys. */
describe('by keyboard alone one', () => {
  it('goes from the overview to what is red, tells how an action is going, and takes it back', async () => {
    await open('overview');
    await keys.tabTo('link', /Red$/);
    await keys.press('Enter');
    await page.getByText('Showing 12 of 123 actions').waitFor();
    await keys.tabTo('button', /^[A-Z]+\d+-\d\d: /);
    await keys.press('ArrowDown', 'ArrowUp', 'Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    const ref = (await panel.getByRole('heading').first().textContent()) ?? '';
    await keys.tabTo('textbox', 'How is it going?');
    await keys.type('The lift is in, the paper is with the Board.');
    await keys.tabTo('button', 'Save');
    await keys.press('Enter');
    await panel.getByText('Saved.').first().waitFor();
    await keys.tabTo('button', 'Take back');
    await keys.press('Enter');
    await panel.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
    expect(await focusedText()).not.toBe('');
    await keys.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await focusedText()).toContain(ref);
  });

  it('filters and orders the plan, chooses its columns, prints it, and shows it to a Board', async () => {
    await open('plan');
    await keys.tabTo('searchbox', 'Search');
    await keys.type('OD8');
    await page.getByText(/Showing \d of 123 actions/).waitFor();
    await keys.tabTo('combobox', 'Due');
    await keys.press('ArrowDown');
    await keys.tabTo('button', 'Clear filters');
    await keys.press('Enter');
    await page.getByText('Showing all 123 actions').waitFor();
    await keys.tabTo('button', 'Columns');
    await keys.press('Enter');
    await page.getByRole('menu').waitFor();
    await keys.tabTo('menuitemcheckbox', 'Status', 'ArrowDown');
    await keys.press('Enter', 'Escape');
    await page.getByRole('columnheader', { name: 'Status' }).waitFor();
    expect(await focusedText()).toBe('Columns');
    await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'Printed') }));
    await keys.tabTo('button', 'Print');
    await keys.press('Enter');
    expect(await page.title()).toBe('Printed');
    await keys.tabTo('button', /^OD1-01: /);
    await keys.press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await page.getByRole('columnheader', { name: 'Due', exact: true }).waitFor();
    await page.waitForURL(/sort=due/);
    await keys.press('Control+End');
    expect(await focusedRow()).toBe(124);
    await keys.press('Home', 'Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedRow()).toBe(124);
    await keys.tabTo('button', 'Board view', 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo('button', 'Back to the plan');
    await keys.press('Enter');
    await page.getByRole('grid').waitFor();
  });

  it('says “no change” on several of one’s own actions', async () => {
    await open('mine', owner);
    await keys.tabTo('checkbox', /^No change: /);
    await keys.press('Space');
    await keys.tabTo('checkbox', /^No change: /);
    await keys.press('Space');
    await keys.tabTo('button', 'Say “no change” on 2 actions', 'Shift+Tab');
    await keys.press('Enter');
    await page.getByText('Saved on 2 actions.').first().waitFor();
  });

  it('goes from a cell of the heat map to its actions', async () => {
    await open('heat');
    await keys.tabTo('link', /\d actions?/);
    await keys.press('Enter');
    await page.getByText(/Showing \d+ of 123 actions/).waitFor();
  });

  it('tags one untagged action after the other', async () => {
    await open('heat');
    await keys.tabTo('checkbox', 'Age');
    const first = await page.getByRole('form', { name: /^Tag/ }).getAttribute('aria-label');
    await keys.press('Space', 'Enter');
    await page.getByRole('form', { name: first ?? '' }).waitFor({ state: 'detached' });
    await keys.press('Space', 'Enter'); // the focus is in the next one already
    await page
      .getByText(/^Tagged: |is tagged/)
      .first()
      .waitFor();
  });

  it('adds an action to an objective, matches its owner to an account, and hands the strand over', async () => {
    await open('plan');
    await keys.tabTo('searchbox', 'Search');
    await keys.type('OD8-0');
    await page.getByText(/Showing \d of 123 actions/).waitFor();
    await keys.tabTo('button', /^OD8-01: /);
    await keys.press('ArrowUp', 'Enter', 'Enter'); // the heading, its button, the form
    const form = page.getByRole('form', { name: 'New action' });
    await form.waitFor();
    await keys.tabTo('textbox', /The action in words/);
    await keys.type('Give every room a door that opens by itself');
    await keys.press('Tab');
    await keys.type('Head of Rooms');
    await keys.press('Tab');
    await keys.type('Dec-12');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: /^OD8-\d\d$/ }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open('people');
    await keys.tabTo('combobox', 'Account of Head of Rooms');
    await keys.type(rooms?.mail ?? '');
    await keys.tabTo('button', 'Match Head of Rooms');
    await keys.press('Enter');
    await page.getByText(`Head of Rooms is ${rooms?.name} from now on`).waitFor();
    await keys.tabTo('button', /^Change: Champion of OD/);
    await keys.press('Enter');
    await keys.tabTo('combobox', 'Champion');
    await keys.press('Control+A');
    await keys.type(rooms?.name ?? '');
    await keys.tabTo('button', 'Save');
    await keys.press('Enter');
    await page.getByText('Saved.').waitFor();
  });

  it('changes a setting, is told what cannot be read, and takes it back', async () => {
    await open('settings');
    await keys.tabTo('button', 'Change: When the bot asks');
    await keys.press('Enter');
    await keys.tabTo('textbox', /At the hour/);
    await keys.press('Control+A');
    await keys.type('25');
    await keys.press('Enter');
    await page.getByText('“25”: Write a whole number from 0 to 23.').waitFor();
    await keys.press('Control+A');
    await keys.type('8');
    await keys.press('Enter');
    await page.getByText('Saved.').waitFor();
    await keys.tabTo('button', 'Undo', 'Shift+Tab');
    await keys.press('Enter');
    await page.getByText('Saved.').waitFor({ state: 'detached' });
  });

  it('looks at the reminders of another day and at the round', async () => {
    await open('reminders');
    await keys.tabTo('textbox', 'Day');
    await keys.type('08082012'); // in whichever order the browser has day and month
    await page
      .getByText(/8 August 2012/)
      .first()
      .waitFor();
    const isAtDigest = () => page.evaluate(() => document.activeElement?.tagName === 'SUMMARY');
    for (let stops = 0; stops < 6 && !(await isAtDigest()); stops += 1) await keys.press('Tab');
    await keys.press('Enter'); // opens what somebody would be asked
    await keys.tabTo('button', /^[A-Z]+\d+-\d\d$/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedText()).toMatch(/^[A-Z]+\d+-\d\d$/);
    await keys.tabTo('tab', 'Reminders', 'Shift+Tab');
    await keys.press('ArrowRight', 'Enter');
    await page.getByRole('tabpanel', { name: 'Rounds and reach' }).waitFor();
  });

  it('goes from a finding about the plan to its action and back', async () => {
    await open('health');
    await keys.tabTo('button', /^[A-Z]+\d+-\d\d$/);
    const ref = await focusedText();
    await keys.press('Enter');
    await page.getByRole('dialog', { name: ref }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedText()).toBe(ref);
  });
});

async function open(view: string, as = manager): Promise<void> {
  await page.goto('about:blank');
  await page.goto(app.at({ query: { view }, as: as?.id }));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

const focusedText = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** The number of the row in the table that has the focus, the names of the columns being 1. */
const focusedRow = () =>
  page.evaluate(() => Number(document.activeElement?.closest('[role=row]')?.ariaRowIndex));
