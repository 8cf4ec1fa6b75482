import type { Condition, View } from './columns';

const SHOWN = [
  'Ref',
  'LinkTitle',
  'OwnerAsWritten',
  'DueAsWritten',
  'Status',
  'RAG',
  'RAGWhy',
  'LastSaidOn',
  'LastSaidBy',
] as const;

const isOpen: Condition = {
  is: 'one of',
  column: 'Status',
  values: ['Not started', 'In progress'],
};
/** Open first: of all columns it is the one that is sure to leave no more than 5,000 rows. */
const openAnd = (...of: readonly Condition[]): Condition => ({ is: 'and', of: [isOpen, ...of] });
const byDue = [{ column: 'DueDate' }, { column: 'Ref' }] as const;
const byRef = [{ column: 'Ref' }] as const;

/** The view that every list has from the start, with columns of our own in it. */
export function allItems(columns: readonly string[], sortedBy: string): View {
  return { title: 'All Items', about: 'Every row', columns, sort: [{ column: sortedBy }] };
}

/**
 * The views on Actions. Each asks first for an indexed column, so that it stays whole past 5,000
 * rows as long as no more than 5,000 are open. SharePoint's query language knows no quarter: it is the
 * last 92 days. Where a query changes, the old one goes to `pastViews`.
 */
export const ACTION_VIEWS: readonly View[] = [
  allItems([...SHOWN, 'Strand', 'Objective'], 'Ref'),
  {
    title: 'My actions',
    about: 'Open actions of whoever looks, by due date',
    columns: SHOWN,
    where: openAnd({ is: 'me', column: 'Owner' }),
    sort: byDue,
  },
  {
    title: 'Due in 30 days',
    about: 'Open actions due from today to 30 days from now',
    columns: [...SHOWN, 'DueDate'],
    where: openAnd(
      { is: 'until', column: 'DueDate', today: 30 },
      { is: 'from', column: 'DueDate', today: 0 },
    ),
    sort: byDue,
  },
  {
    title: 'Late',
    about: 'Open actions whose due date has passed',
    columns: [...SHOWN, 'DueDate', 'Forecast'],
    where: openAnd({ is: 'before', column: 'DueDate', today: 0 }),
    sort: byDue,
  },
  {
    title: 'Red',
    about: 'Actions rated Red, with the reason',
    columns: [...SHOWN, 'RAGAsAt', 'Forecast'],
    where: { is: 'one of', column: 'RAG', values: ['Red'] },
    sort: byDue,
  },
  {
    title: 'By strand',
    about: 'Every action, grouped by strand and counted',
    columns: [...SHOWN, 'Strand'],
    groupBy: 'Strand',
    sort: byRef,
  },
  {
    title: 'By owner',
    about: 'Open actions, grouped by owner as written and counted',
    columns: SHOWN,
    where: isOpen,
    groupBy: 'OwnerAsWritten',
    sort: byDue,
  },
  {
    title: 'No update in 28 days',
    about: 'Open actions of which nothing was said for 28 days, or ever',
    columns: SHOWN,
    where: openAnd({
      is: 'or',
      of: [
        { is: 'empty', column: 'LastSaidOn' },
        { is: 'before', column: 'LastSaidOn', today: -28 },
      ],
    }),
    sort: [{ column: 'LastSaidOn' }, { column: 'Ref' }],
  },
  {
    title: 'No date',
    about: 'Open actions without an agreed date: none set, none readable, or waiting for an event',
    columns: [...SHOWN, 'DueKind'],
    where: openAnd({ is: 'one of', column: 'DueKind', values: ['unset', 'event', 'unreadable'] }),
    sort: byRef,
  },
  {
    title: 'Date requests',
    about: 'Open actions for which another date was asked and nobody has decided',
    columns: [...SHOWN, 'DateWanted', 'DueFirst', 'DueMoved'],
    where: openAnd({ is: 'filled', column: 'DateWanted' }),
    sort: byDue,
  },
  {
    title: 'Awaiting an owner',
    about: 'Open actions whose owner as written matches nobody in the list People',
    columns: SHOWN,
    where: openAnd({ is: 'empty', column: 'OwnerAccount' }),
    sort: byRef,
  },
  {
    title: 'Recently changed',
    about: 'Actions of which something was said in the last 14 days, newest first',
    columns: SHOWN,
    where: { is: 'from', column: 'LastSaidOn', today: -14 },
    sort: [{ column: 'LastSaidOn', down: true }, { column: 'Ref' }],
  },
  {
    title: 'Complete this quarter',
    about: 'Actions completed in the last 92 days',
    columns: [...SHOWN, 'CompletedOn'],
    where: { is: 'from', column: 'CompletedOn', today: -92 },
    sort: [{ column: 'CompletedOn', down: true }, { column: 'Ref' }],
  },
];

const SAID = ['Ref', 'SaidOn', 'SaidBy', 'OnBehalfOf', 'Through', 'Text', 'Status', 'Forecast'];

/** The views on Progress updates. */
export const UPDATE_VIEWS: readonly View[] = [
  allItems(SAID, 'Ref'),
  {
    title: 'Latest',
    about: 'What was said in the last 92 days, newest first',
    columns: SAID,
    where: { is: 'from', column: 'SaidOn', today: -92 },
    sort: [{ column: 'SaidOn', down: true }],
  },
  {
    title: 'Date changes',
    about: 'Every agreed date that was moved, newest first',
    columns: ['Ref', 'DateChange', 'SaidOn', 'SaidBy', 'Through', 'Text'],
    where: { is: 'filled', column: 'DateChange' },
    sort: [{ column: 'SaidOn', down: true }],
  },
  {
    title: 'By action',
    about: 'Everything said, grouped by action, newest first',
    columns: SAID,
    groupBy: 'Ref',
    sort: [{ column: 'SaidOn', down: true }],
  },
];
