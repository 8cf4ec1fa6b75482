import type { Action } from '../action';
import { sameName } from '../people';
import type { Plan } from '../plan';
import type { EffectOf } from './effect';
import { refusalWords } from '../words/refusals';

/** Links what is the same, instead of copying it. */
export const link: EffectOf<'link'> = ({ to }, { plan, action }) => {
  const place = placeCalled(plan, action, to);
  if ('refused' in place) return place;
  const { links = [] } = action;
  if (links.includes(place.code)) return { refused: refusalWords.isLinked(place.code) };
  return { after: { links: [...links, place.code] }, words: `Same as ${place.code}.` };
};

/** Takes a link away, also one to what is no longer there. */
export const unlink: EffectOf<'unlink'> = ({ to }, { action }) => {
  const { links = [] } = action;
  const left = links.filter(code => !sameName(code, to));
  if (left.length === links.length) return { refused: refusalWords.isNotLinked(to) };
  return { after: { links: left.length > 0 ? left : null }, words: `No longer the same as ${to}.` };
};

/** The action or objective that is meant, but for the action itself, as its own ref or code is spelt. Pure. */
export function placeCalled(
  plan: Plan,
  { ref }: Action,
  name: string,
): { code: string } | { refused: string } {
  const codes = [...plan.actions.map(one => one.ref), ...plan.objectives.map(({ code }) => code)];
  const code = codes.find(one => sameName(one, name));
  if (code === undefined) return { refused: refusalWords.notInPlan(name) };
  if (code === ref) return { refused: refusalWords.thisOne };
  return { code };
}

/** Every ref and code that is the same as the action, whichever of the two was linked. Pure. */
export function linksOf(plan: Plan, action: Action): readonly string[] {
  const back = plan.actions.filter(({ links }) => links?.includes(action.ref));
  return [...new Set([...(action.links ?? []), ...back.map(({ ref }) => ref)])];
}
