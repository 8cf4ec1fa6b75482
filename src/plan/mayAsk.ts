import type { Action } from './action';
import { runsPlan } from './choices';
import { plainId } from './known';
import { championOf } from './people';
import type { Plan } from './plan';

/** Whether this account may have an action's owner asked now: its strand's champion, or who runs the plan. Pure. */
export function mayAskNow(plan: Plan, { strand }: Pick<Action, 'strand'>, id: string): boolean {
  const champion = championOf(plan, strand)?.id;
  const leads = id !== '' && champion !== undefined && plainId(champion) === plainId(id);
  return leads || runsPlan(plan, { id });
}
