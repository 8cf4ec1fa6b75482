import type { SPFI } from '@pnp/sp';
import type { Act, Acted, ActKind } from '../plan/acts/act';
import { decide } from '../plan/acts/decide';
import type { Plan } from '../plan/plan';
import type { Telling } from '../plan/record';
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
  const { ref, key, kind } = act;
  return saveDecided({
    sp,
    planKey,
    around: { ref, key, ...(LOOKS_AROUND.has(kind) && { whole: true }) },
    decide: (plan: Plan) => decide(plan, act, telling),
  });
}
