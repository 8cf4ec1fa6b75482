import type { SPFI } from '@pnp/sp';
import type { Action } from '../plan/action';
import type { PlanFacts } from '../plan/plan';
import { isThereAlready, naming } from './fault';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import { withoutLost } from './lostColumns';
import { quoted, rowsOf } from './readRows';
import { rowOfAction } from './rows/actionRow';

/**
 * Adds the row of a new action. `taken`: another row has its ref, also one that somebody has just
 * added by hand, without the key that keeps ours from being there twice; nothing was added then.
 */
export async function addAction(
  sp: SPFI,
  action: Action,
  { key, facts }: { key: string; facts: PlanFacts },
): Promise<Action | 'taken'> {
  const { items } = listAt(sp, ACTIONS);
  try {
    const added: unknown = await naming(
      `The action ${action.ref} could not be added to ${ACTIONS.title}`,
      () => withoutLost(sp, ACTIONS, rowOfAction(action, facts, key), row => items.add(row)),
    );
    const same = await rowsWithRef(sp, action.ref, facts.key);
    const own = same.find(({ Id }) => Id === (Object(added) as { Id?: unknown }).Id);
    if (same.length <= 1) {
      const version = own?.['odata.etag'];
      return { ...action, ...(typeof version === 'string' && { version }) };
    }
    if (own) await items.getById(Number(own.Id)).recycle();
    return 'taken';
  } catch (error) {
    if (isThereAlready(error)) return 'taken';
    throw error;
  }
}

async function rowsWithRef(sp: SPFI, ref: string, planKey: string) {
  const rows = await rowsOf(sp, ACTIONS, {
    versions: true,
    only: items => items.filter(f => f.text('Ref').equals(quoted(ref))),
  });
  return rows.filter(({ Plan }) => !Plan || Plan === planKey);
}
