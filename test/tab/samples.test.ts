import { readFileSync } from 'node:fs';
import { counts, draftOf } from '../documents/figures';

describe('the sample plans without objectives, owners or dates', () => {
  it.each([
    ['people-and-places', [3, 7, 6, 3], { 1: 4, 13: 3 }, { unset: 19 }],
    ['welcome-programme', [7, 2, 6], {}, { unset: 14, recurring: 1 }],
  ])('%s has the shape of a plan that somebody really has', (name, perStrand, steps, dues) => {
    const { actions, objectives } = draftOf(readFileSync(`samples/${name}.txt`, 'utf8'));
    const withSteps = actions.filter(action => action.steps.length > 0);
    expect({
      objectives: objectives.length,
      owners: actions.filter(({ owner }) => owner).length,
      perStrand: Object.values(counts(actions.map(({ strand }) => strand))),
      dues: counts(actions.map(({ due }) => due.kind)),
      steps: Object.fromEntries(withSteps.map(action => [action.ref, action.steps.length])),
    }).toEqual({ objectives: 0, owners: 0, perStrand, dues, steps });
  });
});
