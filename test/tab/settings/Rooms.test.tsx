import { screen } from '@testing-library/react';
import type { Room } from '../../../src/plan/rooms';
import { aPlan } from '../../helpers/plan';
import { aSite } from '../aSite';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/settings/SettingsScreen';

jest.setTimeout(60_000);

const MANAGER = { id: 'id-eu', name: 'Eve Unit' };
const GENERAL: Room = {
  channel: '19:general@thread.tacv2',
  name: 'Equality: General',
  openedBy: 'Eve Unit',
  openedOn: '2012-07-02T09:00:00Z',
  guests: 1,
};

/** The settings of a plan whose rooms are these. */
function show(rooms: readonly Room[], close = async () => undefined as void) {
  const closed: string[] = [];
  const { session } = aSite(aPlan(), MANAGER, {
    read: async () => ({ rooms }) as never,
    closeRoom: async (_key, channel) => {
      closed.push(channel);
      await close();
    },
  });
  return { ...showPlanPage(session, '?view=settings'), closed };
}

describe('the rooms of a plan', () => {
  it('are named with who opened them, when, and their guests', async () => {
    show([GENERAL, { channel: '19:b@thread.tacv2' }]);
    const [general, other] = await screen.findAllByText(/opened/, { selector: 'li *' });
    expect(general?.parentElement).toHaveTextContent(
      'Equality: General opened by Eve Unit, 2 July 2012; 1 guest in its team',
    );
    expect(other?.parentElement).toHaveTextContent('A channel that was opened in Teams');
  });

  it('are closed once that is confirmed', async () => {
    const { user, closed } = show([GENERAL]);
    await user.click(await screen.findByRole('button', { name: 'Close Equality: General' }));
    expect(closed).toEqual([]);
    expect(screen.getByRole('button', { name: 'Close this room' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Keep it open' }));
    await user.click(screen.getByRole('button', { name: 'Close Equality: General' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('No channel is open to the bot.')).toBeVisible();
    expect(screen.getByText('Equality: General is no longer a room of the plan.')).toBeVisible();
    expect(closed).toEqual([GENERAL.channel]);
  });

  it('stay where they could not be closed, and say why', async () => {
    const { user } = show([GENERAL], async () =>
      Promise.reject(new Error('Please sign in again.')),
    );
    await user.click(await screen.findByRole('button', { name: 'Close Equality: General' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Please sign in again.')).toBeVisible();
    expect(screen.getByText('Equality: General')).toBeVisible();
  });
});
