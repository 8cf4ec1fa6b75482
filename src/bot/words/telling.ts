import { type Day, inWords } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of what plan managers are told, and of counts in a room. */
export const tellWords = spoken('tell', {
  actions: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  refs: (refs: readonly string[], more: number) =>
    `${refs.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  moreInTab: (count: number) => `and ${count} more: see the tab.`,

  asked: (on: Day | undefined) =>
    on ? `I last asked on ${inWords(on)}.` : 'I have not asked anybody yet.',
  week: (from: Day, to: Day) => `The week from ${inWords(from)} to ${inWords(to)}`,
  open: (asked: string, actions: string) => `${asked} ${actions} open.`,
  notAnswered: 'Asked and not answered',
  answered: 'Answered',
  cannotReach: 'Cannot be reached',
  waits: 'Waits for you',
  everyWeek: 'I send this every week, so that you notice when I stop.',
  roundOpen: (papers: Day) => `A round is open: papers by ${inWords(papers)}.`,
  roundOver: (board: Day) => `The round before the Board on ${inWords(board)} has closed.`,
  weekSummary: 'The week in your plan',

  roundClosed: (board: Day) => `The round before the Board on ${inWords(board)} is closed`,
  ofAnswered: (count: number, of: string) => `${count} of ${of} answered. `,
  papers: (papers: Day) => `Papers were due on ${inWords(papers)}. Only you are told who.`,
  noWord: 'No word',
  inPart: 'Answered in part',
  notReached: 'Could not be reached',
  answeredAll: 'Answered all',
  leftAlone: (actions: string) => `Not asked about, snoozed or switched off: ${actions}.`,
  partOf: (answered: number, of: number, refs: string) => `${answered} of ${of}; open ${refs}`,
  roundSummary: 'A round has closed',

  inVain: 'Asked, and no answer',
  noMore: 'I ask no more about these',
  stopped: 'I have asked as often as the plan asks, and stop here. ',
  takeUp: 'Please take it up with them yourself; any answer lets me ask again.',
  notAnsweredBy: 'Not answered',
  inVainSummary: 'Asked, and not answered',

  counts: (on: Day, open: number, rated: string, late: number) =>
    `${inWords(on)}: ${open} open. ${rated}. Late: ${late}.`,
  round: (board: Day, answered: number, open: number) =>
    ` Before the Board on ${inWords(board)}: ${answered} answered, ${open} still open.`,
  nothingRed: 'Nothing is Red.',
  red: (count: number, refs: string) => `Red: ${count}. ${refs}.`,
});
