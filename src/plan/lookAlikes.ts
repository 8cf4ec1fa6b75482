import { linksOf } from './acts/links';
import type { Action } from './action';
import type { Plan } from './plan';

/** Another action that says the same, or nearly: `likeness` 1 is word for word, apart from case and signs. */
export type LookAlike = { action: Action; likeness: number };

/** How much of two texts has to be the same for them to be worth a look. */
const LIKE_ENOUGH = 0.8;

/** Texts of so few words are alike by chance. */
const FEWEST_WORDS = 5;

/** Most that are named. */
const MOST = 5;

/**
 * Actions whose text is the same as this one's or nearly so, and that are not linked to it yet: the most
 * alike first, then in the plan's order, five at most. Pure.
 */
export function lookAlikes(plan: Plan, action: Action): readonly LookAlike[] {
  const own = wordsOf(plan, action);
  if (own.length === 0) return [];
  const linked = new Set([...linksOf(plan, action), action.ref, action.supersededBy]);
  return plan.actions
    .filter(({ ref, supersededBy }) => !linked.has(ref) && supersededBy !== action.ref)
    .map(other => ({ action: other, likeness: likeness(own, wordsOf(plan, other)) }))
    .filter(one => one.likeness >= LIKE_ENOUGH)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST);
}

/** A text as it is compared: its words in small letters, without signs. Pure. */
export function plainly(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** A plan is read whole and never changed: the words of its actions are taken apart once. */
const ALREADY = new WeakMap<Plan['actions'], Map<Action, readonly string[]>>();

function wordsOf({ actions }: Plan, action: Action): readonly string[] {
  const kept = ALREADY.get(actions) ?? new Map<Action, readonly string[]>();
  ALREADY.set(actions, kept);
  const words = kept.get(action) ?? plainly(action.text).split(' ').filter(Boolean).sort();
  kept.set(action, words);
  return words;
}

/** Twice the words that both have, of all the words of both; of short texts only the very same. Both are sorted. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const most = (2 * shorter.length) / (shorter.length + longer.length);
  if (!(most >= LIKE_ENOUGH)) return 0;
  let both = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [first = '', second = ''] = [one[a], other[b]];
    if (first === second) both += 1;
    if (first <= second) a += 1;
    if (second <= first) b += 1;
  }
  const like = (2 * both) / (one.length + other.length);
  return like === 1 || shorter.length >= FEWEST_WORDS ? like : 0;
}
