import { screen, within } from '@testing-library/react';
import { aPlan, anAction } from '../helpers/plan';
import { aSession, aShelf } from './aSession';
import { unknownOwners } from '../../src/tab/health/unknownOwners';
import { showPlanPage } from './showPlanPage';

const fault = {
  level: 'fault',
  list: 'Actions',
  says: 'The column Due is gone.',
  mend: 'Run npm run provision.',
} as const;

describe('the health of the lists', () => {
  it('is shown with what to do about it', async () => {
    showPlanPage(
      aSession({ shelf: async () => ({ ...aShelf(), health: async () => [fault] }) }),
      '?view=health',
    );
    const lists = within(await screen.findByRole('region', { name: 'How the lists are: 1' }));
    expect(lists.getByText('The column Due is gone. Run npm run provision.')).toBeVisible();
  });

  it('says why it is not known where the lists cannot be looked at', async () => {
    const health = async () => Promise.reject(new Error('SharePoint answered 403'));
    showPlanPage(aSession({ shelf: async () => ({ ...aShelf(), health }) }), '?view=health');
    expect(
      await screen.findByText(/could not be looked at: SharePoint answered 403/),
    ).toBeVisible();
  });
});

describe('owners whom the site does not know', () => {
  const [person] = aPlan().people;
  const mail = 'ds@police.example';
  const people = person ? [{ ...person, mail }] : [];
  it.each([
    ['are named', [], [person?.name]],
    ['are not those whom it has', [{ name: 'D', mail: 'DS@police.example' }], []],
  ])('%s', (_, accounts, names) => {
    expect(unknownOwners(aPlan({ people, actions: [anAction()] }), accounts)).toEqual(names);
  });
});

describe('owners who cannot read the plan', () => {
  const mail = 'ds@police.example';
  const plan = aPlan({
    people: aPlan()
      .people.map(one => ({ ...one, mail }))
      .slice(0, 1),
  });
  const show = (differs: Partial<ReturnType<typeof aShelf>>) =>
    showPlanPage(
      aSession({ shelf: async () => ({ ...aShelf([plan]), ...differs }) }),
      '?view=health',
    );
  const section = async (name: RegExp) => within(await screen.findByRole('region', { name }));

  it('are named with what to do, and what they can do all the same', async () => {
    show({ rights: async () => [{ mail, mayRead: 'no' }] });
    const readers = await section(/^Owners who cannot read the plan: 1$/);
    expect(readers.getByText(/^They can still answer the bot/)).toBeVisible();
    expect(readers.getByText('Dana Service, ds@police.example: 1 open action')).toBeVisible();
  });

  it.each([
    ['yes', /^Every owner who is matched can read/],
    ['not known', /^1 owner the site has not met yet/],
  ] as const)('are told from those of whom it is %j', async (mayRead, said) => {
    show({ rights: async () => [{ mail, mayRead }] });
    const readers = await section(/^Owners who cannot read the plan: 0$/);
    expect(readers.getByText(said)).toBeVisible();
  });

  it('are not known to whoever may not see rights, who is told so and whom the site has not met', async () => {
    const rights = async () => Promise.reject(Object.assign(new Error('no'), { status: 403 }));
    show({ rights });
    expect(await screen.findByText(/^SharePoint does not tell you here/)).toBeVisible();
    const readers = await section(/^Owners who cannot read the plan$/);
    expect(readers.getByText('Dana Service')).toBeVisible();
  });

  it('are not known where the site does not answer', async () => {
    show({ rights: async () => Promise.reject(new Error('It is away.')) });
    const readers = await section(/^Owners who cannot read the plan$/);
    expect(await readers.findByText(/could not be asked: It is away\.$/)).toBeVisible();
  });
});
