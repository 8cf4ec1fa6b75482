import { inWords, weekdayInWords, type Day } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';
import { counted, numbered, shortDay } from '../words';

/** `Tue 28 Aug 2012`. */
const dayHead = (on: Day): string => `${weekdayInWords(on).slice(0, 3)} ${shortDay(on)}`;

/** Words of the load of the coming days, and of what it would be by other rules. */
export const reminderWords = spoken('reminders', {
  coming: (days: number) => `The next ${days} days, if nobody answers`,
  comingHow:
    'The most that can be asked of people: every answer makes it less. Choose a day to see its digests above.',
  working: 'Working out the days',
  none: 'Nobody would be asked anything in these days.',
  sum: (asks: number, digests: number, people: number) =>
    `${counted(asks, 'ask')} in ${counted(digests, 'digest')} to ${counted(people, 'person', 'people')}.`,
  most: (on: Day, asks: number, people: number) =>
    `Most on ${weekdayInWords(on)} ${inWords(on)}: ${counted(asks, 'action')} of ${counted(people, 'person', 'people')}.`,
  picture: (about: string) => `Asks on each day. ${about}`,
  legend: 'Of each day the left bar is as it is, the right bar as changed here.',
  bar: (on: Day, asks: number) => `${weekdayInWords(on)} ${shortDay(on)}: ${numbered(asks)}`,
  table: 'Who is asked about how many actions on which day',
  person: 'Person',
  inAll: 'In all',
  head: (on: Day) => dayHead(on),
  see: (on: Day) => `${dayHead(on)}: what the bot would do`,
  told: (told: number) => `told of ${numbered(told)}`,
  notReached: 'nobody is matched',

  whatIf: 'What if it asked otherwise?',
  whatIfHow: 'Change a rule to see what the days below would come to. Nothing is saved by looking.',
  today: 'As it is',
  then: 'As changed here',
  compared: 'The rules as they are and as changed here',
  measure: 'What',
  asks: 'Asks in all',
  digests: 'Digests in all',
  busiest: 'Most asks on one day',
  mostInOne: 'Most actions in one digest',
  sameLoad: 'The load stays the same.',
  save: 'Save these rules',
  saving: 'Saving',
  saved: 'Saved: the bot asks so from the next run on.',
  back: 'Back to the rules as they are',
  onlyManagers: 'Whoever runs the plan may save other rules.',

  whichOnes: 'Which ones',
  silentBecause: (why: string, count: number) => `${why}: ${counted(count, 'action')}`,
});
