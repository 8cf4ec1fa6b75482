import type { Action, Update } from '../action';
import { saidInWords } from '../said';
import { isWordOfProgress } from './speaks';

/** Keys of the updates that were taken back. Pure. */
export function takenBack(updates: readonly Update[]): ReadonlySet<string> {
  return new Set(updates.flatMap(({ did }) => (did?.act?.kind === 'undo' ? [did.act.update] : [])));
}

/** A row shows the latest words; the whole of them is in the update. */
const MOST_SHOWN = 10_000;

/** What was said last, apart from what was taken back and from `without`; undefined: nothing. `updates` are newest first. Pure. */
export function lastSaidIn(updates: readonly Update[], without: string): Action['lastSaid'] {
  const back = takenBack(updates);
  const latest = updates.find(
    update => update.key !== without && !back.has(update.key) && isWordOfProgress(update),
  );
  if (!latest) return undefined;
  const text = saidInWords(latest).slice(0, MOST_SHOWN);
  return { on: latest.on, by: latest.by, text: text.replace(/[\uD800-\uDBFF]$/, '') };
}
