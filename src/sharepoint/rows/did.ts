import { type ActKind, type Did, FIELD_NAMES, type Fields } from '../../plan/acts/act';
import { readAct, saidIn } from '../../plan/acts/readAct';
import type { Update } from '../../plan/action';
import type { PlanFacts } from '../../plan/plan';
import type { Row } from '../cells';
import { FIELD_READERS, readLastSaid, recordOf } from './fields';

/** The columns of what an update did beside its words. */
export function rowOfDid({ did }: Update): Row {
  return {
    Act: did?.act?.kind ?? null,
    Did: did ? JSON.stringify(did) : null,
    ...((did?.byHand || MOVING.has(did?.act?.kind)) && dateChange(did)),
  };
}

const WAYS_BY_HAND = ['edited', 'restored'] as const;

const MOVING: ReadonlySet<ActKind | undefined> = new Set<ActKind>(['agree', 'undo']);

/** `Aug-12 → Dec-12`, where an update moved due. */
function dateChange(did: Did | undefined): Row {
  const [before, after] = [did?.before.due, did?.after?.due];
  if (!before || !after) return {};
  const words = (asWritten: string): string => asWritten.trim() || 'no date';
  return { DateChange: `${words(before.asWritten)} → ${words(after.asWritten)}`.slice(0, 255) };
}

/**
 * What an update did, out of its cell. Undefined for a cell that somebody changed so that it cannot be
 * believed any more; only fields we know, only of the right type.
 */
export function readDid(note: string, facts: PlanFacts): Did | undefined {
  const cell = recordOf(parsed(note));
  if (!cell) return undefined;
  const before = readFields(cell.before ?? {}, facts);
  const after = readFields(cell.after ?? {}, facts);
  const act = cell.act === undefined ? undefined : readSaid(cell.act);
  if (!before || !after || (cell.act !== undefined && !act)) return undefined;
  const lastSaid = readLastSaid(recordOf(cell.after)?.lastSaid);
  const asked = readAsked(cell.asked);
  const byHand = WAYS_BY_HAND.find(way => way === cell.byHand);
  return {
    ...(act && { act }),
    ...(byHand && { byHand }),
    ...((act || byHand) && { after: { ...after, ...(lastSaid !== undefined && { lastSaid }) } }),
    before,
    ...(asked && { asked }),
  };
}

function readSaid(act: unknown): Did['act'] | undefined {
  const read = readAct({ ...recordOf(act), ref: 'as stored', key: 'as-stored' });
  return 'refused' in read ? undefined : saidIn(read);
}

function readFields(value: unknown, facts: PlanFacts): Fields | undefined {
  const fields = recordOf(value);
  if (!fields) return undefined;
  const names = FIELD_NAMES.filter(name => Object.hasOwn(fields, name));
  const read = names.map(name => {
    const field = fields[name];
    return [name, field === null ? null : FIELD_READERS[name](field, facts)] as const;
  });
  return read.some(([, field]) => field === undefined) ? undefined : Object.fromEntries(read);
}

function readAsked(value: unknown): Did['asked'] {
  const { instead, afterDate } = recordOf(value) ?? {};
  if (typeof instead !== 'string') return undefined;
  return { instead, ...(afterDate === true && { afterDate }) };
}

function parsed(note: string): unknown {
  try {
    return JSON.parse(note) as unknown;
  } catch {
    return undefined;
  }
}
