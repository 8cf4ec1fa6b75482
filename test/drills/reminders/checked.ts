import type { Day } from '../../../src/plan/day';
import { breaches, type Counts } from './invariants';
import { TODAY, type World } from './world';

/** Posts that wait for their answers at once: so many may be unknown after a crash. */
const IN_FLIGHT = 16;

export const NO_COUNTS: Counts = { delivered: 0, duplicates: 0, missing: 0, unknown: 0 };

/** Two counts added up. Pure. */
export function added(one: Counts, other: Counts): Counts {
  return {
    delivered: one.delivered + other.delivered,
    duplicates: one.duplicates + other.duplicates,
    missing: one.missing + other.missing,
    unknown: one.unknown + other.unknown,
  };
}

/** The world as it is now, held against what has to be so. `label` stands before every fault. */
export async function checked(
  world: World,
  label: string,
  { today = TODAY, mostUnknown = IN_FLIGHT }: { today?: Day; mostUnknown?: number } = {},
): Promise<{ faults: string[]; counts: Counts }> {
  const { faults, counts } = breaches({
    ...{ today, before: world.expected, after: await world.plan(), mostUnknown },
    ...{ entries: await world.entries(today), delivered: world.connector.delivered },
  });
  return { faults: faults.map(fault => `${label}: ${fault}`), counts };
}
