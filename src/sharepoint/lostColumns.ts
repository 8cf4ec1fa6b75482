import type { SPFI } from '@pnp/sp';
import type { Row } from './cells';
import { type ListDefinition, shownName } from './columns';
import { isMisunderstood, naming } from './fault';
import { typeName } from './fieldXml';
import { listAt } from './listAt';

/** Without these a row says nothing, or nobody knows what it is about or whose it is: then nothing is saved. */
const VITAL: Readonly<Record<string, readonly string[]>> = {
  Plans: ['Plan'],
  Strands: ['Plan', 'Code', 'PlanCode'],
  Objectives: ['Plan', 'Code', 'PlanCode', 'Text'],
  Actions: ['Plan', 'Ref', 'PlanRef', 'Text', 'OwnerAsWritten', 'DueAsWritten', 'Status'],
  ProgressUpdates: ['Plan', 'Ref', 'ClientKey', 'Text', 'SaidBy', 'SaidOn'],
  People: ['Plan', 'AsWritten', 'PlanPerson'],
};

/**
 * Writes a row; where SharePoint does not know one of its columns any more, or does not take what is written to it, once
 * more without those that somebody deleted or gave another type, so that the rest goes on. Throws a sentence where nothing can be written without one.
 */
export async function withoutLost<T>(
  sp: SPFI,
  list: ListDefinition,
  row: Row,
  write: (row: Row) => Promise<T>,
): Promise<T> {
  try {
    return await write(row);
  } catch (error) {
    const left = isMisunderstood(error) ? rowLeft(list, row, await lostOf(sp, list)) : undefined;
    if (!left) throw error;
    return write(left);
  }
}

/** Internal names of our columns that the list does not have any more, or has with another type. */
export async function lostOf(sp: SPFI, list: ListDefinition): Promise<readonly string[]> {
  const fields = await naming(`The columns of ${list.title} could not be read`, () =>
    listAt(sp, list).fields.select('InternalName', 'TypeAsString')<
      { InternalName: string; TypeAsString: string }[]
    >(),
  );
  const types = new Map(
    fields.map(({ InternalName, TypeAsString }) => [InternalName, TypeAsString]),
  );
  return Object.entries(list.columns)
    .filter(([name, column]) => types.get(name) !== typeName(column))
    .map(([name]) => name);
}

/** A row without these columns; undefined where it has none of them. Throws where one is vital. Pure. */
export function rowLeft(
  list: ListDefinition,
  row: Row,
  missing: readonly string[],
): Row | undefined {
  const lost = new Set(missing.filter(name => name in row || `${name}Id` in row));
  if (lost.size === 0) return undefined;
  const vital = VITAL[list.path]?.find(name => lost.has(name));
  const column = vital === undefined ? undefined : list.columns[vital];
  if (vital !== undefined && column)
    throw new Error(
      `The column “${shownName(vital, column)}” of ${list.title} was deleted or has another type. ` +
        'Nothing was saved. npm run provision -- --check says what to do.',
    );
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !lost.has(name) && !lost.has(name.replace(/Id$/, ''))),
  );
}
