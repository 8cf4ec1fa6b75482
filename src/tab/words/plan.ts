import type { Lack, PlanFilters } from '../table/filters';
import type { RedKind } from '../table/redKind';
import type { SortBy } from '../table/sort';
import { counted, numbered } from '../words';
import { spoken } from '../../plan/words/spoken';
import { Strand } from '../../plan/words/called';

/** Words of the plan screen. */
export const planWords = spoken('planScreen', {
  filters: 'Filters',
  search: 'Search',
  clearSearch: 'Clear the search',
  searchHint: 'Ref, words, owner',
  searchOlder: 'Enter looks in older updates too.',
  strand: Strand,
  owner: 'Owner',
  all: 'All',
  due: 'Due',
  dues: {
    late: 'Late',
    soon: 'In the next 28 days',
    none: 'No date',
  } satisfies Record<NonNullable<PlanFilters['due']>, string>,
  kind: 'Which red',
  kinds: {
    'no-word': 'Late, no word',
    dated: 'Late, with a date',
    'off-track': 'Off track',
    far: 'Expected long after due',
  } satisfies Record<RedKind, string>,
  lacks: 'Lacking',
  lack: {
    tags: 'Untagged',
    update: 'No update in 28 days',
    owner: 'Owner not matched',
  } satisfies Record<Lack, string>,
  characteristic: 'Characteristic',
  aim: 'Aim of the duty',
  priority: 'Priority',
  framework: 'Framework',
  moreFilters: 'More filters',
  fewerFilters: 'Fewer filters',
  older: 'Older updates are searched too',
  showing: (shown: number, total: number) =>
    shown === total
      ? `Showing all ${counted(total, 'action')}`
      : `Showing ${numbered(shown)} of ${counted(total, 'action')}`,
  sort: 'Order',
  planOrder: 'As in the plan',
  sorts: {
    ref: 'Ref',
    due: 'Due',
    rag: 'RAG',
    owner: 'Owner',
    latest: 'Last update',
  } satisfies Record<SortBy, string>,
  downwards: (what: string) => `${what}, last first`,
  columns: 'Columns',
  board: 'Board view',
  print: 'Print',
  notPrinted: (lines: number) =>
    `${counted(lines, 'more line')} are not printed. Filter the plan to print them.`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser did not let the link be copied. It is in the address bar.',
});
