import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Act, Acted } from '../../src/plan/acts/act';
import { day } from '../../src/plan/day';
import { aPerson, aPlan, anAction, anUpdate } from '../helpers/plan';
import { aShelf, TODAY } from './aSession';
import { aSite } from './aSite';
import { showPlanPage } from './showPlanPage';
import '../../src/tab/people/PersonInput';

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

  it('gives an action to somebody of the organisation, whom a plan manager makes known to the plan', async () => {
    const mail = 'rhea.rooms@police.example';
    const rhea = aPerson({ name: 'Rhea Rooms', id: 'id-rhea', mail, asWritten: ['Rhea Rooms'] });
    const manage = async () => ({ kind: 'saved', now: rhea }) as never;
    const { acts, session } = aSite(aPlan(), { id: 'id-eu', name: 'Eve Unit' }, { manage });
    const people = async () => [{ name: 'Rhea Rooms', mail, id: 'id-rhea' }];
    const shelf = async () => ({ ...aShelf([aPlan()]), people });
    const { user } = showPlanPage({ ...session, shelf }, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Reassign' }));
    const form = within(screen.getByRole('form', { name: 'Reassign' }));
    fireEvent.change(await form.findByRole('combobox', { name: /owner/i }), {
      target: { value: 'rhea' },
    });
    await user.click(await form.findByRole('option', { name: /^Rhea Rooms/ }));
    await form.findByText('Rhea Rooms is one of the people of the plan now.');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(acts).toEqual([expect.objectContaining({ kind: 'reassign', owner: 'Rhea Rooms' })]);
  });

  it('keeps a role as it was typed, and says what becomes of a name that the plan does not know', async () => {
    const people = async () => [{ name: 'Rhea Rooms', mail: 'rhea.rooms@police.example' }];
    const { acts, session } = aSite(aPlan());
    const shelf = async () => ({ ...aShelf([aPlan()]), people });
    const { user } = showPlanPage({ ...session, shelf }, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Reassign' }));
    const form = within(screen.getByRole('form', { name: 'Reassign' }));
    fireEvent.change(await form.findByRole('combobox', { name: /owner/i }), {
      target: { value: 'rhea' },
    });
    await user.click(await form.findByRole('option', { name: /^Rhea Rooms/ }));
    expect(await form.findByText(/is not one of the people of the plan yet/)).toBeVisible();
    const owner = form.getByRole('combobox', { name: /owner/i });
    fireEvent.change(owner, { target: { value: 'A' } });
    fireEvent.keyDown(owner, { key: 'Tab' });
    expect(owner).toHaveValue('A');
    expect(acts).toEqual([]);
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

  it('shows what somebody else changed meanwhile, and does it all the same on a second press', async () => {
    const links = ['OD8-03'];
    const now = anAction({ concern: 'off track', version: '9', links });
    const seen: (string | undefined)[] = [];
    const act = async (_key: string, one: Act): Promise<Acted> => {
      seen.push(one.seen);
      return seen.length === 1
        ? { kind: 'changed', action: now }
        : { kind: 'saved', action: { ...now, snoozedUntil: TODAY }, update: anUpdate() };
    };
    const plan = aPlan({
      actions: [anAction({ version: '8', links }), anAction({ ref: 'OD8-03' })],
    });
    const { user } = showPlanPage(aSite(plan, undefined, { act }).session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const form = within(screen.getByRole('form', { name: 'Withdraw' }));
    fireEvent.change(form.getByRole('textbox'), { target: { value: 'No longer needed' } });
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByRole('row', { name: /On course|off track/i })).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(seen).toEqual(['8', '9']);
    await user.click(screen.getByRole('button', { name: 'OD8-03' }));
    expect(await screen.findByRole('dialog', { name: 'OD8-03' })).toBeVisible();
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

describe('asking about an action in another way', () => {
  it('is for whoever leads its strand, and is then among its facts', async () => {
    const { acts, session } = aSite(aPlan(), { id: 'id-pp', name: 'Pat Park' });
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Ask in another way' }));
    const form = within(screen.getByRole('form', { name: 'Ask in another way' }));
    await user.type(form.getByRole('textbox', { name: /Ask before due/ }), '14, 0');
    await user.selectOptions(form.getByRole('combobox'), 'Always');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^14 and 0 days before due; asked although/)).toBeVisible();
    expect(acts).toMatchObject([{ kind: 'ask differently', leadDays: '14, 0', asking: 'on' }]);
  });

  it('is not offered to its owner', async () => {
    showPlanPage(aSite(aPlan()).session, '?action=OD8-02');
    expect(await screen.findByRole('button', { name: 'Snooze' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask in another way' })).toBeNull();
  });
});
