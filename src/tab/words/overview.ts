import type { DecisionKind } from '../../plan/decisions';
import { inWords, type Day } from '../../plan/day';
import { counted, numbered } from '../words';
import { spoken } from '../../plan/words/spoken';
import { Strand, Strands, aChampion, strand } from '../../plan/words/called';

/** Words of the overview. */
export const overviewWords = spoken('overview', {
  stands: 'How the plan stands',
  reds: (count: number) => `What is red: ${numbered(count)}`,
  noRed: 'Nothing is red.',
  soon: (days: number) => `Due in the next ${days} days`,
  noSoon: 'Nothing is due.',
  changed: 'What has changed',
  changedSince: (since: Day) => `Since you last looked, ${inWords(since)}`,
  changedWeek: (since: Day) => `Since ${inWords(since)}; from now on, since you last looked`,
  noChange: 'Nobody has said anything since then.',
  all: (count: number) => `All ${numbered(count)} in the plan`,
  actions: (count: number) => (count === 1 ? 'action' : 'actions'),
  isLate: 'late',
  isSoon: 'due soon',
  isUndated: 'without a date',
  isWaiting: (count: number) => (count === 1 ? 'waits for you' : 'wait for you'),

  byStrand: `${Strand} by ${strand}`,
  count: 'Count by',
  byRag: 'RAG',
  byStatus: 'Status',
  readAs: 'Show as',
  chart: 'Chart',
  table: 'Table',
  strand: Strand,
  total: 'All',
  chartOf: (strand: string, numbers: string) => `${strand}: ${numbers}`,

  decide: 'What waits for you',
  nothingWaits: 'Nothing waits for your decision.',
  decisions: {
    'not answered': 'Asked as often as the plan says, no answer',
    'nobody to ask': 'Nobody to ask: the owner is matched to nobody',
    away: 'The owner is away and has no deputy',
    'no date': 'The owner was asked for a date, none is agreed',
    'unreadable date': 'A date that cannot be read',
    'says complete': 'The date says complete, the status does not',
    star: 'What a mark means',
  } satisfies Record<DecisionKind, string>,
  requests: 'Date requests',
  forBoard: 'Date requests for the Board',
  request: (wanted: string, instead: string, by: string, why: string) =>
    `${by} asks for ${wanted} instead of ${instead || 'no date'}${why ? `: ${why}` : ''}`,
  handovers: `${Strands} without ${aChampion}`,
  problems: (count: number) => `${counted(count, 'problem')} in the lists`,
  moreOf: (count: number) => `and ${count} more`,
  board: (board: Day) => `for the Board on ${inWords(board)}`,
  papers: (papers: Day, days: number) =>
    days === 0
      ? 'Papers are due today'
      : `Papers are due in ${counted(days, 'working day')}, on ${inWords(papers)},`,
  noBoard: 'No Board is in the plan’s settings.',
  answered: 'Who has answered',
  answeredHow: 'Of what the bot has asked and still waits for, and of what was said in 28 days.',
  person: 'Person',
  waiting: 'Waiting for',
  saidLately: 'Said in 28 days',
  since: 'Asked since',
  nobodyAsked: 'The bot is waiting for nobody.',
});
