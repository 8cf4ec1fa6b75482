import type { Action, Update } from './action';
import type { Day } from './day';
import type { Person } from './people';
import type { PlanFacts } from './plan';

/**
 * What the tab and the service say to each other, as JSON. Here, since both may import `plan` and
 * neither the other. Every `/api` call but `settings` bears the person's token.
 *
 * GET  /api/settings                    Settings
 * GET  /api/me                          Me
 * GET  /api/plans/KEY/mine              Mine: the asker's own actions
 * GET  /api/plans/KEY/actions/REF       One action with its updates; 404 when it is gone or not theirs
 * POST /api/plans/KEY/updates           a Report; answers Recorded: 200 saved or again, 404 not found,
 *                                       409 differs, closed or changed, 422 refused
 * POST /api/plans/KEY/acts              an Act; answers Acted, under the same statuses
 */
export type Settings = {
  siteUrl: string; // the SharePoint site of the plan
  planKey?: string; // undefined: the first plan of the site
  tenantId: string;
  clientId: string;
  apiScope: string; // `api://<guid>/plan.use`
  today?: Day; // set only when the service was told to live on a given day
};

export type Me = { id: string; name: string; roles: readonly string[] };
export type OneAction = { action: Action; updates: readonly Update[] };
export type Mine = { facts: PlanFacts; me: Person | undefined; actions: readonly OneAction[] };

/** Any other answer: what went wrong in a sentence that says what to do. */
export type Trouble = { error: string };
