import type { Response } from 'express';
import type { Speaker } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import type { PlanShelf } from '../../sharepoint/store';

/** Who asks: set, by their token, for every route but that of the settings. */
export function speakerOf({ locals }: Response): Speaker {
  return (locals as { speaker: Speaker }).speaker;
}

/** A key that is none is told apart from a store that is away. */
export async function isOnShelf(shelf: Pick<PlanShelf, 'plans'>, key: string): Promise<boolean> {
  return (await shelf.plans()).some(facts => facts.key === key);
}

/** The plan with this key; undefined where there is none. */
export async function planCalled(shelf: PlanShelf, key: string): Promise<Plan | undefined> {
  return (await isOnShelf(shelf, key)) ? shelf.open(key).load() : undefined;
}
