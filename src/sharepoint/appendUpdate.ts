import type { SPFI } from '@pnp/sp';
import type { Update } from '../plan/action';
import type { PlanFacts } from '../plan/plan';
import type { Row } from './cells';
import { isThereAlready, isUncertain, naming } from './fault';
import { listAt } from './listAt';
import { UPDATES } from './lists/updates';
import { withoutLost } from './lostColumns';
import { quoted, rowsOf } from './readRows';
import { clientKey, rowOfUpdate } from './rows/update';

/** Adds the update once. A lost answer is no reason to add it again: it is looked for first. Gives its row's number. */
export async function appendUpdate(
  sp: SPFI,
  update: Update,
  facts: PlanFacts,
): Promise<number | 'there already'> {
  try {
    return await naming(`The update of ${update.ref} could not be saved in ${UPDATES.title}`, () =>
      withoutLost(sp, UPDATES, rowOfUpdate(update, facts), row =>
        listAt(sp, UPDATES).items.add(row).then(idOf),
      ),
    );
  } catch (error) {
    if (isThereAlready(error)) return 'there already';
    if (!isUncertain(error)) throw error;
    const [found] = await rowsWithKey(sp, clientKey(facts.key, update.key));
    if (!found) throw error;
    return idOf(found);
  }
}

/** The number of the row of an update that is there. Throws when it is not. */
export async function rowOfAppended(sp: SPFI, planKey: string, { key, ref }: Update) {
  const [found] = await rowsWithKey(sp, clientKey(planKey, key));
  if (!found) throw new Error(`The update of ${ref} was added and is gone`);
  return idOf(found);
}

/** An update that may not stand after all goes to the recycle bin. */
export async function takeBack(sp: SPFI, { ref }: Update, id: number): Promise<void> {
  await naming(`The update of ${ref} could not be taken back`, () =>
    listAt(sp, UPDATES).items.getById(id).recycle(),
  );
}

function rowsWithKey(sp: SPFI, key: string): Promise<readonly Row[]> {
  return rowsOf(sp, UPDATES, {
    only: items => items.filter(f => f.text('ClientKey').equals(quoted(key))),
  });
}

function idOf(item: unknown): number {
  return Number((Object(item) as { Id?: unknown }).Id);
}
