import { day, type Day } from '../../src/plan/day';
import type { Plan } from '../../src/plan/plan';
import type { ReadShelf } from '../../src/tab/load/openPlan';
import type { Host } from '../../src/tab/host';
import { keepPauses } from '../../src/tab/load/pauses';
import type { Session } from '../../src/tab/load/session';
import type { Service } from '../../src/tab/service';
import { aPlan, aSpeaker } from '../helpers/plan';

export const TODAY = day('2012-08-03');

/** A host that is a plain browser in the light theme. */
export function aHost(action?: string): Host {
  return {
    theme: () => 'light',
    onTheme: () => () => undefined,
    context: Promise.resolve(action ? { inTeams: true, action } : { inTeams: false }),
    painted: () => undefined,
    useful: () => undefined,
    shareLink: async () => false,
  };
}

/** A service that nothing is expected of, but for what is given. */
export function aService(differs: Partial<Service> = {}): Service {
  const unexpected = async (): Promise<never> => Promise.reject(new Error('not expected'));
  return {
    ...{ mine: unexpected, one: unexpected, tell: unexpected, act: unexpected },
    ...{
      read: unexpected,
      manage: unexpected,
      drop: unexpected,
      attach: unexpected,
      detach: unexpected,
      askNow: unexpected,
      closeRoom: unexpected,
    },
    ...differs,
  };
}

/** A site with these plans. */
export function aShelf(plans: readonly Plan[] = [aPlan()]): ReadShelf {
  return {
    plans: async () => plans.map(({ facts }) => facts),
    health: async () => [],
    accounts: async () => [],
    people: async () => [],
    rights: async () => [],
    open: key => ({
      load: async () => {
        const plan = plans.find(({ facts }) => facts.key === key);
        return plan ?? Promise.reject(new Error(`Plans: there is no plan ${key}`));
      },
      loadFirst: () => new Promise(() => undefined), // the whole is there as soon
    }),
  };
}

/** DS, signed in on Friday 3 August 2012. */
export function aSession(
  differs: Partial<Pick<Session, 'person' | 'service' | 'shelf' | 'signIn' | 'pauses'>> & {
    today?: Day;
    planKey?: string;
  } = {},
): Session {
  const { today = TODAY, planKey, ...rest } = differs;
  const { id, name } = aSpeaker();
  return {
    person: { id, name },
    settings: {
      siteUrl: 'https://site.example/sites/plan',
      tenantId: 'tenant',
      clientId: 'client',
      apiScope: 'api://client/plan.use',
      today,
      ...(planKey && { planKey }),
    },
    signIn: { person: async () => ({ id, name }), token: async () => 'token' },
    service: aService(),
    shelf: async () => aShelf(),
    pauses: keepPauses(() => new Date(`${TODAY}T09:00:00Z`)),
    ...rest,
  };
}
