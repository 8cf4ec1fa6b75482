import '@testing-library/jest-dom';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Attached } from '../../../src/plan/service';
import type { Report } from '../../../src/plan/record';
import type { Recorded } from '../../../src/sharepoint/store';
import type { FileToSend } from '../../../src/tab/sendFile';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { Evidence } from '../../../src/tab/panel/Evidence';
import { UpdateForm } from '../../../src/tab/panel/UpdateForm';
import { aService, aSession } from '../aSession';

beforeEach(() => window.sessionStorage.clear());

const LINK = 'https://site.example/sites/plan/Evidence/OD8-02%20Minutes%200123456789.pdf';
const KEPT: Attached = { kind: 'kept', link: LINK, name: 'Minutes.pdf' };
const pdf = (name = 'Minutes.pdf'): File => new File(['%PDF'], name);

describe('a file', () => {
  it('is attached as soon as it is chosen, and the update links to it', async () => {
    const { user, sent, attached } = showForm([KEPT]);
    choose(pdf());
    expect(await screen.findByText('Minutes.pdf is attached.')).toBeVisible();
    expect(attached[0]).toMatchObject({ ref: 'OD8-02', file: { name: 'Minutes.pdf' } });
    expect(within(theFiles()).getByText('Minutes.pdf')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent).toEqual([expect.objectContaining({ evidence: [LINK] })]);
    expect(screen.queryByRole('list', { name: 'Files of this update' })).not.toBeInTheDocument();
  });

  it('is in the table of evidence, as are links, with who gave it and when', () => {
    const link = 'https://intranet.example/minutes';
    inFluent(<Evidence updates={[anUpdate({ evidence: [LINK, link] })]} />);
    const table = within(screen.getByRole('table', { name: 'Evidence' }));
    expect(table.getByRole('link', { name: 'Minutes.pdf' })).toHaveAttribute('href', LINK);
    expect(table.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'WhatWhenGiven by',
      'File: Minutes.pdf20 July 2012Dana Service',
      `Link: ${link}20 July 2012Dana Service`,
    ]);
  });

  it('shows how far it is, and Save waits for it', async () => {
    let finish: (attached: Attached) => void = () => undefined;
    const waits = new Promise<Attached>(done => (finish = done));
    const { user, sent, progress } = showForm([waits]);
    await user.type(textBox(), 'Met three times.');
    choose(pdf());
    const bar = await screen.findByRole('progressbar', { name: 'Attaching Minutes.pdf' });
    act(() => progress(0.5));
    await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '0.5'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toEqual([]);
    await user.type(textBox(), ' And once more.');
    act(() => finish(KEPT));
    await screen.findByText('Minutes.pdf is attached.');
    expect(textBox()).toHaveValue('Met three times. And once more.');
  });

  it.each<[string, Attached | Error, string]>([
    ['refused', { kind: 'refused', sentence: 'Close it there.' }, 'Minutes.pdf: Close it there.'],
    ['lost on the way', new Error('The connection was lost.'), 'The connection was lost.'],
  ])('that is %s is told, and can be sent again as the same file', async (_, answer, words) => {
    const { user, attached } = showForm([answer, KEPT]);
    await user.type(textBox(), 'My words');
    choose(pdf());
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
    expect(textBox()).toHaveValue('My words');
    await user.click(screen.getByRole('button', { name: 'Try Minutes.pdf again' }));
    await screen.findByText('Minutes.pdf is attached.');
    expect(attached[1]).toEqual(attached[0]);
  });

  it('that cannot be taken is not sent at all', async () => {
    const { user, attached } = showForm([]);
    choose(pdf('setup.exe'));
    expect(await screen.findByText(/Files that end in \.exe are not taken/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take setup.exe away' }));
    expect(screen.queryByText(/are not taken/)).not.toBeInTheDocument();
    expect(attached).toEqual([]);
  });

  it('is still there after the tab was loaded again', async () => {
    const { unmount } = showForm([KEPT]);
    choose(pdf());
    await screen.findByText('Minutes.pdf is attached.');
    unmount();
    const { sent, user: again } = showForm([]);
    expect(within(theFiles()).getByText('Minutes.pdf')).toBeVisible();
    await again.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent[0]).toMatchObject({ evidence: [LINK] }));
  });

  it.each(['Take Minutes.pdf away', 'Discard'])('is taken back by “%s”', async name => {
    const { user, detached } = showForm([KEPT]);
    choose(pdf());
    await screen.findByText('Minutes.pdf is attached.');
    await user.click(screen.getByRole('button', { name }));
    expect(detached).toEqual([LINK]);
    expect(screen.queryByRole('list', { name: 'Files of this update' })).not.toBeInTheDocument();
  });

  it('is one of ten links and files at most', async () => {
    const { user, attached } = showForm([]);
    const links = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(n => `https://a.example/${n}`).join(' ');
    await user.click(screen.getByRole('textbox', { name: 'Evidence: a link' }));
    await user.paste(links);
    choose(pdf());
    expect(await screen.findByText(/10 links and files at most/)).toBeVisible();
    expect(attached).toEqual([]);
  });

  it('stays attached where somebody changed the action meanwhile', async () => {
    const theirs = anAction({ version: '9', concern: 'off track' });
    const { user, sent } = showForm([KEPT], [{ kind: 'changed', action: theirs }]);
    choose(pdf());
    await screen.findByText('Minutes.pdf is attached.');
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Keep what is in the plan' }));
    expect(within(theFiles()).getByText('Minutes.pdf')).toBeVisible();
    expect(sent[0]).toMatchObject({ evidence: [LINK] });
  });
});

/** The form of OD8-02 before a service that answers files with these, one after the other. */
function showForm(
  answers: readonly (Attached | Error | Promise<Attached>)[],
  told: readonly Recorded[] = [],
) {
  const sent: Report[] = [];
  const attached: FileToSend[] = [];
  const detached: string[] = [];
  let progress: (done: number) => void = () => undefined;
  const service = aService({
    tell: async (_key, report) => {
      const saved = { kind: 'saved' as const, action: anAction({ version: '2' }) };
      const update = anUpdate({ on: '2012-08-03' as never, key: report.key, text: '' });
      const { evidence = [] } = report;
      return told[sent.push(report) - 1] ?? { ...saved, update: { ...update, evidence } };
    },
    attach: async (_key, file, onProgress) => {
      progress = onProgress;
      const answer = await answers[attached.push(file) - 1];
      if (!answer || answer instanceof Error) throw answer ?? new Error('not expected');
      return answer;
    },
    detach: async (_key, link) => void detached.push(link),
  });
  const action = anAction({ version: '1' });
  const plan = aPlan({ actions: [action] });
  const session = aSession({ service });
  const page = inFluent(
    <UpdateForm as="owner" {...{ action, plan, session }} onSaved={() => undefined} />,
  );
  const user = userEvent.setup({ delay: null });
  return { ...page, user, sent, attached, detached, progress: (done: number) => progress(done) };
}

const inFluent = (shown: React.ReactElement) =>
  render(<FluentProvider theme={teamsLightTheme}>{shown}</FluentProvider>);
const theFiles = () => screen.getByRole('list', { name: 'Files of this update' });
const textBox = () => screen.getByRole('textbox', { name: 'How is it going?' });
const choose = (file: File) => {
  const chooser = document.querySelector('input[type=file]');
  if (!chooser) throw new Error('There is nothing to choose a file with');
  fireEvent.change(chooser, { target: { files: [file] } });
};
