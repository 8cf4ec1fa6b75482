import type { SPFI } from '@pnp/sp';
import type { Act, Acted, ActKind } from '../plan/acts/act';
import { decide } from '../plan/acts/decide';
import { eventsAfter } from '../plan/acts/happened';
import type { Plan } from '../plan/plan';
import { updateWith, type Telling } from '../plan/record';
import { saidOf } from '../plan/words/speech';
import type { PlanInRows } from './readPlan';
import { saveTogether } from './saveAll';
import { saveFacts } from './saveFacts';
import { saveDecided } from './saving';

/** Acts that look at other actions than their own. */
const LOOKS_AROUND: ReadonlySet<ActKind> = new Set<ActKind>([
  'link',
  'supersede',
  'new',
  'happened',
]);

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
  const about = aboutAct(act, telling);
  return saveDecided({ sp, planKey, ...about }).then(acted =>
    noted(acted, { sp, planKey, plan: about.seen() }),
  );
}

/** Does several acts of one person, none of them a new action, on one reading. As `recordReports`. */
export async function saveActs({
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
  const done = await saveTogether({ sp, planKey, all, ...(read && { read }) });
  for (const [place, acted] of done.entries())
    await noted(acted, { sp, planKey, plan: all[place]?.seen() });
  return done;
}

/** What an act says of the whole plan, that an event has happened, is noted on the plan once it is said. */
async function noted(
  acted: Acted,
  { sp, planKey, plan }: { sp: SPFI; planKey: string; plan: Plan | undefined },
): Promise<Acted> {
  if ((acted.kind !== 'saved' && acted.kind !== 'again') || !plan) return acted;
  const { update } = acted;
  const back =
    update.did?.act?.kind === 'undo' ? updateWith(plan, update.did.act.update) : undefined;
  const isNews = eventsAfter(plan, update, back) !== undefined;
  if (isNews)
    await saveFacts(sp, planKey, facts => {
      const { happened } = eventsAfter({ ...plan, facts }, update, back) ?? facts;
      return { happened };
    });
  return acted;
}

function aboutAct(act: Act, telling: Telling) {
  const { ref, key, kind } = act;
  let seen: Plan | undefined;
  return {
    around: { ref, key, ...(LOOKS_AROUND.has(kind) && { whole: true as const }) },
    decide: (plan: Plan) => {
      seen = plan;
      return saidOf(plan.facts, () => decide(plan, act, telling));
    },
    seen: () => seen, // the plan that was decided on
  };
}
