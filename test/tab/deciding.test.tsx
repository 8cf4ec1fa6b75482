import { screen, within } from '@testing-library/react';
import { day } from '../../src/plan/day';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aSession, aShelf } from './aSession';
import { showPlanPage } from './showPlanPage';

/** The charts are drawn by d3, which only browsers load; they are looked at in one. */
jest.mock('../../src/tab/overview/StrandCharts', () => ({ StrandCharts: () => null }));

const asked = anUpdate({
  by: 'Dana Service',
  byId: 'id-ds',
  did: { act: { kind: 'ask for a date', wanted: 'Dec-12', why: 'Partners moved.' } },
} as Parameters<typeof anUpdate>[0]);
const late = { kind: 'month', asWritten: 'Jul-12', date: day('2012-07-31') } as const;

const open = (id: string) =>
  showPlanPage(
    aSession({
      person: { id, name: 'Somebody' },
      shelf: async () =>
        aShelf([
          aPlan({
            actions: [anAction(), anAction({ ref: 'OD8-03', due: late })],
            updates: [asked],
          }),
        ]),
    }),
    '?view=overview',
  );

describe('the overview', () => {
  it('gives a champion the date requests that are theirs to decide', async () => {
    open('id-pp');
    const waits = within(await screen.findByRole('region', { name: 'What waits for you: 1' }));
    expect(waits.getByRole('heading', { name: 'Date requests: 1' })).toBeVisible();
    expect(waits.getByText(/Dana Service asks for Dec-12 instead of/)).toBeVisible();
  });

  it('gives an owner nothing to decide, and each late action once', async () => {
    open('id-ds');
    expect(await screen.findByRole('heading', { name: 'Late, no word: 1' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'What is red: 1' })).toBeVisible();
    expect(screen.queryByRole('region', { name: /What waits for you/ })).toBeNull();
    expect(screen.getAllByRole('button', { name: /^OD8-03/ })).toHaveLength(1);
  });
});
