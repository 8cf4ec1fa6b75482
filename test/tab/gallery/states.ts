import type { Plan } from '../../../src/plan/plan';
import type { Session } from '../../../src/tab/load/session';
import { tallyOf } from '../../../src/sharepoint/rows/tally';
import { signInNeeded } from '../../../src/tab/signin/signIn';
import { aService, aSession, aShelf, TODAY } from '../aSession';

const DRIFT = [
  { level: 'fault', list: 'Actions', says: 'The column Due is gone.', mend: 'Provision again.' },
  { level: 'note', list: 'Actions', says: 'There is a column Room.', mend: 'Nothing needs doing.' },
] as const;

/** The first hundred actions, and the rest never. */
function comingShelf(plan: Plan) {
  const first = { ...plan, actions: plan.actions.slice(0, 100), updates: new Map() };
  const loadFirst = async () => ({
    plan: first,
    isWhole: false,
    counts: { ...tallyOf(plan, TODAY), total: 20_000 },
  });
  return {
    ...aShelf(),
    open: () => ({ load: () => new Promise<Plan>(() => undefined), loadFirst }),
  };
}

function mineOf({ facts, people, actions }: Plan) {
  const own = actions.slice(0, 5).map(action => ({ action, updates: [] }));
  return { facts, me: people[0], actions: own };
}

function failing(message: string, status: number): Partial<Session> {
  const error = Object.assign(new Error(message), status ? { status } : {});
  return { shelf: async () => Promise.reject(error) };
}

function signedOut({ facts }: Plan): Partial<Session> {
  const { signIn } = aSession({ planKey: facts.key });
  return {
    shelf: async () => Promise.reject(signInNeeded(new Error('no session'))),
    signIn: { ...signIn, begin: async () => undefined },
  };
}

/** What differs from the usual page in each state worth looking at. */
export function stateNamed(name: string | null, plan: Plan): Partial<Session> {
  switch (name) {
    case 'loading':
      return { shelf: () => new Promise(() => undefined) };
    case 'failed':
      return { shelf: async () => Promise.reject(new Error('Plans: SharePoint answered 500')) };
    case 'no site':
      return failing('Plans: SharePoint answered 404', 404);
    case 'no lists':
      return failing(
        'Plans: SharePoint answered 404, “List Plans does not exist at site with URL”',
        404,
      );
    case 'no rights':
      return failing('Plans: SharePoint answered 403, “Access denied.”', 403);
    case 'no such plan':
      return failing('The list Plans has no plan “edhr-2011”.', 0);
    case 'no consent':
      return failing('AADSTS65001: The user or administrator has not consented to use the app', 0);
    case 'sign in':
      return signedOut(plan);
    case 'coming':
      return { shelf: async () => comingShelf(plan) };
    case 'busy':
      return {
        shelf: async () => Promise.reject(Object.assign(new Error('Busy'), { status: 429 })),
        service: aService({ mine: async () => mineOf(plan) }),
      };
    case 'no right':
      return {
        shelf: async () => Promise.reject(Object.assign(new Error('Refused'), { status: 403 })),
        service: aService({ mine: async () => mineOf(plan) }),
      };
    case 'drift':
      return { shelf: async () => ({ ...aShelf([plan]), health: async () => DRIFT }) };
    case 'no plan':
      return { shelf: async () => aShelf([]) };
    case 'no actions':
      return { shelf: async () => aShelf([{ ...plan, actions: [] }]) };
    case 'offline':
      return {
        service: aService({
          tell: async () => Promise.reject(new Error('The service cannot be reached.')),
        }),
      };
    case 'changed':
      return {
        service: aService({
          tell: async (_plan, { ref }) => {
            const action = plan.actions.find(one => one.ref === ref);
            return action
              ? { kind: 'changed', action: { ...action, concern: 'off track', version: '9' } }
              : { kind: 'not found', log: 'gone' };
          },
        }),
      };
    default:
      return {};
  }
}
