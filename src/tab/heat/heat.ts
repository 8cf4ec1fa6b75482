import type { Action } from '../../plan/action';
import { isOpen } from '../../plan/action';
import type { Plan } from '../../plan/plan';
import { RAGS, rate, type Rag } from '../../plan/rag';
import type { Day } from '../../plan/day';
import { isNotPartOf, outside, servesDuty, tagSetsOf, type TagSets } from '../../plan/tagSets';

/** One cell: what the plan does for a characteristic under an aim. A gap has no action that is open or complete. */
export type HeatCell =
  | { kind: 'not part of the duty' }
  | { kind: 'gap' }
  | { kind: 'actions'; count: number; byRag: readonly { rag: Rag; count: number }[] };

/** `isOutside`: actions are tagged with it, and the plan's set does not have it any more. */
export type HeatRow = {
  characteristic: string;
  isOutside: boolean;
  cells: readonly { aim: string; cell: HeatCell }[];
};

export type Heat = {
  aims: readonly string[];
  outsideAims: readonly string[]; // of the aims, those that the plan's set does not have any more
  rows: readonly HeatRow[];
  gaps: readonly { characteristic: string; aim: string }[];
  untagged: readonly Action[]; // open, nothing of the duty ticked, in the plan's order
};

/**
 * What the plan does for whom under which aim, of one strand or of all. An action counts wherever it is
 * ticked for both. What is no longer in the plan's sets and still ticked has its counts, and no gaps. Pure.
 */
export function heatOf(plan: Plan, today: Day, strand?: string): Heat {
  const { facts } = plan;
  const sets = tagSetsOf(facts);
  const actions = plan.actions.filter(one => !strand || one.strand === strand);
  const counted = actions.flatMap(action => {
    const rag = rate(action, today, facts.ragRule)?.rag;
    return rag ? [{ action, rag }] : [];
  });
  const characteristics = withTicked(sets, actions, 'characteristics');
  const aims = withTicked(sets, actions, 'aims');
  const outsideAims = outside(facts, 'aims', aims);
  const rows = characteristics.map(characteristic => {
    const isOutside = outside(facts, 'characteristics', [characteristic]).length > 0;
    const cells = aims.map(aim => {
      const here = counted.filter(
        ({ action: { tags } }) =>
          tags.characteristics.includes(characteristic) && tags.aims.includes(aim),
      );
      const isOwed = !isNotPartOf(sets, characteristic, aim);
      const isOfSets = !isOutside && !outsideAims.includes(aim);
      return {
        aim,
        cell: cellOf(
          here.map(({ rag }) => rag),
          isOwed,
          isOfSets,
        ),
      };
    });
    return { characteristic, isOutside, cells };
  });
  return {
    ...{ aims, outsideAims, rows },
    gaps: rows.flatMap(({ characteristic, cells }) =>
      cells.filter(({ cell }) => cell.kind === 'gap').map(({ aim }) => ({ characteristic, aim })),
    ),
    untagged: actions.filter(action => isOpen(action) && !servesDuty(facts, action)),
  };
}

/** The plan's own names, then those that only its actions have. */
function withTicked(
  sets: TagSets,
  actions: readonly Action[],
  of: 'characteristics' | 'aims',
): readonly string[] {
  return [...new Set([...sets[of], ...actions.flatMap(({ tags }) => tags[of])])];
}

function cellOf(rags: readonly Rag[], isOwed: boolean, isOfSets: boolean): HeatCell {
  if (isOfSets && !isOwed) return { kind: 'not part of the duty' };
  if (rags.length === 0) return { kind: isOfSets ? 'gap' : 'not part of the duty' };
  const byRag = RAGS.map(rag => ({ rag, count: rags.filter(one => one === rag).length }));
  return {
    kind: 'actions',
    count: rags.length,
    byRag: byRag.filter(({ count }) => count > 0),
  };
}
