import { CONCERNS, STATUSES, WAYS } from '../../plan/action';
import { ACT_KINDS } from '../../plan/acts/act';
import type { ListDefinition } from '../columns';
import { UPDATE_VIEWS } from '../views';
import { PLAN, REF, SAID_BY_ACCOUNT } from './keys';

/** What was said. */
export const UPDATES = {
  title: 'Progress updates',
  path: 'ProgressUpdates',
  about: 'What was said about each action, by whom and when. Rows are added, never changed.',
  titleMeans: 'Ref and day, such as “OD8-02, 20 July 2012”',
  columns: {
    Plan: PLAN,
    Ref: { ...REF, about: 'The action' },
    ClientKey: {
      kind: 'text',
      shown: 'Client key',
      unique: true,
      hidden: true,
      by: 'service',
      about: 'The same key is the same telling: it is added once',
    },
    Text: { kind: 'note', by: 'service', about: 'What was said; may be blank' },
    NoChange: { kind: 'yes/no', shown: 'No change', by: 'service', about: 'Told as “no change”' },
    Status: { kind: 'choice', choices: STATUSES, by: 'service', about: 'Status told, if any' },
    Forecast: { kind: 'day', by: 'service', about: 'Forecast told, if any' },
    Concern: {
      kind: 'choice',
      choices: [...CONCERNS, 'none'],
      by: 'service',
      about: 'Concern told, if any; “none” takes one away',
    },
    Evidence: {
      kind: 'note',
      by: 'service',
      about: 'Web addresses that show it, one a line',
    },
    Act: {
      kind: 'choice',
      choices: ACT_KINDS,
      shown: 'What was done',
      by: 'service',
      about: 'Where it is more than progress that was told',
    },
    Did: {
      kind: 'note',
      hidden: true,
      by: 'service',
      about: 'What it changed on the action and what was there before; by it a row follows',
    },
    DateChange: {
      kind: 'text',
      shown: 'Date change',
      indexed: true,
      by: 'service',
      about: 'Where it moved an agreed date: from what to what, as written',
    },
    SaidBy: { kind: 'text', shown: 'Said by', by: 'service', about: 'Who said it' },
    SaidByAccount: SAID_BY_ACCOUNT,
    SaidOn: {
      kind: 'instant',
      shown: 'Said on',
      indexed: true,
      by: 'service',
      about: 'When; midday where only the day is known',
    },
    OnBehalfOf: {
      kind: 'text',
      shown: 'On behalf of',
      by: 'service',
      about: 'The owner, when somebody else spoke for them',
    },
    Through: { kind: 'choice', choices: WAYS, by: 'service', about: 'By what way it came' },
  },
  views: UPDATE_VIEWS,
} as const satisfies ListDefinition;
