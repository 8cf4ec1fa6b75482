import { strandsToAddTo } from '../../../src/plan/acts/newAction';
import { aPlan } from '../../helpers/plan';

const PLAN = aPlan();
const OTHER = { code: 'OC', title: 'Our People', champion: { name: 'Ash Reed', initials: 'AR' } };

describe('where somebody may add actions', () => {
  it.each([
    ['a champion in their strand', 'id-pp', ['OD']],
    ['a plan manager in every one', 'id-eu', ['OD', 'OC']],
    ['an owner in none', 'id-ds', []],
    ['somebody without an account in none', '', []],
  ])('is %s', (_, id, codes) => {
    const plan = { ...PLAN, strands: [...PLAN.strands, OTHER] };
    expect(strandsToAddTo(plan, id).map(({ code }) => code)).toEqual(codes);
  });
});
