import type { Page } from 'playwright-core';

/** Something of the tab worth looking at: where it is, and what has to be pressed to see it. */
export type Scene = {
  name: string; // also the name of its picture
  search: string;
  press?: readonly string[]; // names of buttons, one after the other; then what opens is waited for
  isMain?: true; // looked at 320 pixels wide too
  isPrinted?: true; // on paper
  isDialog?: true; // what is over the page is looked at, not the page
  isAsSeen?: true; // of a table that draws only what is in sight, just that
};

/** The sample plan after some weeks of use, looked at by its plan manager, a champion or an owner. */
const PLAN = '?plan=/lived-in.json';
const BY = {
  manager: `${PLAN}&person=MQ`,
  champion: `${PLAN}&person=PP`,
  owner: `${PLAN}&person=DS`,
};

const MAIN: readonly Scene[] = [
  { name: 'overview of a champion', search: `${BY.champion}&view=overview`, isMain: true },
  { name: 'overview of the plan manager', search: `${BY.manager}&view=overview`, isMain: true },
  { name: 'plan', search: `${BY.manager}&view=plan`, isMain: true, isAsSeen: true },
  { name: 'my actions', search: `${BY.owner}&view=mine`, isMain: true },
  { name: 'action', search: `${BY.owner}&action=OD8-02`, isMain: true, isDialog: true },
  { name: 'heat map', search: `${BY.manager}&view=heat`, isMain: true },
  { name: 'people', search: `${BY.champion}&view=people`, isMain: true },
  { name: 'people, managed', search: `${BY.manager}&view=people` },
  { name: 'health', search: `${BY.manager}&view=health`, isMain: true },
  { name: 'reminders', search: `${BY.manager}&view=reminders`, isMain: true },
  { name: 'rounds', search: `${BY.manager}&view=rounds`, isMain: true },
  { name: 'settings', search: `${BY.manager}&view=settings`, isMain: true },
  { name: 'board', search: `${BY.manager}&view=board`, isMain: true },
  { name: 'accessibility', search: `${BY.owner}&view=accessibility` },
  { name: 'adding it to a channel', search: '?page=channel', isMain: true },
];

const FURTHER: readonly Scene[] = [
  { name: 'plan, filtered', search: `${BY.champion}&view=plan&rag=Red&strand=OD` },
  { name: 'plan, no match', search: `${BY.champion}&view=plan&q=nothing-like-it` },
  {
    name: 'plan, its columns',
    search: `${BY.champion}&view=plan`,
    press: ['Columns'],
    isDialog: true,
  },
  { name: 'overview as a table', search: `${BY.champion}&view=overview`, press: ['Table'] },
  { name: 'overview by status', search: `${BY.champion}&view=overview`, press: ['Status'] },
  { name: 'new action', search: `${BY.manager}&view=plan`, press: ['New action'], isDialog: true },
  ...['Reassign', 'Ask for a date', 'Complete', 'Reword', 'Tag', 'Link', 'Set RAG by hand'].map(
    act,
  ),
  ...['Snooze', 'Withdraw', 'Superseded', 'Transferred'].map(act),
  { name: 'action with a date request', search: `${BY.manager}&action=OD3-01`, isDialog: true },
  { name: 'action of another', search: `${PLAN}&person=nobody&action=OD8-02`, isDialog: true },
  ...['The plan', 'RAG rule', 'When the bot asks', 'Boards and reviews', 'Bank holidays'].map(
    (form): Scene => ({
      name: `settings, ${form}`,
      search: `${BY.manager}&view=settings`,
      press: [`Change: ${form}`],
    }),
  ),
  { name: 'plan on paper', search: `${BY.champion}&view=plan`, isPrinted: true },
  { name: 'Board view on paper', search: `${BY.champion}&view=board`, isPrinted: true },
  { name: 'overview on paper', search: `${BY.champion}&view=overview`, isPrinted: true },
];

function act(name: string): Scene {
  return {
    name: `act, ${name}`,
    search: `${BY.owner}&action=OD8-02`,
    press: [name],
    isDialog: true,
  };
}

/** What is seen when something is missing, and plans of odd shapes. */
const STATES: readonly Scene[] = [
  ...[
    'loading',
    'failed',
    'no site',
    'no lists',
    'no consent',
    'no rights',
    'no such plan',
    'sign in',
    'no plan',
    'no actions',
  ].map(state),
  { name: 'state, coming', search: '?view=overview&state=coming' },
  { name: 'state, coming plan', search: '?view=plan&state=coming' },
  { name: 'state, busy', search: '?view=mine&state=busy', isMain: true },
  { name: 'state, no right', search: '?view=mine&state=no right', isMain: true },
  { name: 'state, drift', search: '?view=health&state=drift&person=id-eu' },
  { name: 'state, drift banner', search: '?view=overview&state=drift&person=id-eu' },
  { name: 'shape, one action', search: '?view=overview&actions=1', isMain: true },
  { name: 'shape, one action in the plan', search: '?view=plan&actions=1' },
  ...['overview', 'plan', 'mine', 'heat', 'people', 'health', 'board', 'reminders', 'rounds'].map(
    (view): Scene => ({
      name: `shape many, ${view}`,
      search: `?view=${view}&actions=20000&person=id-eu`,
      isAsSeen: true,
    }),
  ),
  ...['long', 'rtl', 'bare'].flatMap(shape =>
    ['overview', 'plan', 'mine', 'board', 'heat', 'people'].map((view): Scene => ({
      name: `shape ${shape}, ${view}`,
      search: `?view=${view}&shape=${shape}${shape === 'bare' ? '&person=id-eu' : ''}`,
    })),
  ),
];

function state(name: string): Scene {
  return { name: `state, ${name}`, search: `?state=${name}` };
}

/** Every screen, form and state of the tab. */
export const SCENES: readonly Scene[] = [...MAIN, ...FURTHER, ...STATES];

/** Goes to the scene and waits until it is all there. */
export async function goTo(
  page: Page,
  url: string,
  { search, isDialog, press = [] }: Scene,
): Promise<void> {
  await page.goto(`${url}/${search}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  for (const name of press) {
    const button = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('radio', { name, exact: true }));
    await button.first().click();
    await settled(page);
  }
  if (isDialog) await page.locator('[role=dialog], [role=menu]').first().waitFor();
}

/** Waits until nothing of the page is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250); // what is fetched after the first paint
}
