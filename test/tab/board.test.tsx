import { act, screen } from '@testing-library/react';
import { day } from '../../src/plan/day';
import { aPlan, anAction } from '../helpers/plan';
import { aSession, aShelf } from './aSession';
import { showPlanPage } from './showPlanPage';

const late = { kind: 'month', asWritten: 'Jul-12', date: day('2012-07-31') } as const;
const reds = Array.from({ length: 45 }, (_, index) =>
  anAction({ ref: `OD8-${index}`, number: index, due: late }),
);
const shelf = async () => aShelf([aPlan({ actions: reds })]);
const shown = () => screen.getAllByRole('article').length;

describe('the Board view', () => {
  it('draws the reds of a strand bit by bit, and all of them on paper', async () => {
    const { user } = showPlanPage(aSession({ shelf }), '?view=board');
    const more = await screen.findByRole('button', { name: 'Show 20 more of 25 red actions' });
    expect(shown()).toBe(20);
    await user.click(more);
    expect(shown()).toBe(40);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(shown()).toBe(45);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(shown()).toBe(40);
  });
});
