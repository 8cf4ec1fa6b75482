import { screen, within } from '@testing-library/react';
import { anAction, aPlan } from '../../helpers/plan';
import { aSession, aShelf } from '../aSession';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/about/Accessibility';

const PLAN = aPlan();
const plan = aPlan({
  facts: {
    ...PLAN.facts,
    glossary: [
      { acronym: 'RMT', meaning: 'Rooms management team' },
      { acronym: 'ESPS', meaning: 'Our own standard' },
    ],
  },
  actions: [anAction({ text: 'The RMT looks after rooms', steps: ['Ask the RMT'] })],
});
const shelf = async () => aShelf([plan]);

describe('the plan’s own glossary', () => {
  it('explains acronyms in the text of an action and in its steps', async () => {
    showPlanPage(aSession({ shelf }), '?view=plan&action=OD8-02');
    const panel = within(await screen.findByRole('dialog'));
    const explained = await panel.findAllByTitle('Rooms management team');
    expect(explained.map(({ parentElement }) => parentElement?.textContent)).toEqual([
      'The RMT looks after rooms',
      'Ask the RMT',
    ]);
  });

  it('is listed first, over ours where both know an acronym', async () => {
    showPlanPage(aSession({ shelf }), '?view=accessibility');
    await screen.findByText('Rooms management team');
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms.slice(0, 3)).toEqual(['RMT', 'ESPS', 'RAG']);
    expect(terms.filter(term => term === 'ESPS')).toHaveLength(1);
    expect(screen.getByText('Our own standard')).toBeVisible();
  });
});
