import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { aFolder, interrupt, lineOf, ready, type Started, startScript } from '../helpers/app';
import { openChromium, openPage, picture } from '../helpers/chromium';

jest.setTimeout(240_000);

const BASE = 4970;
const data = aFolder();
let app: Started;
let second: Started | undefined;
let browser: Browser | undefined;
let chat: Page;
let theirs: Page;

const openChat = async (url: string) => {
  const page = await openPage(browser, { width: 1200, height: 1000 });
  await page.goto(url);
  await page.getByText('Connected.').waitFor();
  await page.getByText('my actions').first().waitFor(); // the welcome: the bot knows the way here
  return page;
};

beforeAll(async () => {
  app = startScript('src/local/main.ts', ['--port-base', String(BASE), '--data', data]);
  await ready(app);
  const { origin } = new URL(lineOf(app.printed(), 'Tab'));
  second = startScript('test/e2e/secondChat.ts', [
    data,
    String(BASE + 9),
    `${origin}/api/messages`,
    APPROVER,
  ]);
  await ready(second);
  browser = await openChromium();
  chat = await openChat(lineOf(app.printed(), 'Chat'));
  theirs = await openChat(`http://localhost:${BASE + 9}`);
});

afterAll(async () => {
  await browser?.close();
  if (second) await interrupt(second);
  await interrupt(app);
  rmSync(data, { recursive: true, force: true });
});

/** Who decides what DS asks in the strand that DS leads: the plan manager. */
const APPROVER = 'MQ';

describe('a conversation', () => {
  it('keeps a free text as a draft, through an interruption, until it is confirmed', async () => {
    await say(chat, 'OD8-02 nearly there, blocked on HR sign-off, should be end of September');
    await card(chat, 'Shall I save this?').waitFor();
    await picture(chat, 'talk-draft');
    await say(chat, 'red');
    await say(chat, 'yes');
    await chat
      .getByText(/Noted: you expect 30 September 2012/)
      .first()
      .waitFor();
    await picture(chat, 'talk-saved');
  });

  it('saves a draft by its button', async () => {
    await say(chat, 'OD11-01 rooms are booked');
    await press(chat, 'Shall I save this?', 'Save');
    await chat
      .getByText(/OD11-01\s*rooms are booked/)
      .first()
      .waitFor();
  });

  it('completes, asks what is different for people, and opens again by Change this', async () => {
    await say(chat, 'OD12-02 done');
    const receipt = card(chat, 'OD12-02');
    await receipt.getByPlaceholder(/what is different for people/).waitFor();
    await receipt.getByRole('button', { name: 'Change this' }).click();
    await chat.getByText('Your actions').last().waitFor();
    const form = card(chat, 'Your actions');
    await form.getByRole('combobox').first().click();
    await chat.getByRole('option', { name: 'Open it again: in progress' }).click();
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await chat
      .getByText(/Open again/)
      .first()
      .waitFor();
  });

  it('puts a question off', async () => {
    await say(chat, 'snooze OD13-04 2 weeks');
    await press(chat, 'Shall I ask later?', 'Ask me then');
    await chat
      .getByText(/Snoozed until 17 August 2012/)
      .first()
      .waitFor();
  });

  it('passes an action on to who decides, in their own chat', async () => {
    await say(chat, 'OD13-04 not mine, ask LC');
    await press(chat, 'Not yours?', 'Send this on');
    await chat
      .getByText(/Not mine; please ask LC/)
      .first()
      .waitFor();
    await theirs.getByText('Whose action is this?').first().waitFor();
    await picture(theirs, 'talk-give');
  });

  it('asks for another date, which is agreed in another chat, and says so', async () => {
    await say(chat, 'extend OD8-02 to Dec because the survey is in October');
    await press(chat, 'Shall I ask for another date?', 'Ask for this date');
    await chat
      .getByText(/Asked for Dec-12 instead of Aug-12/)
      .first()
      .waitFor();
    const request = card(theirs, 'Another date is asked for');
    await request.getByText('the survey is in October').waitFor();
    await picture(theirs, 'talk-request');
    await request.getByRole('button', { name: 'Agree' }).click();
    await theirs
      .getByText(/Agreed: due Aug-12 → Dec-12/)
      .first()
      .waitFor();
    await chat
      .getByText(/agreed: it is due Dec-12 now/)
      .first()
      .waitFor();
    await picture(chat, 'talk-agreed');
  });

  it('finds an action by the message extension, and takes its card as the action meant', async () => {
    await chat.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await chat.getByText('Search Command').click();
    await chat.getByPlaceholder('Enter a search term').fill('OD14-02');
    await chat.getByText('OD14-02', { exact: true }).last().click();
    await chat.waitForTimeout(1_000); // the card is put into the box
    await picture(chat, 'talk-found');
    await chat.getByRole('button', { name: 'Send Message' }).click();
    await card(chat, 'How is it going?').waitFor();
    await picture(chat, 'talk-shared');
  });
});

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
}

const card = (page: Page, text: string) =>
  page.locator('.ac-adaptiveCard', { hasText: text }).last();

async function press(page: Page, text: string, button: string): Promise<void> {
  await card(page, text).getByRole('button', { name: button, exact: true }).click();
}
