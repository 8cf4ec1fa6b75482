import { inWords, type Day } from '../../plan/day';
import { counted } from '../words';
import { spoken } from '../../plan/words/spoken';

/** Words of rounds, reach and runs, and of asking an owner now. */
export const roundWords = spoken('rounds', {
  none: 'No round yet',
  noneHow: 'A round opens before each Board. Add the Boards of the plan under Settings.',
  round: (board: Day) => `Round before the Board of ${inWords(board)}`,
  dates: (opens: Day, papers: Day) =>
    `Opened ${inWords(opens)}; closes when papers are in, ${inWords(papers)}.`,
  opens: (opens: Day, papers: Day) =>
    `Opens ${inWords(opens)}; closes when papers are in, ${inWords(papers)}.`,
  answers: (answered: number, of: number) =>
    `${counted(answered, 'person', 'people')} of ${of} answered about all they were asked.`,
  actions: (answered: number, unanswered: number) =>
    `${counted(answered, 'action')} answered, ${unanswered} not.`,
  who: 'Who',
  state: 'Answered',
  left: 'Not answered',
  states: {
    answered: 'All',
    partly: 'Partly',
    silent: 'Not yet',
  },
  because: (why: string) => `Could not be reached: ${why}`,
  manyLeft: (count: number) => counted(count, 'action'),
  leftAlone: (count: number) => `Not asked about: ${counted(count, 'action')}`,
  leftAloneOne: (ref: string, why: string) => `${ref}: ${why}`,
  reach: 'Whom the bot reaches',
  reached: (count: number, of: number) => `${count} of ${of} can be reached.`,
  name: 'Name',
  can: 'Reach',
  yes: 'Reached',
  no: (why: string, since: string | undefined) =>
    since ? `No: ${why}, since ${since}` : `No: ${why}`,
  lastSent: 'Last sent',
  lastAnswered: 'Last answered',
  never: 'Never',
  runs: 'Reminder runs',
  noRuns: 'The bot has not run yet.',
  run: (on: Day, count: { planned: number; sent: number; answered: number }) =>
    `${inWords(on)}: ${counted(count.planned, 'person', 'people')} to remind, ${count.sent} reminded, ${count.answered} answered all.`,
  missed: (names: string) => `Not reached: ${names}.`,
  unknown: (names: string) => `May have arrived: ${names}.`,
  week: 'The week',
  lastRun: (on: Day | undefined) =>
    on ? `The bot asked last on ${inWords(on)}.` : 'The bot has not asked yet.',
  weekAsked: (asked: number, answered: number) =>
    `Asked about since a week ago and not answered: ${counted(asked, 'action')}. Answers in the seven days before today: ${answered}.`,
  weekWaiting: (count: number) =>
    `${counted(count, 'decision waits', 'decisions wait')} for somebody.`,
  loading: 'Asking the service what it did',
  again: 'Try again',
  askNow: 'Ask now',
  askNowHow: 'Sends the owner the card of this action, at most once a day.',
  asking: 'Sending',
  asked: {
    sent: (to: string) => `Asked ${to} just now.`,
    'asked today': (to: string) => `${to} was asked about this today already.`,
    unsure: (to: string) => `It may have reached ${to}; it is not sent again today.`,
    unreachable: (to: string, why: string) => `${to} could not be reached: ${why}`,
    nobody: 'Nobody is matched to the owner: match them under People first.',
    'not found': 'The action is finished, or it is not yours to ask about.',
  },
});
