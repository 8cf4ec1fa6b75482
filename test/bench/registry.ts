import type { Bench } from './bench';
import { CARDS_BENCH } from './cards/bench';
import { REMINDERS_BENCH } from './reminders';
import { SHAREPOINT_BENCH } from './sharepoint/bench';
import { TAB_BENCH } from './tab/bench';

/** Every bench by its name: one folder or file each, added here. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  sharepoint: SHAREPOINT_BENCH,
  reminders: REMINDERS_BENCH,
  cards: CARDS_BENCH,
  tab: TAB_BENCH,
};
