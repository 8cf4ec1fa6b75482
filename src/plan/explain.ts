import { isOpen } from './action';
import { asking, type AskedAs, type AskItem, type Asking } from './asking';
import type { Day } from './day';
import type { Plan } from './plan';
import { ownRuleInWords } from './ownRule';
import { daysInWords } from './view';
import { askingWords } from './words/asking';
import { nameWords } from './words/names';

/** Somebody who is asked about an action on a day, or told of it, and why in words. */
export type AskedWhy = { to: string; as: AskedAs; also?: true; why: string };

/** Who is asked about one action on a day and who else is told, or why nobody is; undefined where the plan has no such action. */
export type Explained =
  { kind: 'asked'; people: readonly AskedWhy[] } | { kind: 'silent'; why: string };

/** Why somebody is, or nobody is, asked about the action on `today`. Pure. */
export function explained(plan: Plan, ref: string, today: Day): Explained | undefined {
  return explainedBy(plan, ref, asking(plan, today));
}

/** The same for a day whose asking is worked out already: for a page with many actions. Pure. */
export function explainedBy(plan: Plan, ref: string, result: Asking): Explained | undefined {
  const action = plan.actions.find(one => one.ref === ref);
  if (!action) return undefined;
  const people = result.digests.flatMap(({ to, as, items }) =>
    items
      .filter(item => item.ref === ref)
      .map(item => ({
        to,
        as,
        ...(item.also && { also: item.also }),
        why: withOwnRule(plan, ref, whyAsked(item)),
      })),
  );
  if (people.some(({ also }) => !also)) return { kind: 'asked', people };
  const silent = result.silent.find(one => one.ref === ref)?.why;
  const why =
    (silent && withOwnRule(plan, ref, silent)) ??
    (isOpen(action) ? askingWords.notAsked : nameWords.statusesWithin[action.status]);
  return people.length > 0
    ? { kind: 'asked', people: people.map(one => ({ ...one, why: `${one.why}; ${why}` })) }
    : { kind: 'silent', why };
}

/** Why an action is asked about or not, with its own rule beside it where it has one. Pure. */
export function withOwnRule({ actions }: Plan, ref: string, why: string): string {
  const own = actions.find(one => one.ref === ref)?.asking;
  return own && own.asking !== 'off' ? `${why}; ${askingWords.own.rule(ownRuleInWords(own))}` : why;
}

/** Why an item is in somebody's digest, in words: "due 31 August 2012, in 28 days". Pure. */
export function whyAsked(item: AskItem): string {
  const { owner, also } = item;
  const why = reasonOf(item);
  if (owner === undefined) return why;
  return also ? askingWords.toldBeside(why, owner) : askingWords.inPlaceOf(why, owner);
}

function reasonOf({ reason, due, daysLeft }: AskItem): string {
  const when = daysLeft === undefined ? '' : daysInWords(daysLeft);
  switch (reason) {
    case 'due-soon':
    case 'due':
    case 'late':
      return askingWords.due(due, when);
    case 'first-run':
      return askingWords.first(due, when);
    case 'round':
      return askingWords.round;
    case 'review':
      return askingWords.review(due);
    case 'unset':
      return askingWords.unset;
    case 'event':
      return askingWords.event(due);
    case 'star':
      return askingWords.star(due);
  }
}
