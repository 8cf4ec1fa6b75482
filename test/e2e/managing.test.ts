import type { Page } from 'playwright-core';
import { aTab, MANAGER, personCalled } from '../helpers/aTab';
import { faultsOf } from '../helpers/axe';
import { picture } from '../helpers/chromium';

jest.setTimeout(240_000);

const app = aTab(4960);
const rooms = personCalled('Insp Liaison');
let tab: Page;

beforeAll(() => {
  tab = app.page();
});

/** One morning of a plan manager, told in order: each step stands on the one before it. */
describe('who runs the plan', () => {
  it('changes a setting, is told what cannot be read, and finds it changed after a reload', async () => {
    await tab.goto(at('settings'));
    await tab.getByRole('button', { name: 'Change: When the bot asks' }).click();
    const form = tab.getByRole('form', { name: 'When the bot asks' });
    const hour = form.getByRole('textbox', { name: /At the hour/ });
    await hour.fill('25');
    await form.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('“25”: Write a whole number from 0 to 23.').waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'settings-fault');
    await hour.fill('8');
    await hour.press('Enter');
    await tab.getByText('Saved.').waitFor();
    await tab.reload();
    await tab.getByText(/on Tuesday at 08:00/).waitFor();
  });

  it('gives the plan a word and tags of its own, and the heat map follows', async () => {
    await tab.goto(at('settings'));
    await tab.getByRole('button', { name: 'Change: Words' }).click();
    const word = tab.getByRole('textbox', { name: /A strand is called/ });
    await word.fill('theme');
    await word.press('Enter');
    await tab.getByText('Saved.').waitFor();
    await tab.getByRole('heading', { name: /^Theme OD/ }).waitFor();
    await tab.getByRole('button', { name: 'Change: Tags and frameworks' }).click();
    const form = tab.getByRole('form', { name: 'Tags and frameworks' });
    await form.getByRole('combobox').selectOption('northern-ireland');
    await form.getByText(/untagged actions from/).waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'settings-tags');
    await form.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Saved.').nth(1).waitFor();
    await tab.goto(at('heat'));
    await tab.getByRole('rowheader', { name: 'Political opinion' }).waitFor();
    await tab.getByRole('rowheader', { name: /^Race \(no longer in this plan’s set\)$/ }).waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'heat-of-its-own');
  });

  it('adds an action by keyboard alone, under its objective', async () => {
    await tab.goto(at('plan', 'OD8'));
    await tab.getByRole('button', { name: 'New action in OD8' }).press('Enter');
    const form = tab.getByRole('form', { name: 'New action' });
    await form.getByRole('combobox', { name: /Where in the plan/ }).waitFor();
    await form.getByRole('textbox', { name: /The action in words/ }).focus();
    await tab.keyboard.type('Give every room a door that opens by itself');
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('Head of Rooms');
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('Dec-12');
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'new-action');
    await tab.keyboard.press('Enter');
    const panel = tab.getByRole('dialog', { name: /^OD8-\d\d$/ });
    await panel.getByText(/^New: Give every room/).waitFor();
    await picture(tab, 'new-action-panel');
  });

  it('matches its owner to an account, and the action follows', async () => {
    await tab.goto(at('people'));
    const form = tab.getByRole('form', { name: 'Match Head of Rooms' });
    await form.getByRole('combobox').fill('nobody@nowhere.example');
    await form.getByRole('button', { name: /^Match/ }).click();
    await form.getByText(/has no account with this address/).waitFor();
    await form.getByRole('combobox').fill(rooms?.mail ?? '');
    await form.getByRole('button', { name: /^Match/ }).click();
    await tab.getByText(`Head of Rooms is ${rooms?.name} from now on`).waitFor();
    await form.waitFor({ state: 'detached' });
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'people-matched');
    await tab.goto(at('plan', 'opens by itself'));
    await tab.getByText('Showing 1 of 124 actions').waitFor();
    await tab.getByRole('row', { name: new RegExp(rooms?.name ?? '') }).waitFor();
  });
});

/** A screen of the tab, as the plan manager; what else is to be in the address. */
const at = (view: string, q = ''): string =>
  app.at({ query: { view, ...(q && { q }) }, as: MANAGER?.id });
