import { isOpen } from './action';
import type { Plan } from './plan';

/**
 * The deadline, as written, by which the plan manager is asked what a star means: the first open one
 * that has it. Undefined where there is none, somebody has said, or they were asked: once a plan. Pure.
 */
export function starQuestion({ facts, actions }: Plan): string | undefined {
  if (facts.starMeans !== undefined || facts.starAskedOn !== undefined) return undefined;
  return actions.find(action => isOpen(action) && action.due.mark === '*')?.due.asWritten;
}
