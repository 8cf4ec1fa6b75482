import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/plan/day';
import type { Report } from '../../src/plan/record';
import type { Act, Acted } from '../../src/plan/acts/act';
import type { Begun, Wished } from '../../src/plan/service';
import type { Recorded } from '../../src/sharepoint/store';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aService, aSession, aShelf } from './aSession';
import { showPlanPage } from './showPlanPage';
import '../../src/tab/mine/MyActions';
import '../../src/tab/panel/UpdateForm';

const asked = { since: day('2012-07-24'), last: day('2012-07-31'), times: 2 };
const plan = aPlan({
  actions: [
    anAction({ ref: 'OD8-01', number: 1 }),
    anAction({ ref: 'OD8-02', asked }),
    anAction({ ref: 'OD8-03', number: 3, asked }),
    anAction({ ref: 'LA1-01', owner: { asWritten: 'PP' } }),
  ],
});
const shelf = async () => aShelf([plan]);

it('shows one’s own actions, those that the bot asked about first', async () => {
  showPlanPage(aSession({ shelf }), '?view=mine');
  const asks = within(await screen.findByRole('region', { name: 'What I was asked: 2' }));
  expect(asks.getByRole('button', { name: 'OD8-02' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'My other open actions: 1' })).toBeVisible();
  expect(screen.queryByText('LA1-01')).not.toBeInTheDocument();
});

it('answers in place', async () => {
  const tell = jest.fn(async (): Promise<Recorded> => ({
    kind: 'saved',
    action: anAction({ ref: 'OD8-02' }),
    update: anUpdate(),
  }));
  const { user } = showPlanPage(aSession({ shelf, service: aService({ tell }) }), '?view=mine');
  await user.click(await screen.findByRole('button', { name: 'Answer OD8-02' }));
  await user.type(await screen.findByRole('textbox', { name: 'How is it going?' }), 'Met.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  expect(await screen.findByRole('region', { name: 'What I was asked: 1' })).toBeVisible();
});

it('says “no change” on several, tells what became of each, and tries again under the same key', async () => {
  const told: Report[] = [];
  const tell = async (_key: string, report: Report): Promise<Recorded> => {
    told.push(report);
    const { ref, key } = report;
    if (ref === 'OD8-03' && told.length === 2) throw new Error('The service cannot be reached.');
    return { kind: 'saved', action: anAction({ ref }), update: anUpdate({ ref, key }) };
  };
  const { user } = showPlanPage(aSession({ shelf, service: aService({ tell }) }), '?view=mine');
  await user.click(await screen.findByRole('button', { name: 'Tick all that I was asked' }));
  await user.click(screen.getByRole('button', { name: 'Say “no change” on 2 actions' }));
  expect(
    await screen.findByText('OD8-03 was not saved: The service cannot be reached.'),
  ).toBeVisible();
  expect(screen.getByText('Saved on 1 action. OD8-02')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Say “no change” on 1 action' }));
  expect(await screen.findByText('Saved on 1 action. OD8-03')).toBeVisible();
  expect(told.map(({ ref, noChange }) => [ref, noChange])).toEqual([
    ['OD8-02', true],
    ['OD8-03', true],
    ['OD8-03', true],
  ]);
  expect(told[1]?.key).toBe(told[2]?.key);
});

it('is the first screen of somebody without the whole plan', async () => {
  const { facts, people, actions } = plan;
  const mine = async () => ({
    facts,
    me: people[0],
    actions: actions.slice(0, 3).map(action => ({ action, updates: [] })),
  });
  const refused = Object.assign(new Error('SharePoint answered 403'), { status: 403 });
  showPlanPage(
    aSession({
      planKey: facts.key,
      shelf: async () => Promise.reject(refused),
      service: aService({ mine }),
    }),
    '',
  );
  expect(await screen.findByRole('tab', { name: 'My actions', selected: true })).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Plan' })).toBeVisible();
  expect(screen.queryByRole('tab', { name: 'Heat map' })).not.toBeInTheDocument();
});

it('saves what was begun in chat under the key that chat would save it by, and shows receipts', async () => {
  const told: Report[] = [];
  const dropped: string[] = [];
  const [first, second] = [day('2012-08-12'), day('2012-08-31')];
  const draft = { card: 'card-1', ref: 'OD8-02', key: 'card-1_OD8-02', at: '', text: 'Nearly' };
  const begun: Begun = {
    drafts: [{ ...draft, mayBe: [first, second] }],
    words: [{ card: 'card-2', text: 'all fine', at: '' }],
    wishes: [],
    receipts: [{ ref: 'OD8-01', key: 'one', on: first, through: 'chat', said: 'Complete' }],
  };
  const service = aService({
    read: async () => ({ ...begun, drafts: dropped.length > 0 ? [] : begun.drafts }) as never,
    tell: async (_key, report) => {
      told.push(report);
      return { kind: 'saved', action: anAction(), update: anUpdate() };
    },
    drop: async (_key, card, ref) => void dropped.push(`${card} ${ref}`),
  });
  const { user } = showPlanPage(aSession({ shelf, service }), '?view=mine');
  const save = await screen.findByRole('button', { name: 'Save the draft about OD8-02' });
  await user.click(save);
  expect(told).toEqual([]);
  await user.click(screen.getByRole('radio', { name: '31 August 2012' }));
  await user.click(save);
  expect(await screen.findByText('Saved: OD8-02.')).toBeVisible();
  expect(told).toEqual([{ ref: 'OD8-02', key: draft.key, text: 'Nearly', forecast: second }]);
  expect(dropped).toEqual(['card-1 OD8-02']);
  expect(screen.getByText(/Complete \(12 August 2012/)).toBeVisible();
  expect(screen.getByText('“all fine”')).toBeVisible();
});

describe('what was wished in chat', () => {
  const snooze = { kind: 'snooze', refs: ['OD8-02'], until: day('2012-08-17') } as const;
  const wished = (wish: Wished, isWhole = true): Begun => ({
    ...{ drafts: [], words: [], receipts: [] },
    wishes: [{ card: 'card-1', at: '', isWhole, wish }],
  });

  it('is done on a press under the key that a yes in chat would do it by, and is gone then', async () => {
    const acts: Act[] = [];
    const dropped: string[] = [];
    const service = aService({
      read: async () =>
        (dropped.length > 0 ? { ...wished(snooze), wishes: [] } : wished(snooze)) as never,
      act: async (_key, act): Promise<Acted> => {
        acts.push(act);
        return { kind: 'saved', action: anAction(), update: anUpdate() };
      },
      drop: async (_key, card) => void dropped.push(card),
    });
    const { user } = showPlanPage(aSession({ shelf, service }), '?view=mine');
    const name = 'Wish: Ask again on 17 August 2012';
    const wish = within(await screen.findByRole('listitem', { name }));
    await user.click(wish.getByRole('button', { name: /^Do it/ }));
    expect(await screen.findByText('Done: OD8-02.')).toBeVisible();
    const { until } = snooze;
    expect(acts).toEqual([{ kind: 'snooze', ref: 'OD8-02', key: 'card-1_OD8-02', until }]);
    expect(dropped).toEqual(['card-1']);
    expect(screen.queryByRole('listitem', { name })).not.toBeInTheDocument();
  });

  it.each([
    [{ kind: 'away', until: snooze.until, ask: 'AR' }, true, /^Say yes to the bot in chat/],
    [{ kind: 'not mine', refs: ['OD8-02'], to: 'PP' }, true, /^Say yes to the bot in chat/],
    [{ kind: 'extend', refs: ['OD8-02'], wanted: '', why: 'Late' }, false, /^Something is missing/],
  ] as const)(
    'is shown and can be dropped where it is for chat: %j',
    async (wish, isWhole, said) => {
      const drop = jest.fn(async () => undefined);
      const service = aService({ read: async () => wished(wish, isWhole) as never, drop });
      const { user } = showPlanPage(aSession({ shelf, service }), '?view=mine');
      const one = within(await screen.findByRole('listitem', { name: /^Wish: / }));
      expect(one.getByText(said)).toBeVisible();
      expect(one.queryByRole('button', { name: /^Do it/ })).not.toBeInTheDocument();
      await user.click(one.getByRole('button', { name: /^Drop: / }));
      await waitFor(() => expect(drop).toHaveBeenCalledWith(plan.facts.key, 'card-1', ''));
    },
  );

  it('says why it was not done, and stays', async () => {
    const sentence = 'That day has passed.';
    const act = async (): Promise<Acted> => ({ kind: 'refused', sentence });
    const service = aService({ read: async () => wished(snooze) as never, act });
    const { user } = showPlanPage(aSession({ shelf, service }), '?view=mine');
    await user.click(await screen.findByRole('button', { name: /^Do it/ }));
    expect(await screen.findByText(`Nothing more was done at OD8-02: ${sentence}`)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Do it/ })).toBeVisible();
  });
});
