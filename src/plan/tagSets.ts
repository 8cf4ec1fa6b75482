import type { Tags } from './action';
import type { PlanFacts } from './plan';

/** A framework that a plan goes by, and the first and last of its codes where they are numbered. */
export type Framework = { name: string; first?: number; last?: number };

/** What the law of a place protects and asks for. `onlyUnder`: what counts under some aims alone. */
export type Duty = {
  characteristics: readonly string[];
  aims: readonly string[];
  onlyUnder: readonly OnlyUnder[];
};

/** A characteristic that the duty names under these aims and no others. */
export type OnlyUnder = { characteristic: string; aims: readonly string[] };

/** What a plan's actions can be tagged with, and what its objectives refer to. */
export type TagSets = Duty & {
  priorities: readonly string[]; // of the organisation; none: written freely
  frameworks: readonly Framework[]; // none: those that its objectives name
};

/**
 * England, Wales and Scotland: Equality Act 2010, section 149. Marriage and civil partnership counts
 * only under the first aim: https://www.legislation.gov.uk/ukpga/2010/15/section/149 (subsection 7).
 */
export const EQUALITY_ACT: Duty = {
  characteristics: [
    'Age',
    'Disability',
    'Gender reassignment',
    'Marriage and civil partnership',
    'Pregnancy and maternity',
    'Race',
    'Religion or belief',
    'Sex',
    'Sexual orientation',
  ],
  aims: ['Eliminate discrimination', 'Advance equality of opportunity', 'Foster good relations'],
  onlyUnder: [
    { characteristic: 'Marriage and civil partnership', aims: ['Eliminate discrimination'] },
  ],
};

/**
 * The sets of a plan: its own; where it has none, those of the Equality Act 2010. What counts under
 * some aims alone is kept to names that are in the sets. Pure.
 */
export function tagSetsOf({ tagSets }: Pick<PlanFacts, 'tagSets'>): TagSets {
  const sets = { ...EQUALITY_ACT, priorities: [], frameworks: [], ...tagSets };
  const onlyUnder = sets.onlyUnder
    .filter(({ characteristic }) => sets.characteristics.includes(characteristic))
    .map(only => ({ ...only, aims: only.aims.filter(aim => sets.aims.includes(aim)) }))
    .filter(({ aims }) => aims.length > 0);
  return { ...sets, onlyUnder };
}

/** Whether the duty does not name the characteristic under this aim. Pure. */
export function isNotPartOf(
  { onlyUnder }: Pick<Duty, 'onlyUnder'>,
  characteristic: string,
  aim: string,
): boolean {
  return onlyUnder.some(only => only.characteristic === characteristic && !only.aims.includes(aim));
}

export const TAG_KINDS = ['characteristics', 'aims', 'priorities'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** Tags of a kind that a plan with a set of its own does not have in it: they stay on their actions. Pure. */
export function outside(
  { tagSets }: Pick<PlanFacts, 'tagSets'>,
  kind: TagKind,
  tags: readonly string[],
): readonly string[] {
  const own = tagSets?.[kind];
  return own ? tags.filter(tag => !own.includes(tag)) : [];
}

/** What can be ticked on an action: the plan's set, and what is ticked on it already. Without a set, what any action has. Pure. */
export function tagsOffered(
  { facts, actions }: { facts: PlanFacts; actions: readonly { tags: Tags }[] },
  kind: TagKind,
  ticked: readonly string[],
): readonly string[] {
  const inUse = facts.tagSets?.[kind] ? ticked : actions.flatMap(({ tags }) => tags[kind]);
  return [...new Set([...tagSetsOf(facts)[kind], ...inUse])];
}

/** Whether something of the plan's duty is ticked: what is in its set no longer is not of it. Pure. */
export function servesDuty(facts: Pick<PlanFacts, 'tagSets'>, { tags }: { tags: Tags }): boolean {
  return (['characteristics', 'aims'] as const).some(
    kind => tags[kind].length > outside(facts, kind, tags[kind]).length,
  );
}

/** How many actions bear each tag of this kind. Pure. */
export function bearing(
  actions: readonly { tags: Tags }[],
  kind: TagKind,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of actions)
    for (const tag of new Set(tags[kind])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
