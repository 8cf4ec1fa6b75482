import { act, screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/plan/day';
import { aDue, aPlan, anAction, anUpdate } from '../helpers/plan';
import { aHost, aSession, aShelf } from './aSession';
import { showPlanPage, theTable } from './showPlanPage';

const nobody = { id: 'id-nobody', name: 'Nobody Known' };

describe('the panel of an action', () => {
  it.each([
    ['its address', '?action=OD8-02', undefined],
    ['a link from Teams', '', 'OD8-02'],
  ])('opens by %s', async (_, search, linked) => {
    showPlanPage(aSession(), search, aHost(linked));
    expect(await screen.findByRole('dialog', { name: 'OD8-02' })).toBeVisible();
  });

  it('opens with Enter, puts the action in the address, and gives the focus back when closed', async () => {
    const { user } = showPlanPage();
    const row = (await theTable()).getByRole('button', { name: /^OD8-02/ });
    act(() => row.focus());
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: 'OD8-02' });
    await waitFor(() => expect(window.location.search).toBe('?view=plan&action=OD8-02'));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(row).toHaveFocus());
    await waitFor(() => expect(window.location.search).toBe('?view=plan'));
  });

  it('closes with Escape', async () => {
    const { user } = showPlanPage(aSession(), '?action=OD8-02');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('says every fact apart: due as written, understood and as first written, and the forecast', async () => {
    const action = anAction({
      due: { ...aDue, asWritten: 'Aug-12 *', mark: '*' },
      dueFirst: 'May-12',
      forecast: day('2012-09-30'),
      concern: 'at risk',
      asked: { since: day('2012-07-31'), last: day('2012-08-02'), times: 2 },
      steps: ['Ask the landlord', 'Ask the tenants'],
    });
    const plan = aPlan({ actions: [action] });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }), '?action=OD8-02');
    const panel = within(await screen.findByRole('dialog'));
    const facts = panel.getAllByRole('term').map(term => {
      const { parentElement } = term;
      return parentElement?.textContent.replace(term.textContent, `${term.textContent}: `);
    });
    expect(facts).toEqual([
      'Status: In progress',
      'Owner: Dana Service, DS (as written)',
      'Due: Aug-12 * (31 August 2012)',
      'Due as first written: May-12',
      'Forecast: 30 September 2012',
      'The owner says: at risk',
      'Waiting for an answer: asked 2 times since 31 July 2012',
      'Strand: OD Operational Delivery',
      'Objective: OD8 Rooms everybody can use',
    ]);
    expect(panel.getByText('Ask the tenants')).toBeVisible();
    expect(panel.getAllByText('at risk')).toHaveLength(2);
  });

  it('lists the updates, newest first, with who said it, when and through what', async () => {
    const plan = aPlan({
      updates: [
        anUpdate({ key: 'first', on: day('2012-06-13'), by: 'as imported', through: 'import' }),
        anUpdate({
          key: 'second',
          by: 'Ash Reed',
          onBehalfOf: 'Dana Service',
          text: '',
          status: 'In progress',
          forecast: day('2012-09-30'),
        }),
        anUpdate({ key: 'third', on: day('2012-08-01'), text: '', noChange: true }),
      ],
    });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }), '?action=OD8-02');
    const panel = within(await screen.findByRole('dialog'));
    const updates = panel
      .getAllByRole('listitem')
      .slice(0, 3) // how the date went follows
      .map(({ textContent }) => textContent);
    expect(updates).toEqual([
      '1 August 2012, Dana Service, on a cardNo change',
      '20 July 2012, Ash Reed for Dana Service, on a cardIn progress, expected 30 September 2012',
      '13 June 2012, as imported, on importPartners have met twice.',
    ]);
  });

  it('says what people wrote as they wrote it, and never as HTML', async () => {
    const text = 'Two <b>lines</b>\n& one more';
    const plan = aPlan({ updates: [anUpdate({ text })] });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }), '?action=OD8-02');
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByRole('listitem')).toHaveTextContent('Two <b>lines</b> & one more');
  });

  it('has no form for those who may not update it, and says who may', async () => {
    showPlanPage(aSession({ person: nobody }), '?action=OD8-02');
    const panel = within(await screen.findByRole('dialog'));
    expect(
      panel.getByText(
        'This action can be updated by Dana Service, Ash Reed (deputy), Pat Park (champion) or Eve Unit (plan manager).',
      ),
    ).toBeVisible();
    expect(panel.queryByRole('form')).not.toBeInTheDocument();
  });

  it.each([
    ['id-ds', 'You answer for this action.'],
    ['id-ar', 'You answer for it as deputy.'],
    ['id-pp', 'You may update it as champion.'],
    ['id-eu', 'You may update it as plan manager.'],
  ])('tells %s in what capacity: %s', async (id, words) => {
    showPlanPage(aSession({ person: { id, name: 'Somebody' } }), '?action=OD8-02');
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says so when the action of an address is not in the plan', async () => {
    showPlanPage(aSession(), '?action=XX1-01');
    expect(await screen.findByRole('dialog', { name: 'XX1-01 is not in this plan' })).toBeVisible();
  });
});
