import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Plan } from '../../../src/plan/plan';
import { decideFacts, type Managed } from '../../../src/plan/settings/decide';
import type { Changes } from '../../../src/plan/settings/setting';
import { day } from '../../../src/plan/day';
import { anAction, aPlan } from '../../helpers/plan';
import { aSite } from '../aSite';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/settings/SettingsScreen';

jest.setTimeout(60_000);

const MANAGER = { id: 'id-eu', name: 'Eve Unit' };

/** A service that keeps the facts of the plan as the real one does. */
function aService(kept: { plan: Plan }) {
  const sent: { path: string; changes: Changes }[] = [];
  const manage = async (_key: string, path: string, changes: Changes): Promise<Managed<never>> => {
    sent.push({ path, changes });
    const decision = decideFacts(kept.plan, { changes, by: MANAGER });
    if (decision.kind === 'not found') return { kind: 'not found' };
    if (decision.kind === 'refused') return decision;
    if (decision.kind === 'changed') return { ...decision, now: kept.plan.facts as never };
    kept.plan = { ...kept.plan, facts: decision.after };
    return { kind: 'saved', now: decision.after as never };
  };
  return { sent, site: aSite(kept.plan, MANAGER, { manage }) };
}

const hour = () => screen.getByRole('textbox', { name: /At the hour/ });
const write = (text: string) => fireEvent.change(hour(), { target: { value: text } });

describe('the settings screen', () => {
  it('names what cannot be read, saves what can, and takes it back', async () => {
    const kept = { plan: aPlan() };
    const { sent, site } = aService(kept);
    const { user } = showPlanPage(site.session, '?view=settings');
    await user.click(await screen.findByRole('button', { name: 'Change: When the bot asks' }));
    const form = within(screen.getByRole('form', { name: 'When the bot asks' }));
    write('25');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('“25”: Write a whole number from 0 to 23.')).toBeVisible();
    expect(sent).toEqual([]);
    write('8');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Taken back/)).toBeVisible();
    const [hours] = [sent.map(({ changes }) => changes['hour'])];
    expect(hours).toEqual([
      { from: '9', to: '8' },
      { from: '8', to: '9' },
    ]);
  });

  it('shows what somebody else made of it meanwhile beside one’s own, through a reload too', async () => {
    const kept = { plan: aPlan() };
    const { site } = aService(kept);
    const { user, unmount } = showPlanPage(site.session, '?view=settings');
    await user.click(await screen.findByRole('button', { name: 'Change: When the bot asks' }));
    write('8');
    unmount();
    showPlanPage(site.session, '?view=settings');
    await waitFor(() => expect(hour()).toHaveValue('8'));
    const { facts } = kept.plan;
    kept.plan = { ...kept.plan, facts: { ...facts, asking: { ...facts.asking, hour: 11 } } };
    const form = within(screen.getByRole('form', { name: 'When the bot asks' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else changed this/)).toBeVisible();
    expect(screen.getByRole('row', { name: 'At the hour 8 11' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save mine' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(kept.plan.facts.asking.hour).toBe(8);
  });

  it('says before saving how many ratings another rule would change, and which', async () => {
    const lastSaid = { on: day('2012-06-01'), by: 'DS', text: 'Met.' };
    const { site } = aService({ plan: aPlan({ actions: [anAction({ lastSaid })] }) });
    const { user } = showPlanPage(site.session, '?view=settings');
    await user.click(await screen.findByRole('button', { name: 'Change: RAG rule' }));
    const preview = within(screen.getByRole('group', { name: 'What saving would change' }));
    expect(preview.getByText('No rating would change today.')).toBeVisible();
    fireEvent.change(screen.getByRole('textbox', { name: /^Stale/ }), { target: { value: '30' } });
    expect(
      await preview.findByText('Today: Green from 1 to 0 and Not rated from 0 to 1.'),
    ).toBeVisible();
    await user.click(preview.getByRole('button', { name: 'OD8-02' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('fills the tags with the duty of a place, and says which actions keep what leaves', async () => {
    const tags = { characteristics: ['Sex'], aims: [], priorities: [] };
    const kept = { plan: aPlan({ actions: [anAction({ tags })] }) };
    const { site } = aService(kept);
    const { user } = showPlanPage(site.session, '?view=settings');
    await user.click(await screen.findByRole('button', { name: 'Change: Tags and frameworks' }));
    const form = within(screen.getByRole('form', { name: 'Tags and frameworks' }));
    await user.selectOptions(form.getByRole('combobox'), 'northern-ireland');
    expect(form.getByRole('textbox', { name: /^Aims/ })).toHaveValue(
      'Promote equality of opportunity\nPromote good relations',
    );
    expect(await form.findByText(/^Sex: 1 action bears it and would keep it/)).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(kept.plan.facts.tagSets?.characteristics).toContain('Political opinion');
  });

  it('shows the glossary as it would be, and what nothing explains yet', async () => {
    const { site } = aService({ plan: aPlan({ actions: [anAction({ text: 'Ask the RMT' })] }) });
    const { user } = showPlanPage(site.session, '?view=settings');
    await user.click(await screen.findByRole('button', { name: 'Change: Glossary' }));
    const form = within(screen.getByRole('form', { name: 'Glossary' }));
    expect(form.getByText(/RMT \(1\)/)).toBeVisible();
    fireEvent.change(form.getByRole('textbox'), { target: { value: 'RMT: Rooms team' } });
    expect(await form.findByText('RMT, Rooms team: in 1 text')).toBeVisible();
    expect(form.queryByText(/Not explained yet/)).toBeNull();
  });
});
