import { screen } from '@testing-library/react';
import { aPlan, anAction } from '../../helpers/plan';
import { aSite } from '../aSite';
import { readsOf } from '../gallery/running';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/rounds/RoundsScreen';

jest.setTimeout(60_000);

const MANAGER = { id: 'id-eu', name: 'Eve Unit' };
const PLAN = aPlan({
  actions: [anAction(), anAction({ ref: 'OD8-03', owner: { asWritten: 'PP', id: 'id-pp' } })],
});

describe('rounds and reach', () => {
  it('say who answered of whom, who could not be reached, why and since when', async () => {
    const { session } = aSite(PLAN, MANAGER, { read: readsOf(PLAN) });
    showPlanPage(session, '?view=rounds');
    expect(
      await screen.findByRole('heading', { name: 'Round before the Board of 6 September 2012' }),
    ).toBeVisible();
    expect(
      screen.getByRole('row', {
        name: 'Pat Park Could not be reached: has not opened the chat with the bot yet OD8-03',
      }),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /^Dana Service Not yet OD8-02/ })).toBeVisible();
    expect(screen.getByText('No: took the app away, since 20 July 2012')).toBeVisible();
    expect(
      screen.getByText(
        /^31 July 2012: 3 people to remind, 1 reminded, 1 answered all. Not reached: PP/,
      ),
    ).toBeVisible();
  });

  it('can be asked for again where the service is away', async () => {
    let tries = 0;
    const read = async (...asked: Parameters<ReturnType<typeof readsOf>>) => {
      tries += 1;
      if (tries === 1) throw new Error('The service cannot be reached.');
      return readsOf(PLAN)(...asked);
    };
    const { session } = aSite(PLAN, MANAGER, { read: read as ReturnType<typeof readsOf> });
    const { user } = showPlanPage(session, '?view=rounds');
    expect(await screen.findByText('The service cannot be reached.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Reminder runs' })).toBeVisible();
  });
});

describe('asking now', () => {
  it.each([
    [{ kind: 'sent', to: 'DS' } as const, 'Asked DS just now.'],
    [{ kind: 'unreachable', to: 'DS', why: 'uninstalled' } as const, /DS could not.*took the app/],
  ])('says what came of it: %j', async (asked, words) => {
    const { session } = aSite(PLAN, MANAGER, { askNow: async () => asked });
    const { user } = showPlanPage(session, '?action=OD8-02');
    await user.click(await screen.findByRole('button', { name: 'Ask now' }));
    expect(await screen.findByText(words)).toBeVisible();
  });
});
