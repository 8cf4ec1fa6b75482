import { RAGS, type Rag } from '../../plan/rag';
import { dueDate } from '../../plan/due';
import type { ActionLine } from '../../plan/view';

export const SORTS = ['ref', 'due', 'rag', 'owner', 'latest'] as const;
/** How the plan is ordered; `ref` upwards is the plan's own order, by strand and objective. */
export type SortBy = (typeof SORTS)[number];
export type Sort = { by: SortBy; down: boolean };

/** `due` or `-due`, which is downwards; undefined for anything else. Pure. */
export function readSort(written: string | undefined): Sort | undefined {
  const down = written?.startsWith('-') ?? false;
  const by = SORTS.find(known => known === written?.slice(down ? 1 : 0));
  return by && { by, down };
}

/** As {@link readSort} reads it. Pure. */
export function writeSort({ by, down }: Sort): string {
  return `${down ? '-' : ''}${by}`;
}

/** The order that a press of a column's name gives: upwards, downwards, then the plan's own again. Pure. */
export function nextSort(sort: Sort | undefined, by: SortBy): Sort | undefined {
  if (sort?.by !== by) return { by, down: by === 'latest' || by === 'ref' };
  const isFirst = sort.down === (by === 'latest' || by === 'ref');
  return isFirst && by !== 'ref' ? { by, down: !sort.down } : undefined;
}

/** The lines in this order; what has no date, owner or update comes last either way. Pure. */
export function sorted(lines: readonly ActionLine[], { by, down }: Sort): readonly ActionLine[] {
  const keyed = lines.map((line, index) => ({ line, index, key: keyOf(line, by) }));
  const way = down ? -1 : 1;
  return keyed
    .sort((one, other) => {
      if (one.key === '' || other.key === '')
        return one.key === other.key ? one.index - other.index : one.key === '' ? 1 : -1;
      return way * NATURAL.compare(one.key, other.key) || one.index - other.index;
    })
    .map(({ line }) => line);
}

/** Text that puts lines in order; '' where there is nothing to order by. */
function keyOf(line: ActionLine, by: SortBy): string {
  const { action, owner, rag } = line;
  switch (by) {
    case 'ref':
      return action.ref;
    case 'due':
      return (action.due.kind === 'from' ? action.due.date : dueDate(action.due)) ?? '';
    case 'rag':
      return rag ? `${RAG_ORDER[rag]}` : '';
    case 'owner':
      return owner;
    case 'latest':
      return line.latest?.on ?? action.lastSaid?.on ?? '';
  }
}

const RAG_ORDER = Object.fromEntries(RAGS.map((rag, index) => [rag, index])) as Record<Rag, number>;

/** `OD8-02` before `OD10-01`. */
const NATURAL = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
