import { screen, within } from '@testing-library/react';
import type { Action } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aSession, aService, aShelf } from './aSession';
import { refsShown, showPlanPage, theTable } from './showPlanPage';

const noRight = Object.assign(new Error('Actions: SharePoint answered 403'), { status: 403 });
const noNetwork = new Error('Actions: fetch failed');

describe('the plan', () => {
  it('is grouped by strand and objective', async () => {
    showPlanPage();
    const table = await theTable();
    expect(table.getByRole('heading', { name: 'OD Operational Delivery', level: 2 })).toBeVisible();
    expect(table.getByText('Champion Pat Park')).toBeVisible();
    expect(
      table.getByRole('heading', { name: 'OD8 Rooms everybody can use', level: 3 }),
    ).toBeVisible();
  });

  it('says of each action what it is, whose, when due, how it stands and what was said last', async () => {
    const plan = aPlan({ updates: [anUpdate()] });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }));
    const row = (await theTable()).getByRole('row', { name: /OD8-02/ });
    const cells = within(row).getAllByRole('gridcell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      'Agree with partners who looks after the shared rooms',
      'Dana Service',
      'Aug-12in 28 days',
      'Greenon track',
      'Partners have met twice.20 Jul 2012',
    ]);
  });

  it.each<[string, Partial<Action>, string]>([
    ['no words yet', { text: undefined } as unknown as Partial<Action>, 'Not yet written'],
    [
      'a late date',
      { due: { kind: 'month', asWritten: 'Jul-12', date: day('2012-07-31') } },
      '3 days late',
    ],
    ['no date', { due: { kind: 'unset', asWritten: ' ' } }, 'no date'],
    ['no owner', { owner: { asWritten: '' } }, 'No owner'],
    ['a status without a rating', { status: 'Withdrawn' }, 'No rating'],
  ])('shows an action with %s', async (_, differs, words) => {
    const plan = aPlan({ actions: [anAction(differs)] });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }));
    const row = (await theTable()).getByRole('row', { name: /OD8-02/ });
    expect(within(row).getByText(words)).toBeVisible();
  });

  it('names a champion as the matched person, else as written', async () => {
    const [od] = aPlan().strands;
    const strand = (code: string, initials: string) =>
      od ? [{ ...od, code, champion: { name: 'Head of it', initials } }] : [];
    const plan = aPlan({
      strands: [...strand('OD', 'PP'), ...strand('LA', 'XX')],
      actions: [anAction(), anAction({ ref: 'LA1-01', strand: 'LA' })],
    });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }));
    const table = await theTable();
    expect(table.getAllByText(/^Champion/).map(({ textContent }) => textContent)).toEqual([
      'Champion Pat Park',
      'Champion Head of it',
    ]);
  });

  it('says which plan, who is looking, and which day it is shown as', async () => {
    showPlanPage();
    expect(await screen.findByRole('heading', { name: 'Equality plan', level: 1 })).toBeVisible();
    expect(screen.getByText('Version 1')).toBeVisible();
    expect(screen.getByRole('note', { name: 'You are Dana Service' })).toBeVisible();
    expect(screen.getByText('Shown as on Friday 3 August 2012')).toBeVisible();
  });

  it('lets somebody choose who they are where the sign-in does', async () => {
    const switchPerson = jest.fn();
    const { signIn } = aSession();
    const { user } = showPlanPage(aSession({ signIn: { ...signIn, switchPerson } }));
    await user.click(await screen.findByRole('button', { name: 'Choose who you are' }));
    expect(switchPerson).toHaveBeenCalledTimes(1);
  });

  it('names the rows that could not be read, with their place', async () => {
    const problem = { list: 'Actions', row: 7, column: 'Due', value: 'soon', message: 'No date.' };
    const plan = aPlan({ problems: [problem, { ...problem, column: 'Owner' }] });
    const { user } = showPlanPage(aSession({ shelf: async () => aShelf([plan]) }));
    expect(await screen.findByText('1 row of the lists could not be read')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('Actions, row 7, Due: No date. It says “soon”.')).toBeVisible();
  });
});

describe('where there is no plan to show', () => {
  it('shows the frame and the shape of the plan while it loads', () => {
    showPlanPage(aSession({ shelf: () => new Promise(() => undefined) }));
    expect(screen.getByLabelText('Loading the plan')).toBeVisible();
    expect(screen.getByRole('note', { name: 'You are Dana Service' })).toBeVisible();
  });

  it('says what to do in a site without a plan', async () => {
    showPlanPage(aSession({ shelf: async () => aShelf([]) }));
    expect(
      await screen.findByRole('heading', { name: 'There is no plan in this site yet' }),
    ).toBeVisible();
    expect(screen.getByText(/npm run import/)).toBeVisible();
  });

  it('says what to do in a plan without actions', async () => {
    showPlanPage(aSession({ shelf: async () => aShelf([aPlan({ actions: [] })]) }));
    expect(await screen.findByText('This plan has no actions yet')).toBeVisible();
  });

  it.each([
    ['the site is gone', 'Plans: SharePoint answered 404', 404, /site of the plan is not there/],
    ['lists', 'Plans: SharePoint answered 404, “List is not there”', 404, /no lists for a plan/],
    ['every right', 'Plans: SharePoint answered 403', 403, /no right to read this plan/],
    ['the plan', 'The list Plans has no plan “old”.', undefined, /This plan is not in the site/],
    ['consent', 'AADSTS65001: nobody has consented', undefined, /may not read SharePoint for you/],
  ])('names what is missing, and who mends it: %s', async (_, message, status, title) => {
    const error = Object.assign(new Error(message), status ? { status } : {});
    showPlanPage(aSession({ shelf: async () => Promise.reject(error) }));
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText(`What was answered: ${message}`)).toBeVisible();
    expect(screen.queryByText(/Trying again/)).toBeNull();
  });

  it('says why it could not be loaded, and loads it on a second try', async () => {
    const shelf = jest.fn(async () => aShelf()).mockRejectedValueOnce(noNetwork);
    const { user } = showPlanPage(aSession({ shelf }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Actions: fetch failed');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await refsShown()).toEqual(['OD8-02']);
  });
});

describe('without the whole plan', () => {
  const { facts, people, actions } = aPlan();
  const mine = async () => ({
    facts,
    me: people[0],
    actions: actions.map(action => ({ action, updates: [] })),
  });

  it.each([
    ['SharePoint refuses', noRight, /you have no right to read the plan/],
    ['SharePoint cannot be reached', noNetwork, /SharePoint cannot be reached/],
    ['nobody has consented', new Error('AADSTS65001: no consent'), /has no consent to read/],
  ])('shows one’s own actions and why not the rest when %s', async (_, error, why) => {
    showPlanPage(
      aSession({
        planKey: facts.key,
        shelf: async () => Promise.reject(error),
        service: aService({ mine }),
      }),
    );
    expect(await refsShown()).toEqual(['OD8-02']);
    expect(screen.getByText(why)).toBeVisible();
  });

  it('says so when nothing is one’s own', async () => {
    showPlanPage(
      aSession({
        planKey: facts.key,
        shelf: async () => Promise.reject(noRight),
        service: aService({ mine: async () => ({ facts, me: undefined, actions: [] }) }),
      }),
    );
    expect(await screen.findByText('No action of this plan is yours')).toBeVisible();
  });

  it('names the fault of SharePoint when the service does not answer either', async () => {
    showPlanPage(aSession({ planKey: facts.key, shelf: async () => Promise.reject(noRight) }));
    expect(await screen.findByText(/Actions: SharePoint answered 403/)).toBeVisible();
  });
});
