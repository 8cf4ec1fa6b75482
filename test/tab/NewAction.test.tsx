import { fireEvent, screen, within } from '@testing-library/react';
import { aPlan } from '../helpers/plan';
import { aSite } from './aSite';
import { showPlanPage } from './showPlanPage';
import '../../src/tab/acts/NewAction';

jest.setTimeout(60_000); // typing into forms is slow on a busy machine

describe('a new action', () => {
  it('is written under its objective’s heading, keeps what could not be read, and its panel opens', async () => {
    const { acts, session } = aSite(aPlan(), { id: 'id-pp', name: 'Pat Park' });
    const { user } = showPlanPage(session);
    await user.click(await screen.findByRole('button', { name: 'New action in OD8' }));
    const form = within(await screen.findByRole('form', { name: 'New action' }));
    const fill = (role: string, name: RegExp, value: string) =>
      fireEvent.change(form.getByRole(role, { name }), { target: { value } });
    expect(form.getByRole('combobox', { name: /Where in the plan/ })).toHaveValue('OD8');
    fill('textbox', /The action in words/, 'Mend the door');
    fill('combobox', /Owner/, 'AR');
    fill('textbox', /Due/, 'soon');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/That deadline cannot be read/)).toBeVisible();
    expect(form.getByRole('textbox', { name: /Due/ })).toHaveValue('soon');
    fill('textbox', /Due/, 'Dec-12');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('dialog', { name: 'OD8-03' })).toBeVisible();
    const asked = { kind: 'new', strand: 'OD', objective: 'OD8', text: 'Mend the door' };
    expect(acts.at(-1)).toMatchObject({ ...asked, owner: 'AR', due: 'Dec-12' });
    expect(screen.getAllByText('New: Mend the door').length).toBeGreaterThan(0);
  });

  it('is nobody’s to add but the champion’s and the plan manager’s', async () => {
    showPlanPage(aSite(aPlan()).session);
    await screen.findByRole('grid');
    expect(screen.queryByRole('button', { name: /New action/ })).not.toBeInTheDocument();
  });

  it('can be the first of a plan', async () => {
    showPlanPage(aSite(aPlan({ actions: [] }), { id: 'id-eu', name: 'Eve Unit' }).session);
    expect(await screen.findByRole('button', { name: 'New action' })).toBeVisible();
  });
});
