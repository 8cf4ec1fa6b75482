import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanChoice } from '../../src/plan/choices';
import type { PlanChoosing } from '../../src/tab/configure/choices';
import { type Channel, type TabConfig, tabConfig } from '../../src/tab/configure/configure';
import { ConfigurePage } from '../../src/tab/configure/ConfigurePage';
import { withPlanOf } from '../../src/tab/load/chosenPlan';
import type { SignIn } from '../../src/tab/signin/signIn';
import { signInNeeded } from '../../src/tab/signin/signIn';
import { aSession } from './aSession';

const ORIGIN = 'https://plan.example';
const called = { name: 'Equality: General', team: '19:team@thread.tacv2' };
const CHANNEL: Channel = { id: '19:0a1b@thread.tacv2', type: 'Regular', called };
const { settings, signIn } = aSession();

const aChoice = (differs: Partial<PlanChoice> = {}): PlanChoice => ({
  key: 'edhr-2012',
  title: 'Equality plan',
  strands: [
    { code: 'OD', title: 'Operational Delivery' },
    { code: 'LA', title: 'Local Accountability' },
  ],
  mayOpenRooms: true,
  ...differs,
});
const OTHER = aChoice({ key: 'race', title: 'Race plan', strands: [], mayOpenRooms: false });

type Given = {
  channel?: Channel;
  plans?: PlanChoosing['plans'];
  openRoom?: PlanChoosing['openRoom'];
  person?: SignIn;
  reach?: () => Promise<{ settings: typeof settings; signIn: SignIn }>;
};

/** The page in a channel, with what Teams heard from it. */
async function show({ channel = CHANNEL, person = signIn, ...given }: Given = {}) {
  const heard = { mayBeSaved: false, saved: [] as TabConfig[], opened: [] as unknown[] };
  let press = async () => {};
  const host = {
    onSave: (save: () => Promise<void>) => void (press = save),
    setConfig: async (config: TabConfig) => void heard.saved.push(config),
    allowSave: (isAllowed: boolean) => void (heard.mayBeSaved = isAllowed),
  };
  const choosing = () => ({
    plans: given.plans ?? (async () => [aChoice(), OTHER]),
    openRoom: given.openRoom ?? (async (...room: unknown[]) => void heard.opened.push(room)),
  });
  const reach = given.reach ?? (async () => ({ settings, signIn: person }));
  await act(async () => {
    render(<ConfigurePage {...{ channel, host, choosing, reach }} origin={ORIGIN} />);
  });
  return { heard, pressSave: () => act(() => press()) };
}

describe('adding the tab to a channel', () => {
  it.each([CHANNEL, { id: undefined, type: undefined }])(
    'saves the first plan whole unless something else is chosen (%j)',
    async channel => {
      const { heard, pressSave } = await show({ channel });
      expect(heard.mayBeSaved).toBe(true);
      expect(screen.getByText(/The plan is kept in/)).toHaveTextContent(settings.siteUrl);
      await pressSave();
      expect(heard.saved).toEqual([tabConfig(ORIGIN, { plan: aChoice() })]);
      expect(heard.opened).toEqual([]);
    },
  );

  it('saves the plan and the strand that are chosen, and opens the channel where that is ticked', async () => {
    const { heard, pressSave } = await show();
    await userEvent.selectOptions(screen.getByLabelText('Strand'), 'LA Local Accountability');
    await userEvent.click(screen.getByLabelText('Open this channel to the bot'));
    await pressSave();
    expect(heard.opened).toEqual([['edhr-2012', CHANNEL.id, called]]);
    expect(heard.saved).toEqual([tabConfig(ORIGIN, { plan: aChoice(), strand: 'LA' })]);
  });

  it('forgets the strand of another plan, and lets only a plan manager open the channel', async () => {
    const { heard, pressSave } = await show();
    await userEvent.selectOptions(screen.getByLabelText('Strand'), 'LA Local Accountability');
    await userEvent.click(screen.getByLabelText('Open this channel to the bot'));
    await userEvent.selectOptions(screen.getByLabelText('Plan'), 'Race plan');
    expect(screen.getByLabelText('Open this channel to the bot')).toBeDisabled();
    await pressSave();
    expect(heard.opened).toEqual([]);
    expect(heard.saved).toEqual([tabConfig(ORIGIN, { plan: OTHER })]);
  });

  it('adds no tab whose channel could not be opened, and says so', async () => {
    const { heard, pressSave } = await show({ openRoom: () => Promise.reject(new Error('404')) });
    await userEvent.click(screen.getByLabelText('Open this channel to the bot'));
    await expect(pressSave()).rejects.toThrow('could not be opened to the bot');
    expect(heard.saved).toEqual([]);
  });

  it.each(['Private', 'Shared'])('is refused in words in a %s one', async type => {
    const { heard } = await show({ channel: { ...CHANNEL, type } });
    expect(screen.getByRole('status')).toHaveTextContent('standard channels only');
    expect(heard.mayBeSaved).toBe(false);
  });

  it('waits while the service does not answer', async () => {
    const { heard } = await show({ reach: () => Promise.reject(new Error('away')) });
    expect(screen.getByRole('status')).toHaveTextContent('try again in a minute');
    expect(heard.mayBeSaved).toBe(false);
  });

  it.each<[string, PlanChoosing['plans'], string]>([
    ['plans cannot be read', () => Promise.reject(new Error('503')), 'could not be read'],
    ['no plan knows the person', async () => [], 'no row in the People'],
  ])('shows the first plan where %s, and says why', async (_when, plans, why) => {
    const { heard, pressSave } = await show({ plans });
    expect(screen.getByRole('status')).toHaveTextContent(why);
    await pressSave();
    expect(heard.saved).toEqual([tabConfig(ORIGIN, {})]);
  });

  it('asks for a press where the person has to sign in first, then lets them choose', async () => {
    let isIn = false;
    const person: SignIn = {
      ...signIn,
      person: async () => (isIn ? signIn.person() : Promise.reject(signInNeeded('once'))),
      begin: async () => void (isIn = true),
    };
    await show({ person });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByLabelText('Plan')).toBeVisible();
  });
});

describe('the address of the tab', () => {
  it.each([
    [{}, '/?theme={theme}', 'plan'],
    [{ plan: aChoice() }, '/?theme={theme}&plan=edhr-2012', 'plan:edhr-2012'],
    [
      { plan: aChoice({ key: 'a&b' }), strand: 'OD' },
      '/?theme={theme}&plan=a%26b&view=plan&strand=OD',
      'plan:a&b:plan:OD',
    ],
  ])('holds what was chosen (%#)', (chosen, path, entityId) => {
    expect(tabConfig(ORIGIN, chosen)).toMatchObject({ contentUrl: ORIGIN + path, entityId });
  });

  it('says which plan is shown, before the service does', () => {
    const known = { ...settings, planKey: 'first' };
    expect(withPlanOf('?theme=dark&plan=race', known).planKey).toBe('race');
    expect(withPlanOf('?theme=dark', known).planKey).toBe('first');
  });
});
