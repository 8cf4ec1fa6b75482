import type { Action } from '../../plan/action';
import { readDay } from '../../plan/day';
import type { Row } from '../cells';
import { dayAt } from '../days';

/**
 * What the product last wrote into the columns of an action that people may edit as well, apart from
 * the deadline, which has a memory of its own. `text` is only a fingerprint.
 */
export type Memory = { owner: string; status: string; forecast: string; text: string };

/** The memory that fits an action as it is. Pure. */
export function memoryOf({ owner, status, forecast, text }: Action): Memory {
  return {
    owner: owner.asWritten,
    status,
    forecast: forecast ?? '',
    text: fingerprint(text ?? ''),
  };
}

/** The memory in a row; undefined where there is none yet, as in a row added by hand. */
export function readMemory(note: string | undefined): Memory | undefined {
  const [status, forecast, text, ...owner] = note?.split('|') ?? [];
  if (status === undefined || forecast === undefined || text === undefined) return undefined;
  return { status, forecast: readDay(forecast) ?? '', text, owner: owner.join('|').trim() };
}

/** The column of a memory. */
export function rowOfMemory({ owner, status, forecast, text }: Memory): Row {
  return { RowRead: [status, forecast, text, owner].join('|') };
}

/**
 * Cells that are about to be written to an action's row, with the memory of them: what they do not
 * write stays as it was remembered, so that an edit by hand is still found. A row without a memory
 * has none to keep. Pure.
 */
export function remembering(cells: Row, memory: Memory | undefined, zone: string): Row {
  const written = ['OwnerAsWritten', 'Status', 'Forecast', 'Text', 'RowRead'];
  if (!memory || 'RowRead' in cells || !written.some(name => name in cells)) return cells;
  const text = (name: string): string => {
    const value = cells[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    ...cells,
    ...rowOfMemory({
      owner: 'OwnerAsWritten' in cells ? text('OwnerAsWritten') : memory.owner,
      status: 'Status' in cells ? text('Status') : memory.status,
      forecast: 'Forecast' in cells ? dayIn(text('Forecast'), zone) : memory.forecast,
      text: 'Text' in cells ? fingerprint(text('Text')) : memory.text,
    }),
  };
}

const dayIn = (instant: string, zone: string): string =>
  instant === '' ? '' : dayAt(new Date(instant), zone);

/** Short, and another one for another text; white space does not count (FNV-1a, 32 bits). Pure. */
export function fingerprint(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  let hash = 0x811c9dc5;
  for (let index = 0; index < plain.length; index += 1)
    hash = Math.imul(hash ^ plain.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
