import type { Day } from '../../plan/day';
import type { Plan, PlanFacts } from '../../plan/plan';
import { bearing, outside, TAG_KINDS } from '../../plan/tagSets';
import { heatOf } from '../heat/heat';

/** What other sets of tags do to a plan: before, then after. `kept`: tags that leave the sets, with the actions that bear them. */
export type TagChanges = {
  kept: readonly { tag: string; actions: number }[];
  gaps: readonly [number, number];
  untagged: readonly [number, number];
};

/** Works out what the heat map and the queue would be with these facts, and which tags would be outside the sets. Pure. */
export function tagChanges(plan: Plan, today: Day, after: PlanFacts): TagChanges {
  const kept = TAG_KINDS.flatMap(kind => {
    const borne = bearing(plan.actions, kind);
    const all = [...borne.keys()];
    const already = outside(plan.facts, kind, all);
    return outside(after, kind, all)
      .filter(tag => !already.includes(tag))
      .map(tag => ({ tag, actions: borne.get(tag) ?? 0 }));
  });
  const [now, then] = [heatOf(plan, today), heatOf({ ...plan, facts: after }, today)];
  return {
    kept,
    gaps: [now.gaps.length, then.gaps.length],
    untagged: [now.untagged.length, then.untagged.length],
  };
}
