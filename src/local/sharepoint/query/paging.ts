import type { ItemRecord } from '../store/records';
import type { Key } from '../fields/types';
import { compareKeys, type Columns, type Order } from './tree';

/** Where a page begins: after the row `id`, or after where it would stand. */
export type PageStart = { readonly id: number; readonly follows: (item: ItemRecord) => boolean };

/** Reads `Paged=TRUE&p_Due=…&p_ID=127`; undefined when there is no such token. */
export function pageStart(
  token: string | null,
  order: readonly Order[],
  columns: Columns<ItemRecord>,
): PageStart | undefined {
  if (!token) return undefined;
  const given = new URLSearchParams(token);
  const id = Number(given.get('p_ID') ?? Number.NaN);
  if (given.get('Paged')?.toUpperCase() !== 'TRUE' || Number.isNaN(id)) return undefined;
  const by = order.map(({ column, descending }) => ({
    known: columns(column, 'sort'),
    sign: descending ? -1 : 1,
    text: given.get(`p_${column.path.join('/')}`),
  }));
  const follows = (item: ItemRecord): boolean => {
    for (const { known, sign, text } of by) {
      const key = known.keys(item)[0] ?? null;
      const found = compareKeys(key, keyFrom(text, key)) * sign;
      if (found !== 0) return found > 0;
    }
    return item.id > id;
  };
  return { id, follows };
}

const keyFrom = (text: string | null, like: Key): Key =>
  text === null || text === '' ? null : typeof like === 'number' ? Number(text) : text;

/** The token for the page after `last`. */
export function keysText(
  last: ItemRecord,
  order: readonly Order[],
  columns: Columns<ItemRecord>,
): string {
  const sorted = order.map(({ column }) => {
    const key = columns(column, 'sort').keys(last)[0] ?? null;
    return `p_${column.path.join('/')}=${encodeURIComponent(key === null ? '' : String(key))}&`;
  });
  return `Paged=TRUE&${sorted.join('')}p_ID=${last.id}`;
}
