import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/plan';
import { RAGS, rate, type Rag, type RagRule } from '../../plan/rag';

/** What another rule does to the ratings of a plan on a day. */
export type RagChanges = {
  counts: readonly { rag: Rag; before: number; after: number }[]; // in the order of RAG
  changed: readonly { ref: string; before: Rag; after: Rag; why: string }[]; // in the plan's order
};

/** How many actions have each rating by the rule as it is and as it would be, and which change. Pure. */
export function ragChanges({ facts, actions }: Plan, today: Day, rule: RagRule): RagChanges {
  const rated = actions.flatMap(action => {
    const [before, after] = [rate(action, today, facts.ragRule), rate(action, today, rule)];
    return before && after
      ? [{ ref: action.ref, before: before.rag, after: after.rag, why: after.why }]
      : [];
  });
  return {
    counts: RAGS.map(rag => ({
      rag,
      before: rated.filter(one => one.before === rag).length,
      after: rated.filter(one => one.after === rag).length,
    })),
    changed: rated.filter(({ before, after }) => before !== after),
  };
}
