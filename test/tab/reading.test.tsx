import { act, screen } from '@testing-library/react';
import { tallyOf } from '../../src/sharepoint/rows/tally';
import { keepPauses } from '../../src/tab/load/pauses';
import { noSharePoint, signInNeeded } from '../../src/tab/signin/signIn';
import { aPlan, anAction } from '../helpers/plan';
import { aService, aSession, aShelf, TODAY } from './aSession';
import { refsShown, showPlanPage } from './showPlanPage';

const { facts, people, actions } = aPlan();
const mine = async () => ({
  facts,
  me: people[0],
  actions: actions.map(action => ({ action, updates: [] })),
});
const busy = Object.assign(new Error('Actions: SharePoint answered 429'), { status: 429 });
const now = () => new Date(`${TODAY}T09:00:00Z`);

describe('the first of a long plan', () => {
  const rest = [anAction(), anAction({ ref: 'OD8-03', number: 3 })];
  const counts = { ...tallyOf(aPlan(), TODAY), total: 20_000 };
  const aLongShelf = (load: () => Promise<ReturnType<typeof aPlan>>) => ({
    ...aShelf(),
    open: () => ({
      load,
      loadFirst: async () => ({
        plan: aPlan(),
        isWhole: false,
        counts,
      }),
    }),
  });

  it('is shown with the counts of all, and the rest when it comes', async () => {
    let give = (): void => undefined;
    const whole = new Promise<ReturnType<typeof aPlan>>(resolve => {
      give = () => resolve(aPlan({ actions: rest }));
    });
    showPlanPage(aSession({ shelf: async () => aLongShelf(() => whole) }));
    expect(await screen.findByText('The first 1 action; the rest is on its way')).toBeVisible();
    expect(screen.getByText('20,000 actions')).toBeVisible();
    await act(async () => give());
    expect(await screen.findByText('Showing all 2 actions')).toBeVisible();
    expect(await refsShown()).toEqual(['OD8-02', 'OD8-03']);
  });
});

describe('while SharePoint is too busy', () => {
  it('shows one’s own actions, says why not the rest, and when it tries again', async () => {
    showPlanPage(
      aSession({
        planKey: facts.key,
        shelf: async () => Promise.reject(busy),
        service: aService({ mine }),
      }),
    );
    expect(await refsShown()).toEqual(['OD8-02']);
    expect(screen.getByText(/SharePoint is too busy to give the plan/)).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent('Trying again in 30 seconds.');
  });

  it('shows them at once when it is told to wait before anything is there', async () => {
    const pauses = keepPauses(now);
    showPlanPage(
      aSession({
        planKey: facts.key,
        shelf: () => new Promise(() => undefined),
        service: aService({ mine }),
        pauses,
      }),
    );
    act(() => pauses.begin(12_000));
    expect(await refsShown()).toEqual(['OD8-02']);
    expect(screen.getByRole('timer')).toHaveTextContent('Trying again in 12 seconds.');
  });

  it('keeps what is shown, with its age, when a later reading fails', async () => {
    const shelf = jest.fn(async () => aShelf());
    const { user } = showPlanPage(aSession({ planKey: facts.key, shelf }));
    expect(await refsShown()).toEqual(['OD8-02']);
    shelf.mockRejectedValueOnce(busy);
    await user.click(screen.getByRole('button', { name: 'Read it again' }));
    expect(await screen.findByText(/What is shown was read just now/)).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent('Trying again in 30 seconds.');
    expect(await refsShown()).toEqual(['OD8-02']);
  });

  it('reads again by itself once the network is back', async () => {
    const shelf = jest.fn(async () => aShelf()).mockRejectedValueOnce(new Error('fetch failed'));
    showPlanPage(aSession({ shelf }));
    expect(await screen.findByRole('alert')).toHaveTextContent('fetch failed');
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await refsShown()).toEqual(['OD8-02']);
  });
});

describe('without a token for SharePoint', () => {
  it('shows one’s own actions, why not the rest, and a button to sign in', async () => {
    const shelf = jest.fn(async () => aShelf()).mockRejectedValueOnce(signInNeeded('consent'));
    const { signIn } = aSession();
    const { user } = showPlanPage(
      aSession({
        planKey: facts.key,
        shelf,
        service: aService({ mine }),
        signIn: { ...signIn, begin: async () => undefined },
      }),
    );
    expect(await screen.findByText(/SharePoint wants you to sign in/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign in to SharePoint' }));
    expect(await screen.findByText('Champion Pat Park')).toBeVisible(); // the whole plan knows the champion
  });

  it('says so where the host gives none to anybody, and does not try again', async () => {
    showPlanPage(
      aSession({
        planKey: facts.key,
        shelf: async () => Promise.reject(noSharePoint()),
        service: aService({ mine }),
      }),
    );
    expect(await screen.findByText(/this app gives no sign-in for SharePoint/)).toBeVisible();
    expect(screen.queryByText(/Trying again/)).toBeNull();
  });
});
