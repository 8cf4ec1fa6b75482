import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Action, Update } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import type { Report } from '../../src/plan/record';
import type { Recorded } from '../../src/sharepoint/store';
import type { Service } from '../../src/tab/service';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aService, aSession, aShelf } from './aSession';
import { showPlanPage, theTable } from './showPlanPage';

const action = anAction({ version: '1' });
const offline = new Error('The service cannot be reached.');

describe('what is sent', () => {
  it('is only what was written and changed, with a key and the version that was seen', async () => {
    const { user, sent } = await showForm(saved());
    await write(user, 'Met three times.');
    await user.selectOptions(statusBox(), 'Complete');
    await save(user);
    expect(sent).toEqual([
      {
        ref: 'OD8-02',
        key: expect.stringMatching(/^[\w-]{8,100}$/),
        text: 'Met three times.',
        status: 'Complete',
        seen: '1',
      },
    ]);
  });

  it('is asked for with a word on whom not to name', async () => {
    await showForm(saved());
    expect(screen.getByRole('textbox', { name: 'How is it going?' })).toHaveAccessibleDescription(
      /Please name no individuals/,
    );
  });

  it('holds a forecast and how it is on course', async () => {
    const { user, sent } = await showForm(saved());
    await user.type(screen.getByLabelText('When do you now expect to finish?'), '2012-09-30');
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await save(user);
    expect(sent[0]).toMatchObject({ forecast: '2012-09-30', concern: 'at risk' });
    expect(sent[0]).not.toHaveProperty('text');
    expect(sent[0]).not.toHaveProperty('status');
  });

  it('is “no change” at the press of one button, offered while nothing is filled in', async () => {
    const { user, sent } = await showForm(saved());
    await user.click(screen.getByRole('button', { name: 'No change' }));
    expect(sent[0]).toMatchObject({ ref: 'OD8-02', noChange: true });
    await write(user, 'Something');
    expect(screen.getByRole('button', { name: 'No change' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('is nothing while there is nothing to say', async () => {
    const { user, sent } = await showForm(saved());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent).toEqual([]);
  });

  it('is only words where the action is complete', async () => {
    const done = anAction({ status: 'Complete' });
    const { user, sent } = await showForm(saved(), done);
    expect(
      screen.getByText('This action is complete. You can still add words to it.'),
    ).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Status' })).not.toBeInTheDocument();
    await write(user, 'Still going well.');
    await save(user);
    expect(sent[0]).toEqual({ ref: 'OD8-02', key: expect.anything(), text: 'Still going well.' });
  });

  it('asks one line more of whoever completes it', async () => {
    const { user } = await showForm(saved());
    await user.selectOptions(statusBox(), 'Complete');
    expect(screen.getByText(/What is different for people because of this\?/)).toBeVisible();
  });
});

describe('what comes of it', () => {
  it('is in the table, the updates and an empty form once it is saved', async () => {
    const { user } = await showForm(saved({ text: 'Met three times.' }));
    await write(user, 'Met three times.');
    await save(user);
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(textBox()).toHaveValue('');
    expect(screen.getByRole('listitem')).toHaveTextContent('Met three times.');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect((await theTable()).getByRole('row', { name: /OD8-02/ })).toHaveTextContent(
      'Met three times.',
    );
  });

  it('says that a forecast does not move the due date', async () => {
    const { user } = await showForm(saved({ forecast: day('2012-09-30') }));
    await user.type(screen.getByLabelText('When do you now expect to finish?'), '2012-09-30');
    await save(user);
    expect(
      await screen.findByText(
        'Saved. You expect 30 September 2012. Aug-12 stays until Pat Park agrees to move it.',
      ),
    ).toBeVisible();
  });

  it.each<[string, Recorded, RegExp]>([
    ['gone', { kind: 'not found', log: 'gone' }, /not there any more, or not yours/],
    ['refused', { kind: 'refused', sentence: 'Too long by 7.' }, /^Too long by 7\.$/],
    [
      'closed',
      { kind: 'closed', status: 'Complete', by: 'Pat Park' },
      /become complete \(Pat Park\)/,
    ],
  ])('is told in words when it is %s, and keeps what was typed', async (_, recorded, words) => {
    const { user } = await showForm([recorded]);
    await write(user, 'My words');
    await save(user);
    expect(await screen.findByText(words)).toBeVisible();
    expect(textBox()).toHaveValue('My words');
  });

  it('can be sent again under the same key when the network fails', async () => {
    const { user, sent } = await showForm([offline, ...saved()]);
    await write(user, 'My words');
    await save(user);
    expect(await screen.findByText(offline.message)).toBeVisible();
    expect(textBox()).toHaveValue('My words');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent[1]).toEqual(sent[0]);
  });

  it('is there once when an earlier try was saved after all', async () => {
    const update = anUpdate({ text: 'My words' });
    const one = async () => ({ action, updates: [update] });
    const { user } = await showForm([{ kind: 'again', update }], action, { one });
    await write(user, 'My words');
    await save(user);
    expect(await screen.findByText(/it is not there twice/)).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(textBox()).toHaveValue('');
  });

  it('can be saved as a further update when an earlier version of it was saved', async () => {
    const { user, sent } = await showForm([{ kind: 'differs', update: anUpdate() }, ...saved()]);
    await write(user, 'Other words');
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Save as a further update' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent[1]).toMatchObject({ text: 'Other words' });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });
});

describe('when somebody changed the action meanwhile', () => {
  const theirs = anAction({ version: '2', status: 'Not started', concern: 'off track' });

  it('shows both side by side', async () => {
    const { user } = await showForm([{ kind: 'changed', action: theirs }]);
    await write(user, 'My words');
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await save(user);
    const both = within(await screen.findByRole('table'));
    expect(both.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'YoursIn the plan now',
      'StatusIn progressNot started',
      'ForecastNothingNothing',
      'Is it on course?At riskOff track',
      'Last saidMy wordsPartners have met once.',
    ]);
  });

  it('saves mine over what I have now seen', async () => {
    const { user, sent } = await showForm([{ kind: 'changed', action: theirs }, ...saved()]);
    await write(user, 'My words');
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Save mine' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent[1]).toMatchObject({ text: 'My words', concern: 'at risk', seen: '2' });
  });

  it('keeps my words over theirs when I take what is in the plan', async () => {
    const { user } = await showForm([{ kind: 'changed', action: theirs }]);
    await write(user, 'My words');
    await user.click(screen.getByRole('radio', { name: 'At risk' }));
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Keep what is in the plan' }));
    expect(textBox()).toHaveValue('My words');
    expect(statusBox()).toHaveValue('Not started');
    expect(screen.getByRole('radio', { name: 'Off track' })).toBeChecked();
  });
});

describe('what is typed', () => {
  it('is still there after the panel was closed and the tab loaded again', async () => {
    const { user, unmount } = await showForm([]);
    await write(user, 'Half a sentence');
    unmount();
    await showForm([]);
    expect(textBox()).toHaveValue('Half a sentence');
    expect(screen.getByText('What you had typed is still here.')).toBeVisible();
  });

  it('is not shown to somebody else in the same window', async () => {
    const { user, unmount } = await showForm([]);
    await write(user, 'Half a sentence');
    unmount();
    showPlanPage(aSession({ person: { id: 'id-pp', name: 'Pat Park' } }), '?action=OD8-02');
    await screen.findByRole('dialog');
    expect(textBox()).toHaveValue('');
  });

  it('is gone when it is discarded', async () => {
    const { user } = await showForm([]);
    await write(user, 'Half a sentence');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(textBox()).toHaveValue('');
  });
});

/** Opens OD8-02 before a service that answers these, one after the other. */
async function showForm(
  answers: readonly (Recorded | Error)[],
  shown: Action = action,
  differs: Partial<Service> = {},
) {
  const sent: Report[] = [];
  const tell = async (_planKey: string, report: Report): Promise<Recorded> => {
    const answer = answers[sent.push(report) - 1];
    if (answer && !(answer instanceof Error)) return answer;
    throw answer ?? new Error('not expected');
  };
  const plan = aPlan({ actions: [shown] });
  const service = aService({ tell, ...differs });
  const page = showPlanPage(
    aSession({ shelf: async () => aShelf([plan]), service }),
    '?action=OD8-02',
  );
  await screen.findByRole('dialog', { name: 'OD8-02' });
  return { ...page, sent };
}

function saved(differs: Partial<Update> = {}): readonly Recorded[] {
  const update = anUpdate({ on: day('2012-08-03'), through: 'tab', ...differs });
  return [{ kind: 'saved', action: anAction({ version: '2' }), update }];
}

const textBox = () => screen.getByRole('textbox', { name: 'How is it going?' });
const statusBox = () => screen.getByRole('combobox', { name: 'Status' });
const write = (user: UserEvent, words: string) => user.type(textBox(), words);
const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' }));
