import { GIVEN_RAGS } from '../../plan/acts/act';
import type { Column } from '../columns';

/** What acts leave on an action, beside what reports change. */
export const ACT_COLUMNS = {
  DueMoved: {
    kind: 'number',
    shown: 'Due moved, times',
    by: 'service',
    about: 'How often an agreed date moved; blank: never',
  },
  DateWanted: {
    kind: 'text',
    shown: 'Date asked for',
    by: 'service',
    about: 'The date request that waits, as written; blank: none does',
  },
  Links: {
    kind: 'note',
    shown: 'Same as',
    by: 'people',
    about: 'Refs of actions and codes of objectives that are the same, one a line',
  },
  Outcome: {
    kind: 'note',
    by: 'people',
    about: 'What is different for people because of it',
  },
  SupersededBy: {
    kind: 'text',
    shown: 'Superseded by',
    by: 'people',
    about: 'Ref or code of what took its place',
  },
  TransferredTo: {
    kind: 'text',
    shown: 'Transferred to',
    by: 'people',
    about: 'Who has it now, in words',
  },
  GivenRAG: {
    kind: 'choice',
    shown: 'RAG by hand',
    choices: GIVEN_RAGS,
    by: 'service',
    about: 'As owner or champion see it, beside the one worked out, until the next update',
  },
  GivenWhy: { kind: 'note', shown: 'RAG by hand, why', by: 'service', about: 'Their reason' },
  GivenBy: { kind: 'text', shown: 'RAG by hand, by', by: 'service', about: 'Who set it' },
  GivenOn: { kind: 'day', shown: 'RAG by hand, on', by: 'service', about: 'When they set it' },
} as const satisfies Readonly<Record<string, Column>>;
