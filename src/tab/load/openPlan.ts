import type { Plan } from '../../plan/plan';
import type { Mine } from '../../plan/service';
import type { PlanShelf, PlanStore } from '../../sharepoint/store';
import { needsSignIn } from '../signin/signIn';
import type { Service } from '../service';
import { words } from '../words';

/** What there is to show: the whole plan; only one's own actions, and why not the rest; or no plan at all. */
export type Opened =
  { kind: 'whole'; plan: Plan } | { kind: 'own'; plan: Plan; why: string } | { kind: 'no plan' };

/** The plans of a site, to be read: the tab never writes to SharePoint. */
export type ReadShelf = {
  plans: PlanShelf['plans'];
  open: (planKey: string) => Pick<PlanStore, 'load'>;
};

export type PlanPlace = {
  planKey: string | undefined; // undefined: the first plan of the site
  shelf: () => Promise<ReadShelf>;
  service: Pick<Service, 'mine'>;
};

/** The plan as the signed-in person may read it; where SharePoint will not, their own actions through the service. */
export async function openPlan({ planKey, shelf, service }: PlanPlace): Promise<Opened> {
  try {
    const plans = await shelf();
    const key = planKey ?? (await plans.plans())[0]?.key;
    return key ? { kind: 'whole', plan: await plans.open(key).load() } : { kind: 'no plan' };
  } catch (error) {
    if (!planKey || needsSignIn(error)) throw error;
    const mine = await service.mine(planKey).catch(() => Promise.reject(error as Error));
    return { kind: 'own', plan: ownPlan(mine), why: whyOwnOnly(error) };
  }
}

/** One's own actions as a plan of their own; strands and objectives are known by their codes alone. Pure. */
export function ownPlan({ facts, me, actions }: Mine): Plan {
  const codes = new Set(actions.map(({ action }) => action.strand));
  return {
    facts,
    strands: [...codes].map(code => ({
      code,
      title: code,
      champion: { name: '', initials: '' },
    })),
    objectives: [],
    actions: actions.map(({ action }) => action),
    updates: new Map(actions.map(({ action, updates }) => [action.ref, updates])),
    people: me ? [me] : [],
    problems: [],
  };
}

const REFUSED: readonly unknown[] = [401, 403];

function whyOwnOnly(error: unknown): string {
  return REFUSED.includes(statusOf(error)) ? words.ownOnly.refused : words.ownOnly.unreachable;
}

/** The HTTP status behind a fault of the store, wherever in its causes it is. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' ? status : statusOf(error.cause);
}
