import type { ListDefinition } from './columns';
import { ACTIONS } from './lists/actions';
import { EVIDENCE } from './lists/evidence';
import { OBJECTIVES, STRANDS } from './lists/outline';
import { PEOPLE } from './lists/people';
import { PLANS } from './lists/plans';
import { REMINDER_RUNS } from './lists/reminderRuns';
import { UPDATES } from './lists/updates';

/**
 * Every list the product owns that has rows, as data, in the order in which they are made.
 * Provisioning, reading, writing and docs/lists.md all come from these.
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

/** The lists, and the library of files beside them: what is provisioned and watched. */
export const LISTS_AND_FILES: readonly ListDefinition[] = [...LISTS, EVIDENCE];
