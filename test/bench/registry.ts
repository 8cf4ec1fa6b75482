import type { Bench } from './bench';
import { REMINDERS_BENCH } from './reminders';
import { SHAREPOINT_BENCH } from './sharepoint/bench';

/** Every bench by its name: one folder or file each, added here. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  sharepoint: SHAREPOINT_BENCH,
  reminders: REMINDERS_BENCH,
};
