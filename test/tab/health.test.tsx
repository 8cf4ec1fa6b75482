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
