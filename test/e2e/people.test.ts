import type { Page } from 'playwright-core';
import { aTab, MANAGER as manager, personCalled } from '../helpers/aTab';
import { faultsOf } from '../helpers/axe';
import { picture } from '../helpers/chromium';

jest.setTimeout(240_000);

const app = aTab(4990);
const { fault, mend } = app;
const owner = personCalled('DS');
let chat: Page; // of DS
let tab: Page; // of the plan manager

beforeAll(async () => {
  chat = await app.newPage({ width: 1200, height: 1000 });
  await chat.goto(app.line('Chat'));
  await chat.getByText('my actions').first().waitFor(); // the welcome: the bot knows the way here
  tab = app.page();
});

/** Told in order: each step stands on the one before it. */
describe('who runs the plan', () => {
  it('asks an owner now, whose card arrives in the chat', async () => {
    await tab.goto(at('plan', manager?.id, { action: 'OD1-01' }));
    const panel = tab.getByRole('dialog', { name: 'OD1-01' });
    await panel.getByRole('button', { name: 'Ask now' }).click();
    await panel.getByText('Asked DS just now.').waitFor();
    const card = chat.locator('.ac-adaptiveCard', { hasText: 'OD1-01' }).first();
    await card.getByRole('button', { name: 'Send', exact: true }).waitFor();
    await picture(chat, 'asked-now');
  });

  it('finds somebody in the whole directory by keyboard, whom the plan knows from then on', async () => {
    await tab.goto(at('people', manager?.id));
    const who = tab.getByRole('combobox', { name: 'Who' });
    await who.pressSequentially('otto');
    const found = tab.getByRole('option', { name: /Otto Strand.*Partnerships Manager/ });
    await found.waitFor();
    await picture(tab, 'directory');
    expect(await faultsOf(tab)).toEqual([]);
    await who.press('Enter');
    await tab.getByText('Otto Strand is one of the people of the plan now.').waitFor();
    await tab.getByRole('row', { name: /^Otto Strand/ }).waitFor();
  });

  it('hands a strand over: the newcomer gets the handover card', async () => {
    await tab.getByRole('button', { name: /^Change: Champion of LA/ }).click();
    const form = tab.getByRole('form', { name: /^Champion of LA/ });
    await form.getByRole('combobox').fill('Dana');
    await tab.getByRole('option', { name: 'Dana Whitlow (DS)' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Saved.').waitFor();
    await chat.getByText('You lead a strand now').first().waitFor();
    await picture(chat, 'handover');
  });

  it('sees what nobody is matched to asked of the newcomer from then on, and the load of 60 days', async () => {
    await tab.goto(at('reminders', manager?.id));
    const asked = tab.locator('details', { hasText: 'Dana Whitlow, as champion' });
    await asked.locator('summary').click();
    await asked.getByRole('button', { name: 'LA3-04' }).waitFor();
    expect(await tab.getByText('Dermot Lacey, as champion').count()).toBe(0);
    await tab.getByRole('img', { name: /^Asks on each day/ }).waitFor();
    await tab.getByRole('combobox', { name: 'Digests are sent on' }).selectOption('Thursday');
    await tab.getByRole('row', { name: /^Most actions in one digest/ }).waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await tab.getByRole('img', { name: /^Asks on each day/ }).scrollIntoViewIfNeeded();
    await picture(tab, 'load');
  });

  it('is told which owners the site has not met', async () => {
    await tab.goto(at('health', manager?.id));
    const readers = tab.getByRole('region', { name: /^Owners who cannot read the plan: \d+/ });
    await readers.getByText(/Greta Osborne/).waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'readers');
  });
});

describe('an owner', () => {
  it('has their own actions while SharePoint throttles, saves, and has the plan by itself when it is over', async () => {
    const page = await app.newPage();
    await fault({ path: '/_api/', status: 429, retryAfter: '8', caller: 'person', times: 500 });
    await page.goto(at('mine', owner?.id));
    await page.getByText(/^Only your own actions are shown for now, since SharePoint/).waitFor();
    await page.getByText(/[Tt]rying again in \d+ seconds?/).waitFor();
    await picture(page, 'throttled-cold');
    await page.getByRole('button', { name: 'Answer OD1-01' }).click();
    await page.getByRole('textbox', { name: 'How is it going?' }).fill('Met the trainers.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/Met the trainers\./)
      .last()
      .waitFor();
    await mend();
    await page.getByRole('tab', { name: 'Heat map' }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it.each([
    ['Teams gives no token for SharePoint', 'unsupported', /this app gives no sign-in/],
    ['nobody has agreed to it', 'consent_required', /SharePoint wants you to sign in/],
  ])('has their own actions and one sentence where %s', async (_, error, sentence) => {
    const page = await app.newPage();
    await page.route(/\/token\?.*audience=sharepoint/, route =>
      route.fulfill({
        ...{ status: 403, contentType: 'application/json', body: JSON.stringify({ error }) },
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.goto(at('mine', owner?.id));
    await page.getByText(sentence).waitFor();
    await page.getByRole('button', { name: 'Answer OD1-02' }).waitFor();
    await picture(page, `mine-${error}`);
    await page.context().close();
  });

  it('has them too where the site lets no other origin read', async () => {
    const page = await app.newPage();
    await fault({ path: '/_api/', cors: 'none', caller: 'person', times: 500 });
    await page.goto(at('mine', owner?.id));
    await page.getByText(/since SharePoint cannot be reached/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Answer OD1-02' }).waitFor();
    await mend();
    await page.context().close();
  });

  it('without rights on the site has them, and the bot’s way', async () => {
    const page = await app.newPage();
    const greta = personCalled('C/Insp Governance');
    await page.goto(at('mine', greta?.id));
    await page.getByText(/since you have no right to read the plan/).waitFor();
    await page.getByRole('button', { name: 'Answer LA1-05' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** A screen of the tab as somebody, and what else is to be in the address. */
const at = (view: string, as = '', more: Record<string, string> = {}): string =>
  app.at({ query: { view, ...more }, as });
