import { spPost } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/items/index.js';
import { ItemVersions } from '@pnp/sp/items/index.js';
import type { Row } from './cells';
import { type ListDefinition, shownName } from './columns';
import { isChangedSince, isUnknown, naming } from './fault';
import { listAt } from './listAt';
import { LISTS_AND_FILES } from './lists';
import { ACTIONS } from './lists/actions';
import { STRANDS } from './lists/outline';
import { PEOPLE } from './lists/people';
import { rowsOf } from './readRows';

/** Who is to be forgotten: their names in full, and what finds their account. */
export type Forgotten = {
  names: readonly string[]; // in full, such as "Dana Whitlow"; initials are the plan's, not the person's
  accounts: readonly string[]; // object ids and addresses
};

/** A row that holds something of them, and how it would be without. */
export type HeldRow = {
  list: ListDefinition;
  id: number;
  about: string; // what people know the row by
  version: string; // its ETag
  cells: Row; // as they would be
  columns: readonly string[]; // as people see them
};

/** What may stand in place of a name: it is put into texts and into JSON. */
export const INSTEAD = /^[\p{L}\d ’.,()-]{1,60}$/u;

/** Who is meant by a name or an address: what People say of them is forgotten with it. */
export async function whoIs(sp: SPFI, called: string): Promise<Forgotten> {
  const plain = called.trim().toLowerCase();
  const rows = (await rowsOf(sp, PEOPLE)).filter(({ Title, Mail }) =>
    [Title, Mail].some(cell => typeof cell === 'string' && cell.trim().toLowerCase() === plain),
  );
  const texts = (name: string): string[] =>
    rows.flatMap(({ [name]: cell }) => (typeof cell === 'string' && cell ? [cell] : []));
  const isAddress = called.includes('@');
  return {
    names: [...new Set([...(isAddress ? [] : [called.trim()]), ...texts('Title')])],
    accounts: [
      ...new Set([...(isAddress ? [called.trim()] : []), ...texts('Account'), ...texts('Mail')]),
    ],
  };
}

/** Refs of the actions that are still theirs, and codes of the strands they still lead: given to somebody else first. */
export async function stillTheirs(sp: SPFI, { accounts }: Forgotten): Promise<readonly string[]> {
  const plain = accounts.map(account => account.toLowerCase());
  const isTheirs = (cell: unknown): boolean =>
    typeof cell === 'string' && plain.includes(cell.toLowerCase());
  const [actions, strands] = await Promise.all([rowsOf(sp, ACTIONS), rowsOf(sp, STRANDS)]);
  return [
    ...actions.filter(row => isTheirs(row.OwnerAccount)).map(row => String(row.Ref)),
    ...strands.filter(row => isTheirs(row.ChampionAccount)).map(row => String(row.Code)),
  ];
}

/** Every row of every list that holds a name or an account of them; nothing is written. */
export async function heldRows(
  sp: SPFI,
  who: Forgotten,
  instead: string,
): Promise<readonly HeldRow[]> {
  const held: HeldRow[] = [];
  for (const list of LISTS_AND_FILES) {
    for (const row of await rowsThere(sp, list)) {
      const cells = without(list, row, who, instead);
      const names = Object.keys(cells);
      if (names.length === 0) continue;
      const about = [row.Ref, row.Title].find(cell => typeof cell === 'string' && cell !== '');
      held.push({
        ...{ list, cells, id: Number(row.Id), version: String(row['odata.etag']) },
        about: typeof about === 'string' ? about : '',
        columns: names.map(name =>
          list.columns[name] ? shownName(name, list.columns[name]) : name,
        ),
      });
    }
  }
  return held;
}

/** Rows with their versions; of the library of files none where it was never made. */
async function rowsThere(sp: SPFI, list: ListDefinition): Promise<readonly Row[]> {
  try {
    return await rowsOf(sp, list, { versions: true });
  } catch (error) {
    if (list.library && isUnknown(error)) return [];
    throw error;
  }
}

/**
 * Writes the rows without them, then deletes the older versions of each, which hold the words that were
 * there. A row that changed meanwhile is left, and given back. Safe to repeat.
 */
export async function forget(sp: SPFI, held: readonly HeldRow[]): Promise<readonly HeldRow[]> {
  const left: HeldRow[] = [];
  for (const row of held) {
    const { list, id, cells, version } = row;
    const item = listAt(sp, list).items.getById(id);
    try {
      await naming(`Row ${id} of ${list.title} could not be changed`, () =>
        item.update(cells, version),
      );
    } catch (error) {
      if (!isChangedSince(error)) throw error;
      left.push(row);
      continue;
    }
    await naming(`Older versions of row ${id} of ${list.title} could not be deleted`, () =>
      spPost(ItemVersions(item, 'versions/DeleteAll()')),
    );
  }
  return left;
}

/** The cells of a row that hold something of them, as they would be without. Pure. */
function without(list: ListDefinition, row: Row, who: Forgotten, instead: string): Row {
  const cells: Record<string, unknown> = {};
  for (const name of ['Title', ...Object.keys(list.columns)]) {
    const cell = row[name];
    if (typeof cell !== 'string' || cell === '') continue;
    const kept = textWithout(cell, who, instead);
    if (kept !== cell) cells[name] = kept === '' ? null : kept;
  }
  return cells;
}

/** Names are replaced, accounts taken away; a name inside another word is none. Pure. */
export function textWithout(text: string, { names, accounts }: Forgotten, instead: string): string {
  const anonymous = names.reduce((said, name) => said.replace(wordsOf(name), instead), text);
  return accounts.reduce((said, account) => said.replace(wordsOf(account), ''), anonymous);
}

function wordsOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])${words.join('\\s+')}(?![\\p{L}\\d])`, 'giu');
}
