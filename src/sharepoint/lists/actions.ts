import { CONCERNS, STATUSES } from '../../plan/action';
import { RAGS } from '../../plan/rag';
import { EQUALITY_ACT } from '../../plan/tagSets';
import type { ListDefinition } from '../columns';
import { RAG_FORMAT } from '../formats';
import { ACTION_VIEWS } from '../views';
import { ACT_COLUMNS } from './actColumns';
import { ASKING_COLUMNS } from './askingColumns';
import { PLAN, REF } from './keys';

/** How a deadline may be understood: the kinds of `plan/due`. */
export const DUE_KINDS = [
  'month',
  'day',
  'from',
  'recurring',
  'event',
  'unset',
  'complete',
  'unreadable',
] as const;

const MARKS = ['*'] as const;

/** What is to be done. */
export const ACTIONS = {
  title: 'Actions',
  path: 'Actions',
  about:
    'One row an action. RAG as at the day in the column “RAG as at”, checked on the day of that name in Plans; the tab works it out afresh.',
  titleMeans: 'The action’s text, cut to 255 characters; “Not yet written” while there is none',
  columns: {
    Plan: PLAN,
    Ref: { ...REF, about: 'Such as OD8-02; unique in the plan' },
    PlanRef: {
      kind: 'text',
      shown: 'Plan and ref',
      unique: true,
      hidden: true,
      by: 'import',
      about: 'Keeps an action from being there twice',
    },
    Strand: { kind: 'text', indexed: true, by: 'import', about: 'Code of its strand' },
    Objective: { kind: 'text', by: 'import', about: 'Code of its objective, if any' },
    Number: { kind: 'number', by: 'import', about: 'Its number in the objective' },
    Text: { kind: 'note', by: 'people', about: 'The whole text; blank while not yet written' },
    Steps: { kind: 'note', by: 'people', about: 'Steps, one a line' },
    OwnerAsWritten: {
      kind: 'text',
      shown: 'Owner as written',
      indexed: true,
      by: 'people',
      about: 'Who answers for it; the list People says who that is',
    },
    OwnerAccount: {
      kind: 'text',
      shown: 'Owner account',
      indexed: true,
      by: 'service',
      about: 'Entra object id; blank while nobody matches',
    },
    Owner: {
      kind: 'person',
      indexed: true,
      by: 'service',
      about: 'The same person for SharePoint, as far as the site knows them',
    },
    DueAsWritten: {
      kind: 'text',
      shown: 'Due as written',
      by: 'people',
      about: 'The deadline as people write it: Aug-12, 31/08/2012, Ongoing, TBC. Edit this one',
    },
    DueKind: {
      kind: 'choice',
      shown: 'Due kind',
      choices: DUE_KINDS,
      indexed: true,
      by: 'service',
      about: 'How the deadline is understood',
    },
    DueDate: {
      kind: 'day',
      shown: 'Due date',
      indexed: true,
      by: 'service',
      about: 'The day it is due, if any. Edited alone, it rewrites the text',
    },
    DueMark: {
      kind: 'choice',
      shown: 'Due mark',
      choices: MARKS,
      by: 'service',
      about: 'A star that stood beside the deadline',
    },
    DueFirst: {
      kind: 'text',
      shown: 'Due as first written',
      by: 'import',
      about: 'Never changed',
    },
    DueRead: {
      kind: 'note',
      shown: 'Due as last read',
      hidden: true,
      by: 'service',
      about: 'Date and text that were last written here; tells an edit of one from the other',
    },
    RowRead: {
      kind: 'note',
      shown: 'Row as last read',
      hidden: true,
      by: 'service',
      about: 'Status, forecast, text and owner as last written here; tells edits by hand',
    },
    ...ACT_COLUMNS,
    Status: {
      kind: 'choice',
      choices: STATUSES,
      indexed: true,
      by: 'people',
      about: 'Only Not started and In progress are asked about',
    },
    Forecast: { kind: 'day', by: 'people', about: 'When the owner expects to finish' },
    Concern: {
      kind: 'choice',
      choices: CONCERNS,
      by: 'people',
      about: 'What the owner says apart from dates',
    },
    CompletedOn: {
      kind: 'day',
      shown: 'Completed on',
      indexed: true,
      by: 'service',
      about: 'When it was told complete',
    },
    ReviewOn: {
      kind: 'day',
      shown: 'Review on',
      by: 'service',
      about: 'Next review of a recurring action',
    },
    SnoozedUntil: {
      kind: 'day',
      shown: 'Snoozed until',
      by: 'service',
      about: 'No ask before that day',
    },
    Characteristics: {
      kind: 'choices',
      choices: EQUALITY_ACT.characteristics,
      fillIn: true,
      by: 'people',
      about: 'Protected characteristics it serves',
    },
    Aims: {
      kind: 'choices',
      choices: EQUALITY_ACT.aims,
      fillIn: true,
      by: 'people',
      about: 'Aims of the equality duty it serves',
    },
    Priorities: {
      kind: 'choices',
      choices: [],
      fillIn: true,
      by: 'people',
      about: 'Priorities of the organisation it serves',
    },
    ...ASKING_COLUMNS,
    AskedSince: {
      kind: 'day',
      shown: 'Asked since',
      by: 'service',
      about: 'First ask that nobody answered',
    },
    AskedLast: { kind: 'day', shown: 'Asked last', by: 'service', about: 'Last such ask' },
    AsksUnanswered: {
      kind: 'number',
      shown: 'Asks unanswered',
      by: 'service',
      about: 'How many such asks',
    },
    LastSaidBy: {
      kind: 'text',
      shown: 'Last said by',
      by: 'service',
      about: 'Who gave the latest update',
    },
    LastSaidOn: {
      kind: 'day',
      shown: 'Last said on',
      indexed: true,
      by: 'service',
      about: 'Day of the latest update',
    },
    LastSaid: { kind: 'note', shown: 'Last said', by: 'service', about: 'The latest update' },
    LastKey: {
      kind: 'text',
      shown: 'Last update',
      hidden: true,
      by: 'service',
      about: 'Client key of the latest update that changed this row',
    },
    RAG: {
      kind: 'choice',
      choices: RAGS,
      format: RAG_FORMAT,
      indexed: true,
      by: 'service',
      about: 'Rating as at the day beside it; blank where an action has none',
    },
    RAGWhy: { kind: 'text', shown: 'RAG why', by: 'service', about: 'The reason in words' },
    RAGAsAt: {
      kind: 'day',
      shown: 'RAG as at',
      by: 'service',
      about: 'Day on which it became so',
    },
  },
  views: ACTION_VIEWS,
} as const satisfies ListDefinition;
