import type { Action, Update } from '../action';
import type { ActionChange } from '../record';
import { saidInWords } from '../said';
import { asKept } from '../words/speech';
import { FIELD_NAMES, type Fields } from './act';
import { isWordOfProgress } from './speaks';

/** What an act that was recorded does to its action's row. Pure. */
export function changeByAct(update: Update): ActionChange {
  const { lastSaid, ...after } = update.did?.after ?? {};
  const said = { on: update.on, by: update.by, text: asKept(() => saidInWords(update)) };
  return {
    ...(isWordOfProgress(update) && { asked: undefined, given: undefined, lastSaid: said }),
    ...asChange(after),
    ...(lastSaid !== undefined && { lastSaid: lastSaid ?? undefined }),
  };
}

/**
 * What follows from somebody's doing in the list. The row has an edit already, and may have been
 * edited again since: only what people do not write themselves follows. An earlier version
 * that was put back is a statement about the whole row. Pure.
 */
export function changeByHand(update: Update): ActionChange {
  const { byHand, before, after = {} } = update.did ?? { before: {} };
  const { dueMoved } = after;
  const said = { on: update.on, by: update.by, text: asKept(() => saidInWords(update)) };
  return {
    ...('due' in before && { asked: undefined }),
    ...(isWordOfProgress(update) && { asked: undefined, given: undefined, lastSaid: said }),
    ...(byHand === 'restored' && asChange(onlyFields(after))),
    ...(dueMoved !== undefined && { dueMoved: dueMoved ?? undefined }),
  };
}

/** The update with what it changes and what was there before, so that it can be taken back. Pure. */
export function withBefore(action: Action, update: Update, change: ActionChange): Update {
  const before = beforeOf(action, change);
  if (!update.did && Object.keys(before).length === 0) return update;
  return { ...update, did: { ...update.did, before } };
}

/** The fields that the change would change, as they are; null where there is nothing. */
function beforeOf(action: Action, change: ActionChange): Fields {
  const differing = FIELD_NAMES.filter(
    name =>
      name in change &&
      JSON.stringify(action[name] ?? null) !== JSON.stringify(change[name] ?? null),
  );
  return Object.fromEntries(differing.map(name => [name, action[name] ?? null]));
}

function onlyFields(fields: Fields): Fields {
  const entries = FIELD_NAMES.filter(name => name in fields).map(name => [name, fields[name]]);
  return Object.fromEntries(entries) as Fields;
}

/** Fields as a change: what is null is taken away. */
function asChange(fields: Fields): ActionChange {
  const entries = Object.entries(fields).map(([name, value]) => [name, value ?? undefined]);
  return Object.fromEntries(entries) as ActionChange;
}
