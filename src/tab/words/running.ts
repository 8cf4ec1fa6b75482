import type { AskedAs } from '../../plan/asking';
import { inWords, weekdayInWords, type Day } from '../../plan/day';
import type { FindingKind } from '../../plan/health';
import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';
import { Strands, aChampion, champion, strand } from '../../plan/words/called';

/** Words of people, health, reminders, settings and the Board view. */
export const runningWords = spoken('running', {
  people: 'Who holds what',
  name: 'Name',
  matched: 'Account',
  isMatched: 'Matched',
  notMatched: 'Nobody is matched',
  roles: 'Part',
  holds: 'Open',
  red: 'Red',
  waiting: 'Asked, no answer',
  said: 'Said in 28 days',
  deputies: 'Deputies',
  away: (until: Day) => `away until ${inWords(until)}`,
  champion: (code: string) => `${champion} of ${code}`,
  noOwner: 'No owner is written',
  unmatched: (count: number) =>
    `${counted(count, 'owner')} of open actions ${count === 1 ? 'is' : 'are'} matched to nobody.`,

  findings: 'What may be wrong with the plan',
  noFindings: 'Nothing was found.',
  kinds: {
    'owner unmatched': 'Owners that nobody is matched to',
    'champion missing': `${Strands} without ${aChampion}`,
    'says complete': 'Says complete, is not marked',
    'unreadable date': 'Dates that cannot be read',
    'odd year': 'Years that may be slips',
    'dangling reference': 'Names what is not there',
    'identical actions': 'Actions that say the same',
  } satisfies Record<FindingKind, string>,
  lists: 'How the lists are',
  listsLoading: 'Looking at the lists',
  listsFailed: (why: string) => `The lists could not be looked at: ${why}`,
  noDrift: 'The lists are as they were made.',
  faults: 'To mend',
  notes: 'Changed, and no harm done',
  driftBanner: (count: number) =>
    `${counted(count, 'thing')} in the lists ${count === 1 ? 'takes' : 'take'} something away from this tab or the bot.`,
  toHealth: 'See what to mend',
  problems: 'Rows of the lists that could not be read',
  noProblems: 'Every row was read.',

  simulate: 'What the bot would do on a day',
  day: 'Day',
  simulated: (on: Day) => `${weekdayInWords(on)} ${inWords(on)}, with what is known now`,
  notADay: 'Choose a day.',
  asks: (people: number, actions: number) =>
    `${counted(people, 'person', 'people')} would be asked, about ${counted(actions, 'action')}.`,
  nobody: 'Nobody would be asked.',
  as: {
    owner: 'as owner',
    deputy: 'as deputy',
    champion: `as ${champion}`,
    'stand-in': 'as stand-in',
    'plan manager': 'as plan manager',
  } satisfies Record<AskedAs, string>,
  cannotReach: 'cannot be reached: nobody is matched',
  isFirst: 'first digest',
  silent: (count: number) => `Silent: ${counted(count, 'action')}, and why`,
  person: 'Person',

  rules: 'Its rules in words',
  key: 'Key',
  lastRun: 'The bot asked last on',
  never: 'It has not asked yet',

  boardTitle: (plan: string, on: Day) => `${plan}, as at ${inWords(on)}`,
  fullScreen: 'Full screen',
  print: 'Print',
  back: 'Back to the plan',
  noReds: 'Nothing is red.',
  moreReds: (count: number, left: number) => `Show ${count} more of ${counted(left, 'red action')}`,
  redsNotPrinted: (count: number) =>
    `${counted(count, 'more red action')} of this ${strand} are not printed. Filter the plan to print them.`,
  noWord: 'No word from the owner.',
  saidBy: (by: string, on: Day) => `${by}, ${inWords(on)}`,
});
