import { act, screen, waitFor, within } from '@testing-library/react';
import type { Session } from '../../src/tab/load/session';
import { aDue, aPlan, anAction } from '../helpers/plan';
import { readDue } from '../../src/plan/due';
import { aSession, aShelf } from './aSession';
import { refsShown, showPlanPage } from './showPlanPage';

const late = readDue('May-12');

it('counts the whole plan by RAG and status, whatever is shown', async () => {
  showPlanPage(aPlanOfFour(), '?rag=Red');
  expect(await refsShown()).toEqual(['OD8-03']);
  const rags = within(screen.getByRole('group', { name: 'RAG' }));
  expect(rags.getAllByRole('button').map(button => button.textContent)).toEqual([
    'Red 1',
    'Amber 0',
    'Green 2',
    'Complete 1',
    'Not rated 0',
  ]);
  const statuses = within(screen.getByRole('group', { name: 'Status' }));
  expect(statuses.getAllByRole('button').map(button => button.textContent)).toEqual([
    'In progress 3',
    'Complete 1',
  ]);
});

it.each([
  ['nothing', '?view=plan', ['OD8-02', 'OD8-03', 'OD8-04', 'LA1-01']],
  ['a strand', '?strand=LA', ['LA1-01']],
  ['an owner', '?owner=Pat+Park', ['LA1-01']],
  ['a rating', '?rag=Green', ['OD8-02', 'LA1-01']],
  ['a status', '?status=Complete', ['OD8-04']],
  ['words', '?q=od8-03', ['OD8-03']],
  ['two at once', '?rag=Green&strand=OD', ['OD8-02']],
  ['what is no rating', '?view=plan&rag=Purple', ['OD8-02', 'OD8-03', 'OD8-04', 'LA1-01']],
])('shows what the address asks for: %s', async (_, search, refs) => {
  showPlanPage(aPlanOfFour(), search);
  expect(await refsShown()).toEqual(refs);
});

it('finds as one types, says how many there are, and keeps the words in the address', async () => {
  const { user } = showPlanPage(aPlanOfFour(), '?theme=dark&view=plan');
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'lift');
  await waitFor(async () => expect(await refsShown()).toEqual(['LA1-01']));
  expect(screen.getByRole('status')).toHaveTextContent('Showing 1 of 4 actions');
  await waitFor(() => expect(window.location.search).toBe('?theme=dark&view=plan&q=lift'));
});

it('shows only Red at a press of Red, and all at another', async () => {
  const { user } = showPlanPage(aPlanOfFour());
  const red = await screen.findByRole('button', { name: 'Red 1' });
  await user.click(red);
  expect(red).toHaveAttribute('aria-pressed', 'true');
  await waitFor(async () => expect(await refsShown()).toEqual(['OD8-03']));
  await user.click(red);
  await waitFor(async () => expect(await refsShown()).toHaveLength(4));
});

it('filters by strand and owner together', async () => {
  const { user } = showPlanPage(aPlanOfFour());
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Owner' }), 'Dana Service');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Strand' }),
    'OD Operational Delivery',
  );
  await waitFor(async () => expect(await refsShown()).toEqual(['OD8-02', 'OD8-03', 'OD8-04']));
  await waitFor(() =>
    expect(window.location.search).toBe('?view=plan&strand=OD&owner=Dana+Service'),
  );
});

it('says that nothing matches, and clears the filters', async () => {
  const { user } = showPlanPage(aPlanOfFour(), '?q=nowhere');
  expect(await screen.findByRole('heading', { name: 'No action matches' })).toBeVisible();
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  if (clear) await user.click(clear);
  await waitFor(async () => expect(await refsShown()).toHaveLength(4));
  await waitFor(() => expect(window.location.search).toBe('?view=plan'));
});

it('follows the Back button', async () => {
  showPlanPage(aPlanOfFour(), '?strand=LA');
  expect(await refsShown()).toEqual(['LA1-01']);
  window.history.replaceState(null, '', '/?strand=OD');
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
  await waitFor(async () => expect(await refsShown()).toHaveLength(3));
});

function aPlanOfFour(): Session {
  const [od] = aPlan().strands;
  const plan = aPlan({
    strands: od ? [od, { ...od, code: 'LA', title: 'Local Accountability' }] : [],
    actions: [
      anAction(),
      anAction({ ref: 'OD8-03', number: 3, due: late }),
      anAction({ ref: 'OD8-04', number: 4, status: 'Complete' }),
      anAction({
        ref: 'LA1-01',
        strand: 'LA',
        objective: 'LA1',
        number: 1,
        text: 'Mend the lift',
        owner: { asWritten: 'PP' },
        due: aDue,
      }),
    ],
  });
  return aSession({ shelf: async () => aShelf([plan]) });
}
