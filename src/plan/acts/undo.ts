import type { Action, Update } from '../action';
import { saidInWords } from '../said';
import { asKept } from '../words/speech';
import { UNDO_MINUTES, type Fields } from './act';
import type { EffectOf } from './effect';
import { isWordOfProgress } from './speaks';
import { lastSaidIn } from './takenBack';
import { refusalWords } from '../words/refusals';

/** Takes back one's own latest update: what it changed is as before, and both updates stay to be read. */
export const undo: EffectOf<'undo'> = ({ update: key }, { plan, action, telling }) => {
  const updates = plan.updates.get(action.ref) ?? [];
  const [latest] = updates;
  const own = updates.find(update => update.key === key);
  if (!own || own.byId !== telling.by.id || own.through === 'import')
    return { refused: refusalWords.notYours };
  if (own.did?.byHand) return { refused: refusalWords.doneInList };
  if (latest?.key !== key) return { refused: refusalWords.newerSaid };
  if (own.did?.act?.kind === 'undo' || own.did?.act?.kind === 'new')
    return { refused: refusalWords.notUndone };
  if (!isRecent(own, telling.now)) return { refused: refusalWords.tooOld(UNDO_MINUTES) };
  const before = own.did?.before ?? {};
  const said = isWordOfProgress(own) ? { lastSaid: lastSaidIn(updates, key) ?? null } : {};
  const words = asKept(() => saidInWords(own))
    .slice(0, MOST_REPEATED)
    .replace(HALF_CHARACTER, '');
  return {
    after: { ...before, ...said },
    words: `Taken back: ${words}`,
    ...(before.status && { status: before.status }),
  };
};

const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

const MOST_REPEATED = 1_000;

/** The action as it was before the update: who might speak for it then may take it back. Pure. */
export function beforeUpdate(action: Action, update: Update | undefined): Action {
  const before: Fields = update?.did?.before ?? {};
  return { ...action, ...(before.owner && { owner: before.owner }) };
}

function isRecent({ at }: Update, now: Date): boolean {
  return at !== undefined && now.getTime() - Date.parse(at) <= UNDO_MINUTES * 60_000;
}
