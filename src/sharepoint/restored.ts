import type { Action } from '../plan/action';
import { FIELD_NAMES, type FieldName, type Fields } from '../plan/acts/act';
import type { Plan } from '../plan/plan';
import type { Row } from './cells';
import type { ByHand } from './handEdits';
import type { ActionRow } from './readPlan';
import { readAction } from './rows/action';
import { dueMovedByHand, editsInWords, type Edit } from './rows/edits';
import { editorOf } from './whoEdited';

/** What a version says in another shape than a row does, and what only the product counts. */
const LEFT_OUT: ReadonlySet<FieldName> = new Set<FieldName>(['tags', 'asked', 'dueMoved']);

/**
 * Whether somebody put an earlier version of the row back: then its latest update looks as if it had
 * not reached the row, and yet an earlier version followed it. Their doing is a statement about
 * the whole row, so that what was said in between is not done over it again; it all stays to be read.
 * `versions` are newest first. Pure.
 */
export function restoredBy(
  { pending }: ActionRow,
  versions: readonly Row[],
  { facts, people }: Plan,
): ByHand | undefined {
  const [now] = versions;
  const last = versions.slice(1).find(({ LastKey }) => LastKey === pending?.key);
  const at = versions.indexOf(last ?? {});
  const next = versions[at - 1];
  const by = editorOf(next);
  if (!pending || !now || !last || by === 'the app') return undefined;
  const isEarlier = versions.slice(at + 1).some(({ LastKey }) => LastKey === next?.LastKey);
  if (!isEarlier) return undefined; // something else that was said reached the row after it
  const [after, before] = [now, last].map(row => readAction(row, { facts, people }).action);
  if (!after || !before) return undefined;
  const names = FIELD_NAMES.filter(
    name => !LEFT_OUT.has(name) && JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  const moved = dueMovedByHand(before.due, { ...after, dueMoved: before.dueMoved ?? 0 });
  const kept = before.dueMoved === after.dueMoved ? {} : { dueMoved: before.dueMoved ?? null };
  const said = editsInWords(names.flatMap(name => editOf(name, before, after)));
  const who = by ? ` by ${by.name}` : '';
  return {
    by,
    words: `An earlier version was put back in the list${who}${said ? `: ${said}` : ''}`,
    did: {
      byHand: 'restored',
      before: fieldsOf(names, before),
      after: { ...fieldsOf(names, after), ...kept, ...moved },
    },
  };
}

function fieldsOf(names: readonly FieldName[], action: Action): Fields {
  return Object.fromEntries(names.map(name => [name, action[name] ?? null]));
}

/** Of the fields that are told in words; the others are in the update all the same. */
function editOf(name: FieldName, before: Action, after: Action): readonly Edit[] {
  switch (name) {
    case 'due':
      return [{ what: name, before: before.due.asWritten, after: after.due.asWritten }];
    case 'owner':
      return [{ what: name, before: before.owner.asWritten, after: after.owner.asWritten }];
    case 'status':
      return [{ what: name, before: before.status, after: after.status }];
    case 'forecast':
      return [{ what: name, before: before.forecast ?? '', after: after.forecast ?? '' }];
    case 'text':
      return [{ what: name, before: '', after: '' }];
    default:
      return [];
  }
}
