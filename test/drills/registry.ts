import type { Drill } from './drill';
import { CLOCK_DRILLS } from './clock/drills';
import { PEERS } from './peers/peers';
import { REMINDER_DRILLS } from './reminders/drills';
import { SERVICE_DRILLS } from './service/drills';
import { SHAREPOINT_DRILLS } from './sharepoint/drills';

/** Every drill by its name, in the order in which they run. */
export const DRILLS: Readonly<Record<string, Drill>> = {
  ...REMINDER_DRILLS,
  ...CLOCK_DRILLS,
  ...SERVICE_DRILLS,
  peers: PEERS,
  ...SHAREPOINT_DRILLS,
};
