import type { SPFI } from '@pnp/sp';

/**
 * One thing that provisioning does: what it says once it is done, and how. `isPart`: it belongs to
 * making the list before it, so that it is counted rather than said.
 */
export type Step = { says: string; run: (sp: SPFI) => Promise<unknown>; isPart?: true };
