import type { Plan } from '../../plan/plan';
import type { Mine } from '../../plan/service';
import type { Found } from '../../sharepoint/directory';
import type { SiteRights } from '../../sharepoint/siteRights';
import type { FirstView, KeptPlan, SiteShelf } from '../../sharepoint/store';
import { isNoSharePoint, needsSignIn } from '../signin/signIn';
import type { Service } from '../service';
import { readingWords } from '../words/reading';
import { missingIn } from './missing';
import { statusOf } from './statusOf';

/** The rest of the plan is still on its way. `counts`: of all of it, as they were counted last. */
export type Coming = Pick<FirstView, 'counts'>;

/** What there is to show: the whole plan; only one's own actions, and why not the rest; or no plan at all. */
export type Opened =
  | { kind: 'whole'; plan: Plan; coming?: Coming }
  | { kind: 'own'; plan: Plan; why: string; error: unknown }
  | { kind: 'no plan' };

/** The plans of a site, to be read: the tab never writes to SharePoint. */
export type ReadShelf = Pick<SiteShelf, 'plans' | 'health' | 'accounts'> & {
  open: (planKey: string) => Pick<KeptPlan, 'load' | 'loadFirst'>;
  /** Accounts of the whole directory whose name or address begins so. */
  people: (text: string) => Promise<readonly Found[]>;
  /** Whether these addresses may read the plan on the site. */
  rights: (mails: readonly string[]) => Promise<readonly SiteRights[]>;
};

export type PlanPlace = {
  planKey: string | undefined; // undefined: the first plan of the site
  shelf: () => Promise<ReadShelf>;
  service: Pick<Service, 'mine'>;
  onFirst?: (first: Opened) => void; // told of the first actions, where they come before the rest
};

/** The plan as the signed-in person may read it; where SharePoint will not, their own actions through the service. */
export async function openPlan(place: PlanPlace): Promise<Opened> {
  const { planKey } = place;
  try {
    return await openWhole(place);
  } catch (error) {
    if (!planKey) throw error;
    return openOwn(planKey, place.service, error);
  }
}

/** One's own actions through the service, because of `error`; where the service has none either, `error` is thrown. */
export async function openOwn(
  planKey: string,
  service: PlanPlace['service'],
  error: unknown,
): Promise<Opened> {
  const mine = await service.mine(planKey).catch(() => Promise.reject(error as Error));
  return { kind: 'own', plan: ownPlan(mine), why: whyOwnOnly(error), error };
}

/** What is shown of a plan until all of it is there. Pure. */
export function openedFirst({ plan, counts }: FirstView): Opened {
  return { kind: 'whole', plan, coming: counts ? { counts } : {} };
}

async function openWhole({ planKey, shelf, onFirst }: PlanPlace): Promise<Opened> {
  const plans = await shelf();
  const key = planKey ?? (await plans.plans())[0]?.key;
  if (!key) return { kind: 'no plan' };
  const store = plans.open(key);
  let isWhole = false;
  const tellFirst = (first: FirstView): void => {
    if (!isWhole) onFirst?.(openedFirst(first));
  };
  // What goes wrong with the first view goes wrong with the whole plan too, which says so.
  if (onFirst) store.loadFirst().then(tellFirst, () => undefined);
  const plan = await store.load();
  isWhole = true;
  return { kind: 'whole', plan };
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
const BUSY: readonly unknown[] = [429, 503];

function whyOwnOnly(error: unknown): string {
  if (isNoSharePoint(error)) return readingWords.ownOnly.noToken;
  if (needsSignIn(error)) return readingWords.ownOnly.signIn;
  if (missingIn(error) === 'no consent') return readingWords.ownOnly.noConsent;
  const status = statusOf(error);
  if (REFUSED.includes(status)) return readingWords.ownOnly.refused;
  return BUSY.includes(status) ? readingWords.ownOnly.busy : readingWords.ownOnly.unreachable;
}

/** Whether it may go by itself: SharePoint throttles, or nothing answered at all. */
export function mayPass(error: unknown): boolean {
  if (needsSignIn(error) || isNoSharePoint(error)) return false;
  const status = statusOf(error);
  return status === undefined || BUSY.includes(status) || status >= 502;
}
