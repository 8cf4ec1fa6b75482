import type { Account } from '../../../sharepoint/accounts';
import type { Found } from '../../../sharepoint/directory';
import type { SiteRights } from '../../../sharepoint/siteRights';
import type { Tally } from '../../../sharepoint/rows/tally';
import type { Action, Update } from '../../../plan/action';
import type { Plan, PlanFacts } from '../../../plan/plan';
import type { Finding, FirstView } from '../../../sharepoint/store';

/** What the page asks of the worker that reads the lists. `start` comes first, once. */
export type ToReader =
  | { ask: 'start'; siteUrl: string }
  | { ask: 'plans' | 'health' | 'accounts'; id: number }
  | { ask: 'first' | 'whole'; id: number; planKey: string }
  | { ask: 'people'; id: number; text: string }
  | { ask: 'rights'; id: number; mails: readonly string[] }
  | { ask: 'token'; token?: string; fault?: Fault }; // wished for, or the first unasked

/** A plan without its actions and updates, which come in pieces, so that no piece holds the page up. */
export type PlanHead = Omit<Plan, 'actions' | 'updates'>;
export type PlanPiece = {
  actions: readonly Action[];
  updates: readonly (readonly [string, readonly Update[]])[];
};
export type FirstOf = Omit<FirstView, 'plan'> & { plan: Plan; counts?: Tally };

/** What the worker says to the page. */
export type FromReader =
  | { say: 'plans'; id: number; plans: readonly PlanFacts[] }
  | { say: 'health'; id: number; findings: readonly Finding[] }
  | { say: 'accounts'; id: number; accounts: readonly Account[] }
  | { say: 'people'; id: number; people: readonly Found[] }
  | { say: 'rights'; id: number; rights: readonly SiteRights[] }
  | { say: 'first'; id: number; first: FirstOf }
  | { say: 'head'; id: number; head: PlanHead } // pieces follow, then `whole`
  | { say: 'piece'; id: number; piece: PlanPiece }
  | { say: 'whole'; id: number }
  | { say: 'fault'; id: number; fault: Fault }
  | { say: 'token' } // is wished for
  | { say: 'pause'; ms: number }; // SharePoint wants no requests for so long

/** An error as it goes from the worker to the page, with all that caused it. */
export type Fault = { name: string; message: string; status?: number; cause?: Fault };

/** Pure. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { status } = error as { status?: unknown };
  return {
    name: error.name,
    message: error.message,
    ...(typeof status === 'number' && { status }),
    ...(error.cause !== undefined && { cause: faultOf(error.cause) }),
  };
}

/** The error that {@link faultOf} was made of, as far as anybody asks about it. Pure. */
export function errorOf({ name, message, status, cause }: Fault): Error {
  const error = new Error(message, cause && { cause: errorOf(cause) });
  error.name = name;
  return status === undefined ? error : Object.assign(error, { status });
}
