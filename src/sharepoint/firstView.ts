import type { SPFI } from '@pnp/sp';
import type { Plan } from '../plan/plan';
import { ACTIONS } from './lists/actions';
import { OBJECTIVES } from './lists/outline';
import { type Among, assemble, type Outline, readOutline } from './readPlan';
import { rowsOf } from './readRows';
import type { Tally } from './rows/tally';

/** What is shown before the whole plan has come. */
export type FirstView = {
  plan: Plan; // its first actions, without updates
  isWhole: boolean; // no other actions are to come
  counts?: Tally; // of the whole plan, as they were counted last; undefined: never
};

/** So many actions fill the largest screen, and more than anybody scrolls in a second. */
const FIRST_ACTIONS = 100;

/** What a line of the table shows, and what its rating is worked out from. */
const SHOWN = [
  ...['Plan', 'Ref', 'Strand', 'Objective', 'Number', 'Text', 'OwnerAsWritten', 'OwnerAccount'],
  ...['DueAsWritten', 'DueDate', 'DueMark', 'DueFirst', 'Status', 'Forecast', 'Concern'],
  ...['CompletedOn', 'ReviewOn', 'AskedSince', 'AskedLast', 'LastSaidBy', 'LastSaidOn', 'LastSaid'],
] as const satisfies readonly (keyof (typeof ACTIONS)['columns'])[];

/** Reads the first actions and the counts, in the same number of requests and bytes for any plan. */
export async function readFirstView(
  sp: SPFI,
  planKey: string,
  among: Among,
  outline: Promise<Outline> = readOutline(sp, among === 'several plans' ? { of: planKey } : {}),
): Promise<FirstView> {
  const first = {
    ...(among === 'several plans' && { of: planKey }),
    first: FIRST_ACTIONS,
  };
  const [known, objectives, actions] = await Promise.all([
    outline,
    rowsOf(sp, OBJECTIVES, first),
    rowsOf(sp, ACTIONS, { ...first, columns: SHOWN }),
  ]);
  // Nobody had counted the plans yet: the first rows may be another plan's.
  if (among === 'one plan' && known.rows.plans.length > 1)
    return readFirstView(sp, planKey, 'several plans', outline);
  const { plan, facts } = assemble({ ...known.rows, objectives, actions, updates: [] }, planKey);
  return {
    plan: { ...plan, problems: [] },
    isWhole: actions.length < FIRST_ACTIONS,
    ...(facts.counts && { counts: facts.counts }),
  };
}
