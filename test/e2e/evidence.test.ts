import type { Page } from 'playwright-core';
import { aTab, MANAGER, personCalled } from '../helpers/aTab';
import { faultsOf as faultsWithin } from '../helpers/axe';
import { picture } from '../helpers/chromium';

jest.setTimeout(240_000);

const app = aTab(5030);
const { fault } = app;
let tab: Page;

beforeAll(() => {
  tab = app.page();
});

/** One update with its evidence, told in order: each step stands on the one before it. */
describe('evidence', () => {
  it('is a file that an owner attaches, though it is locked at first', async () => {
    await tab.goto(at('OD8-02', personCalled('DS')?.id));
    const panel = tab.getByRole('dialog');
    await panel.getByRole('textbox', { name: 'How is it going?' }).fill('Minutes are attached.');
    await fault({ path: 'AddUsingPath', status: 423, times: 1 });
    await choose({ name: 'Minutes #3 <draft>.pdf', buffer: Buffer.from('%PDF minutes') });
    await panel.getByText('Somebody has that file open for editing.', { exact: false }).waitFor();
    await picture(tab, 'evidence-locked');
    await panel.getByRole('button', { name: /^Try / }).click();
    await panel.getByText('Minutes 3 draft.pdf is attached.').waitFor();
  });

  it('that is too large or a program is refused before it is sent', async () => {
    const panel = tab.getByRole('dialog');
    await choose({ name: 'film.pdf', buffer: Buffer.alloc(21 * 1024 * 1024) });
    await panel.getByText('an update takes 20 MB at most', { exact: false }).waitFor();
    await panel.getByRole('button', { name: 'Take film.pdf away' }).click();
    await choose({ name: 'report.pdf', buffer: Buffer.from('MZ a program') });
    await panel.getByText('is not what its ending says', { exact: false }).waitFor();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'evidence-refused');
    await panel.getByRole('button', { name: 'Take report.pdf away' }).click();
  });

  it('is still attached after a reload, and is saved with the words', async () => {
    await tab.reload();
    const panel = tab.getByRole('dialog');
    const files = panel.getByRole('list', { name: 'Files of this update' });
    await files.getByText('Minutes 3 draft.pdf').waitFor();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('Saved.').waitFor();
    const table = panel.getByRole('table', { name: 'Evidence' });
    await table.getByRole('link', { name: 'Minutes 3 draft.pdf' }).waitFor();
    await table.scrollIntoViewIfNeeded();
    expect(await faultsOf(tab)).toEqual([]);
    await picture(tab, 'evidence-table');
  });

  it('opens where it lies, for download, and is in the library by action', async () => {
    const link = tab.getByRole('table', { name: 'Evidence' }).getByRole('link');
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/\/PlanEvidence\/OD8-02%20Minutes%203%20draft%20[0-9a-f]{10}\.pdf$/);
    const file = await tab.request.get(address);
    expect(await file.text()).toBe('%PDF minutes');
    expect(file.headers()['content-disposition']).toContain('attachment');
    const list = await app.newPage();
    await list.goto(`${app.line('SharePoint')}/PlanEvidence/By%20action.aspx`);
    await list.getByRole('link', { name: /^OD8-02 Minutes 3 draft/ }).waitFor();
    await picture(list, 'evidence-library');
    await list.context().close();
  });

  it('outlives a service that does not answer: the file is chosen still', async () => {
    const panel = tab.getByRole('dialog');
    await tab.route('**/api/plans/**/evidence**', route => route.abort());
    await choose({ name: 'notes.txt', buffer: Buffer.from('notes') });
    await panel.getByText('The file did not arrive', { exact: false }).waitFor();
    await tab.unroute('**/api/plans/**/evidence**');
    await panel.getByRole('button', { name: 'Try notes.txt again' }).click();
    await panel.getByText('notes.txt is attached.').waitFor();
    await panel.getByRole('button', { name: 'Take notes.txt away' }).click();
    await panel.getByText('notes.txt is taken away.').waitFor();
  });
});

describe('what an action waits for', () => {
  it('is said to have happened by who runs the plan, and stands in the facts', async () => {
    const page = await app.newPage();
    await page.goto(at('OC5-01', MANAGER?.id));
    const panel = page.getByRole('dialog');
    await panel.getByText('Nobody has said that it has happened', { exact: false }).waitFor();
    await panel.getByRole('button', { name: 'It has happened' }).click();
    await panel.getByLabel('When did it happen?').fill('2012-08-01');
    await panel
      .getByRole('form', { name: 'It has happened' })
      .getByRole('button', { name: 'Save' })
      .click();
    await panel.getByText('Saved.').waitFor();
    await page.reload();
    await panel.getByText('It has happened, said on 3 August 2012', { exact: false }).waitFor();
    await picture(page, 'event-happened');
    await page.context().close();
  });
});

const at = (ref: string, as: string | undefined): string =>
  app.at({ query: { view: 'plan', action: ref }, as });

const choose = (file: { name: string; buffer: Buffer }) =>
  tab.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/octet-stream' });

/** Of the panel alone, which is over the rest. */
const faultsOf = (page: Page) => faultsWithin(page, '[role=dialog]');
