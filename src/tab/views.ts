import { runsPlan } from '../plan/choices';
import type { Plan } from '../plan/plan';

/** The screens that have a tab of their own, in the order of the tabs. */
export const TABS = [
  'overview',
  'plan',
  'mine',
  'heat',
  'people',
  'health',
  'reminders',
  'rounds',
  'settings',
] as const;
/** All screens; the last two are reached by links. */
export const VIEWS = [...TABS, 'board', 'accessibility'] as const;
export type TabName = (typeof TABS)[number];
export type ViewName = (typeof VIEWS)[number];

const OF_MANAGERS: readonly ViewName[] = ['reminders', 'rounds', 'settings'];
const WITHOUT_PLAN: readonly ViewName[] = ['mine', 'plan', 'accessibility'];

/** Whether this account runs the plan. Pure. */
export function isManager(plan: Plan, id: string): boolean {
  return runsPlan(plan, { id });
}

/** Who is looking, as far as it decides which screens there are. */
export type Looking = { manager: boolean; ownOnly: boolean };

/** Whether there is such a screen for them: without the whole plan only what is one's own. Pure. */
export function mayShow(view: ViewName, { manager, ownOnly }: Looking): boolean {
  if (ownOnly) return WITHOUT_PLAN.includes(view);
  return manager || !OF_MANAGERS.includes(view);
}

/** The screen that is shown: the one that is asked for, else the first that there is for them. Pure. */
export function viewShown(asked: ViewName | undefined, looking: Looking): ViewName {
  if (asked && mayShow(asked, looking)) return asked;
  return looking.ownOnly ? 'mine' : 'overview';
}
