import { screen } from '@testing-library/react';
import type { Act, Acted } from '../../src/plan/acts/act';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aService, aSession, aShelf } from './aSession';
import { showPlanPage } from './showPlanPage';

const tags = { characteristics: [], aims: [], priorities: [] };
const actions = ['OD8-02', 'OD8-03', 'OD8-04'].map((ref, number) =>
  anAction({ ref, number, tags }),
);

describe('the queue of untagged actions', () => {
  it('is worked through by keyboard: tick, Enter, and the next has the focus', async () => {
    const acts: Act[] = [];
    const act = async (_: string, said: Act): Promise<Acted> => {
      acts.push(said);
      const action = actions.find(({ ref }) => ref === said.ref) ?? anAction();
      const tagged = { ...tags, characteristics: ['Age'], aims: ['Foster good relations'] };
      return { kind: 'saved', action: { ...action, tags: tagged }, update: anUpdate() };
    };
    const { user } = showPlanPage(
      aSession({ shelf: async () => aShelf([aPlan({ actions })]), service: aService({ act }) }),
      '?view=heat',
    );
    expect(await screen.findByRole('form', { name: 'Tag OD8-02' })).toBeVisible();
    screen.getByRole('checkbox', { name: 'Age' }).focus();
    await user.keyboard(' ');
    screen.getByRole('checkbox', { name: 'Foster good relations' }).focus();
    await user.keyboard(' {Enter}');
    expect(await screen.findByRole('form', { name: 'Tag OD8-03' })).toBeVisible();
    expect(screen.getByText('OD8-02 is tagged. 2 actions for you to tag.')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Age' })).toHaveFocus();
    expect(acts).toMatchObject([
      { kind: 'tag', ref: 'OD8-02', characteristics: ['Age'], aims: ['Foster good relations'] },
    ]);
  });

  it('brings what is put off again after the others', async () => {
    const { user } = showPlanPage(
      aSession({ shelf: async () => aShelf([aPlan({ actions })]) }),
      '?view=heat',
    );
    await screen.findByRole('form', { name: 'Tag OD8-02' });
    for (const ref of ['OD8-03', 'OD8-04', 'OD8-02']) {
      await user.click(screen.getByRole('button', { name: 'Later' }));
      expect(await screen.findByRole('form', { name: `Tag ${ref}` })).toBeVisible();
    }
  });

  it('is only shown to who may not tag', async () => {
    const person = { id: 'id-nobody', name: 'Nobody Known' };
    showPlanPage(
      aSession({ shelf: async () => aShelf([aPlan({ actions })]), person }),
      '?view=heat',
    );
    expect(await screen.findByRole('button', { name: /^OD8-02/ })).toBeVisible();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('keeps on an action what is no longer in the plan’s set', async () => {
    const acts: Act[] = [];
    const act = async (_: string, said: Act): Promise<Acted> => {
      acts.push(said);
      return { kind: 'saved', action: anAction(), update: anUpdate() };
    };
    const tagSets = { characteristics: ['Racial group'] };
    const plan = aPlan({
      facts: { ...aPlan().facts, tagSets },
      actions: [anAction({ tags: { ...tags, characteristics: ['Age'] } })],
    });
    const { user } = showPlanPage(
      aSession({ shelf: async () => aShelf([plan]), service: aService({ act }) }),
      '?view=heat',
    );
    expect(await screen.findByText('(no longer in this plan’s set)')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Age' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Racial group' }));
    await user.click(screen.getByRole('button', { name: 'Save, next one' }));
    expect(acts).toMatchObject([{ kind: 'tag', characteristics: ['Age', 'Racial group'] }]);
  });
});
