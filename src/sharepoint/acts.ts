import type { SPFI } from '@pnp/sp';
import type { Act, Acted, ActKind } from '../plan/acts/act';
import { decide } from '../plan/acts/decide';
import type { Plan } from '../plan/plan';
import type { Telling } from '../plan/record';
import type { PlanInRows } from './readPlan';
import { saveTogether } from './saveAll';
import { saveDecided } from './saving';

/** Acts that look at other actions than their own. */
const LOOKS_AROUND: ReadonlySet<ActKind> = new Set<ActKind>(['link', 'supersede', 'new']);

/** Does what somebody asks for by the rules of `plan/acts/decide`, once a key. */
export function saveAct({
  sp,
  planKey,
  act,
  telling,
}: {
  sp: SPFI;
  planKey: string;
  act: Act;
  telling: Telling;
}): Promise<Acted> {
  return saveDecided({ sp, planKey, ...aboutAct(act, telling) });
}

/** Does several acts of one person, none of them a new action, on one reading. As `recordReports`. */
export function saveActs({
  sp,
  planKey,
  acts,
  telling,
  read,
}: {
  sp: SPFI;
  planKey: string;
  acts: readonly Act[];
  telling: Telling;
  read?: PlanInRows | undefined;
}): Promise<readonly Acted[]> {
  const all = acts.map(act => aboutAct(act, telling));
  return saveTogether({ sp, planKey, all, ...(read && { read }) });
}

function aboutAct(act: Act, telling: Telling) {
  const { ref, key, kind } = act;
  return {
    around: { ref, key, ...(LOOKS_AROUND.has(kind) && { whole: true as const }) },
    decide: (plan: Plan) => decide(plan, act, telling),
  };
}
