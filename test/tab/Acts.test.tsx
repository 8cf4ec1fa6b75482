import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/plan/day';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { TODAY } from './aSession';
import { aSite } from './aSite';
import { showPlanPage } from './showPlanPage';

jest.setTimeout(60_000); // typing into forms is slow on a busy machine

const ASKED = anUpdate({
  key: 'asked-for-a-date',
  on: day('2012-08-01'),
  text: 'Asked for Dec-12 instead of Aug-12: the landlord is slow.',
  did: {
    act: { kind: 'ask for a date', wanted: 'Dec-12', why: 'the landlord is slow' },
    before: {},
    asked: { instead: 'Aug-12' },
  },
});

describe('what can be done with an action', () => {
  it('asks for a date by the plan’s own rules, and shows what was decided', async () => {
    const { acts, session } = aSite(aPlan());
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Ask for a date' }));
    const form = within(screen.getByRole('form', { name: 'Ask for a date' }));
    await user.type(form.getByRole('textbox', { name: /Which date/ }), 'Dec-12');
    await user.type(form.getByRole('textbox', { name: /Why/ }), 'The landlord is slow');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(acts).toEqual([
      expect.objectContaining({ kind: 'ask for a date', wanted: 'Dec-12', ref: 'OD8-02' }),
    ]);
    expect(
      await screen.findByText(/Dana Service asked on .* for Dec-12 instead of Aug-12/),
    ).toBeVisible();
  });

  it('says why something was refused, and keeps the words', async () => {
    const { session } = aSite(aPlan());
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Ask for a date' }));
    await user.type(screen.getByRole('textbox', { name: /Which date/ }), 'soon');
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'Because');
    const form = within(screen.getByRole('form', { name: 'Ask for a date' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Please ask for a month or a day/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Which date/ })).toHaveValue('soon');
  });

  it('lets who decides agree, and moves the date', async () => {
    const { session } = aSite(aPlan({ updates: [ASKED] }), { id: 'id-pp', name: 'Pat Park' });
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Agree' }));
    const form = within(screen.getByRole('form', { name: 'Agree' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Dec-12 \(31 December 2012\)/)).toBeVisible();
    expect(screen.getByText('moved once')).toBeVisible();
  });

  it('leaves deciding to those whose it is', async () => {
    const { session } = aSite(aPlan({ updates: [ASKED] }));
    showPlanPage(session, '?action=OD8-02');
    expect(await screen.findByText(/For Pat Park or Eve Unit to decide/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Agree' })).not.toBeInTheDocument();
  });

  it('tags with ticks', async () => {
    const { acts, session } = aSite(aPlan());
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Tag' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Disability' }));
    await user.click(screen.getByRole('checkbox', { name: 'Foster good relations' }));
    const form = within(screen.getByRole('form', { name: 'Tag' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(acts).toHaveLength(1));
    expect(await screen.findByText('Disability, Foster good relations')).toBeVisible();
  });

  it('takes one’s own latest update back', async () => {
    const own = anUpdate({ on: TODAY, at: `${TODAY}T08:55:00Z`, did: { before: {} } });
    const { acts, session } = aSite(aPlan({ updates: [own] }));
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Take back' }));
    expect((await screen.findAllByText(/^Taken back: Partners/)).length).toBeGreaterThan(0);
    expect(acts).toEqual([expect.objectContaining({ kind: 'undo', update: own.key })]);
  });

  it('offers to reopen what is finished, and not to withdraw it', async () => {
    const { session } = aSite(aPlan({ actions: [anAction({ status: 'Withdrawn' })] }));
    showPlanPage(session, '?action=OD8-02');
    expect(await screen.findByRole('button', { name: 'Reopen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).not.toBeInTheDocument();
  });

  it('offers nothing to those who may not', async () => {
    const { session } = aSite(aPlan(), { id: 'id-nobody', name: 'Nobody Known' });
    showPlanPage(session, '?action=OD8-02');
    await screen.findByText(/This action can be updated by/);
    expect(screen.queryByRole('button', { name: 'Reassign' })).not.toBeInTheDocument();
  });
});
