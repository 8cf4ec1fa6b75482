import type { Concern, Status } from '../action';
import { type Day, inWords } from '../day';
import type { Rag } from '../rag';
import { numberInForm } from './forms';
import { spoken } from './spoken';

/** What things are called that the tab, the cards and the plan's own sentences all name. */
export const nameWords = spoken('names', {
  statuses: {
    'Not started': 'Not started',
    'In progress': 'In progress',
    Complete: 'Complete',
    'Not applicable': 'Not applicable',
    Superseded: 'Superseded',
    Transferred: 'Transferred',
    Withdrawn: 'Withdrawn',
  } satisfies Record<Status, string>,
  /** The same in the middle of a sentence. */
  statusesWithin: {
    'Not started': 'not started',
    'In progress': 'in progress',
    Complete: 'complete',
    'Not applicable': 'not applicable',
    Superseded: 'superseded',
    Transferred: 'transferred',
    Withdrawn: 'withdrawn',
  } satisfies Record<Status, string>,
  rags: {
    Red: 'Red',
    Amber: 'Amber',
    Green: 'Green',
    Complete: 'Complete',
    'Not rated': 'Not rated',
  } satisfies Record<Rag, string>,
  concerns: { 'at risk': 'at risk', 'off track': 'off track' } satisfies Record<Concern, string>,
  noConcern: 'nothing in the way',
  noDate: 'no date',
  today: 'today',
  inDays: (days: number) => `in ${days === 1 ? '1 day' : `${numberInForm(days)} days`}`,
  daysLate: (days: number) => `${days === 1 ? '1 day' : `${numberInForm(days)} days`} late`,
  noChange: 'No change',
  expected: (on: Day) => `expected ${inWords(on)}`,
  evidence: (links: readonly string[]) => `evidence: ${links.join(' ')}`,
  planManager: 'the plan manager',
  vacant: 'Vacant',
  imported: 'as imported',
});

/** Why somebody cannot be reached, by the code that the platform gives or that we note. */
export const reachWords = spoken('reach', {
  'not installed': 'has not opened the chat with the bot yet',
  uninstalled: 'took the app away',
  'nobody is matched': 'nobody is matched to this name',
  ConversationBlockedByUser: 'has blocked the bot',
  MessageWritesBlocked: 'has blocked the bot',
  BotNotInConversationRoster: 'no longer has the app',
  ForbiddenOperationException: 'was never given the app',
  BotDisabledByAdmin: 'the app is switched off for them',
  ConversationNotFound: 'the chat with them is gone',
});
