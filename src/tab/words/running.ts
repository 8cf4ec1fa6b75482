import type { AskedAs } from '../../plan/asking';
import { inWords, weekdayInWords, type Day } from '../../plan/day';
import type { FindingKind } from '../../plan/health';
import type { PlanFacts } from '../../plan/plan';
import { counted } from '../words';

/** Words of people, health, reminders, settings and the Board view. */
export const runningWords = {
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
  champion: (code: string) => `champion of ${code}`,
  noOwner: 'No owner is written',
  unmatched: (count: number) =>
    `${counted(count, 'owner')} of open actions ${count === 1 ? 'is' : 'are'} matched to nobody.`,

  findings: 'What may be wrong with the plan',
  noFindings: 'Nothing was found.',
  kinds: {
    'owner unmatched': 'Owners that nobody is matched to',
    'champion missing': 'Strands without a champion',
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
  unknown: (count: number) => `Owners whom the site does not know: ${count}`,
  unknownHow:
    'They have no rights of their own on the site, or have never been there: they answer on the bot’s cards and see their own actions, not the plan.',
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
    champion: 'as champion',
    'stand-in': 'as stand-in',
    'plan manager': 'as plan manager',
  } satisfies Record<AskedAs, string>,
  cannotReach: 'cannot be reached: nobody is matched',
  isFirst: 'first digest',
  silent: (count: number) => `Silent: ${counted(count, 'action')}, and why`,
  load: 'The next 60 days, if nobody answers',
  loadHow: 'How many actions each person would be asked about on each day that has a digest.',
  person: 'Person',
  days: 'Digests',
  most: 'Most in one',
  when: 'When, and how many actions',
  onDay: (on: Day, asks: number, told: number) =>
    `${inWords(on)}: ${asks}${told > 0 ? ` (and told of ${told})` : ''}`,

  rules: 'Its rules in words',
  key: 'Key',
  lastRun: 'The bot asked last on',
  never: 'It has not asked yet',

  boardTitle: (on: Day) => `As at ${inWords(on)}`,
  fullScreen: 'Full screen',
  print: 'Print',
  back: 'Back to the plan',
  noReds: 'Nothing is red.',
  moreReds: (count: number, left: number) => `Show ${count} more of ${counted(left, 'red action')}`,
  redsNotPrinted: (count: number) =>
    `${counted(count, 'more red action')} of this strand are not printed. Filter the plan to print them.`,
  noWord: 'No word from the owner.',
  saidBy: (by: string, on: Day) => `${by}, ${inWords(on)}`,
};

/** The RAG and asking rules of a plan, a sentence each. Pure. */
export function rulesInWords(facts: PlanFacts): readonly string[] {
  const { ragRule: rag, asking } = facts;
  const months = counted(rag.forecastLateMonths, 'month');
  const before = beforeDue(asking.leadDays);
  const [weekday = ''] = [WEEKDAYS[asking.weekday - 1]];
  return [
    'RAG is worked out every day; the first of these that holds counts.',
    'Complete: the status is Complete.',
    `Red: late; or the owner says off track; or expected more than ${months} after due.`,
    `Amber: the owner says at risk; or expected after due; or due within ${rag.dueSoonDays} days and not answered ${rag.unansweredDays} days after we asked.`,
    `Not rated: not yet written; no agreed date; never updated; no update for ${rag.staleDays} days; a review missed.`,
    'Green: everything else. Silence is never Green.',
    `The bot asks ${before}, and every ${asking.lateEveryDays} days when late.`,
    `Nobody has more than one digest a week, on ${weekday} at ${String(asking.hour).padStart(2, '0')}:00, but for due days.`,
    `After ${counted(asking.mostAsks, 'ask')} without an answer it stops, and the plan manager picks it up.`,
    `What is ${facts.lateToChampionDays} days late is told to a second person.`,
    `A round opens ${facts.roundDays} working days before the papers of each Board.`,
    `Actions without an end are reviewed every ${counted(facts.reviewEveryMonths, 'month')}.`,
  ];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "28, 7 days before due and on the day". */
function beforeDue(leadDays: readonly number[]): string {
  const days = leadDays.filter(count => count > 0).join(', ');
  const parts = [days && `${days} days before due`, leadDays.includes(0) && 'on the day'];
  return parts.filter(Boolean).join(' and ');
}
