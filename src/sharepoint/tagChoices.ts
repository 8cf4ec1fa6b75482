import type { SPFI } from '@pnp/sp';
import type { PlanFacts } from '../plan/plan';
import { TAG_KINDS, tagSetsOf, type TagKind } from '../plan/tagSets';
import type { Column, ListDefinition } from './columns';
import type { FoundList } from './found';
import { ACTIONS } from './lists/actions';
import { PLANS } from './lists/plans';
import { readPlans } from './readPlan';

const COLUMNS: Readonly<Record<TagKind, string>> = {
  characteristics: 'Characteristics',
  aims: 'Aims',
  priorities: 'Priorities',
};

/** The facts of the plans that a site holds; none where it has no list of them yet, or one that cannot be read before it is mended. */
export async function plansThere(
  sp: SPFI,
  lists: readonly ListDefinition[],
  found: readonly (FoundList | undefined)[],
): Promise<readonly PlanFacts[]> {
  const isThere = found[lists.findIndex(({ path }) => path === PLANS.path)] !== undefined;
  if (!isThere) return [];
  const rows = await readPlans(sp).catch(() => []); // what is wrong with the list is what provisioning is to find
  return rows.map(({ facts }) => facts);
}

/**
 * A list as it is to be made: the columns of tags offer what the plans of the site have in their sets.
 * They take any words beside, so that a set can change without anybody who may change columns. Pure.
 */
export function withTagChoices(list: ListDefinition, plans: readonly PlanFacts[]): ListDefinition {
  if (list.path !== ACTIONS.path || plans.length === 0) return list;
  const offered = TAG_KINDS.map((kind): [string, Column] => {
    const name = COLUMNS[kind];
    const choices = [...new Set(plans.flatMap(facts => tagSetsOf(facts)[kind]))];
    return [name, { ...list.columns[name], choices } as Column];
  });
  return { ...list, columns: { ...list.columns, ...Object.fromEntries(offered) } };
}
