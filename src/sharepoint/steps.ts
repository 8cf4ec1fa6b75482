import type { SPFI } from '@pnp/sp';

/** One thing that provisioning does: what it says once it is done, and how. */
export type Step = { says: string; run: (sp: SPFI) => Promise<unknown> };
