import type { MonthMeans } from '../../plan/due';
import type { Role } from '../../plan/people';
import { nameWords } from '../../plan/words/names';
import { spoken } from '../../plan/words/spoken';

/** What is chosen from a few: kept as it stands on the left, shown as it stands on the right. */
export const choiceWords = spoken('choices', {
  ...({
    'last day': 'last day',
    'last working day': 'last working day',
  } satisfies Record<MonthMeans, string>),
  ...({ 'plan manager': 'plan manager', reader: 'reader' } satisfies Record<Role, string>),
  'as the plan': 'as the plan',
  Vacant: 'Vacant',
  on: 'on',
  off: 'off',
  Monday: 'Monday',
  Tuesday: 'Tuesday',
  Wednesday: 'Wednesday',
  Thursday: 'Thursday',
  Friday: 'Friday',
});

/** A choice as it is shown; a RAG as it is called; people's own words as they are. */
export function choiceInWords(choice: string): string {
  const called: Readonly<Record<string, string>> = { ...nameWords.rags, ...choiceWords };
  return called[choice] ?? choice;
}
