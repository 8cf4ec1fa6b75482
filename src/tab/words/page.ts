import { spoken } from '../../plan/words/spoken';

/** Words about the page as a whole, and of the table that the plan is. */
export const pageWords = spoken('page', {
  title: (parts: readonly string[]) => [...parts, 'Followthrough'].join(' | '),
});
