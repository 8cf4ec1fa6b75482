import type { Plan } from '../../../src/plan/plan';
import type { Session } from '../../../src/tab/load/session';
import { aService, aShelf } from '../aSession';

/** What differs from the usual page in each state worth looking at. */
export function stateNamed(name: string | null, plan: Plan): Partial<Session> {
  switch (name) {
    case 'loading':
      return { shelf: () => new Promise(() => undefined) };
    case 'failed':
      return { shelf: async () => Promise.reject(new Error('Plans: SharePoint answered 500')) };
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
