import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Plan } from '../../../src/plan/plan';
import { decideFacts, type Managed } from '../../../src/plan/settings/decide';
import type { Changes } from '../../../src/plan/settings/setting';
import { aPlan } from '../../helpers/plan';
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
});
