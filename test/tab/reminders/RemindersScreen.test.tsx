import { fireEvent, screen, within } from '@testing-library/react';
import { decideFacts, type Managed } from '../../../src/plan/settings/decide';
import { aPlan, anAction } from '../../helpers/plan';
import { aSite } from '../aSite';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/reminders/RemindersScreen';

jest.setTimeout(60_000);

const MANAGER = { id: 'id-eu', name: 'Eve Unit' };
const PLAN = aPlan({
  actions: [
    anAction(),
    anAction({ ref: 'OD8-03', number: 3 }),
    anAction({ ref: 'OD8-04', number: 4, owner: { asWritten: 'Head of Rooms' } }),
    anAction({ ref: 'OD8-05', number: 5, status: 'Complete' }),
  ],
});

function show(person = MANAGER) {
  const sent: unknown[] = [];
  const manage = async (_key: string, path: string, body: object): Promise<Managed<never>> => {
    sent.push([path, body]);
    const decision = decideFacts(PLAN, { changes: body, by: person });
    return decision.kind === 'save'
      ? { kind: 'saved', now: decision.after as never }
      : { kind: 'not found' };
  };
  return {
    sent,
    ...showPlanPage(aSite(PLAN, person, { manage }).session, '?view=reminders'),
  };
}
const coming = async () =>
  within(await screen.findByRole('region', { name: 'The next 60 days, if nobody answers' }));
const whatIf = () => within(screen.getByRole('region', { name: 'What if it asked otherwise?' }));

describe('the coming 60 days', () => {
  it('are a picture, and a table of who is asked about how much on which day', async () => {
    show();
    const load = await coming();
    const name = /^Asks on each day\. Most on Friday 3 August/;
    expect(await load.findByRole('img', { name })).toBeVisible();
    const table = within(load.getByRole('table', { name: /^Who is asked about how many/ }));
    const [first, second, inAll] = table.getAllByRole('columnheader');
    expect([first, second].map(one => one?.textContent)).toEqual(['Person', 'In all']);
    expect(inAll).toHaveTextContent(/^Fri 3 Aug 2012$/);
    expect(table.getByRole('row', { name: 'Dana Service 6 2 2 2' })).toBeVisible();
    expect(table.getByRole('row', { name: /^Pat Park 3 1 1 1 told of 2/ })).toBeVisible();
  });

  it('open a day above, with why others are silent', async () => {
    const { user } = show();
    const load = await coming();
    const name = 'Tue 28 Aug 2012: what the bot would do';
    await user.click(await load.findByRole('button', { name }));
    expect(
      await screen.findByText(/^Tuesday 28 August 2012, with what is known now/),
    ).toBeVisible();
    expect(screen.getByText(/^complete: 1 action/)).toBeInTheDocument();
  });
});

describe('other rules', () => {
  it('are tried before they are saved, and compared with those that stand', async () => {
    const { user, sent } = show();
    await coming();
    fireEvent.change(whatIf().getByRole('combobox', { name: 'Digests are sent on' }), {
      target: { value: 'Thursday' },
    });
    const row = await whatIf().findByRole('row', { name: /^Most actions in one digest/ });
    expect(row).toHaveTextContent(/22$/);
    const headers = (await coming()).getAllByRole('columnheader').map(one => one.textContent);
    expect(headers).toContainEqual(expect.stringMatching(/^Thu /));
    expect(headers).not.toContainEqual(expect.stringMatching(/^Tue /));
    expect(sent).toEqual([]);
    await user.click(whatIf().getByRole('button', { name: 'Save these rules' }));
    expect(await whatIf().findByText(/^Saved: the bot asks so/)).toBeVisible();
    expect(sent).toEqual([['facts', { weekday: { from: 'Tuesday', to: 'Thursday' } }]]);
    expect(whatIf().getByRole('combobox', { name: 'Digests are sent on' })).toHaveValue('Thursday');
  });

  it('say what cannot be read, and change nothing', async () => {
    show();
    await coming();
    fireEvent.change(whatIf().getByRole('textbox', { name: /^Ask before due/ }), {
      target: { value: 'soon' },
    });
    expect(await whatIf().findByText(/^“soon”:/)).toBeVisible();
    expect(whatIf().queryByRole('table')).not.toBeInTheDocument();
  });

  it('go back to those that stand', async () => {
    const { user } = show();
    await coming();
    const lead = whatIf().getByRole('textbox', { name: /^Ask before due/ });
    fireEvent.change(lead, { target: { value: '7' } });
    await user.click(await whatIf().findByRole('button', { name: /^Back to the rules/ }));
    expect(lead).toHaveValue('28, 7, 0');
    expect(whatIf().queryByRole('table')).not.toBeInTheDocument();
  });
});
