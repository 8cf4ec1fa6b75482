import type { ListDefinition } from './columns';
import { ACTIONS } from './lists/actions';
import { OBJECTIVES, STRANDS } from './lists/outline';
import { PEOPLE } from './lists/people';
import { PLANS } from './lists/plans';
import { REMINDER_RUNS } from './lists/reminderRuns';
import { UPDATES } from './lists/updates';

/**
 * Every list the product owns, as data, in the order in which they are made. Provisioning, reading,
 * writing and docs/lists.md all come from these.
 */
export const LISTS: readonly ListDefinition[] = [
  PLANS,
  STRANDS,
  OBJECTIVES,
  ACTIONS,
  UPDATES,
  PEOPLE,
  REMINDER_RUNS,
];
