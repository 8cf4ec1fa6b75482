import type { Action } from './action';
import { WHOLE_PLAN, type Asking, type Digest } from './asking';
import type { Day } from './day';
import { plainId } from './known';
import type { Plan, PlanFacts } from './plan';

/** What is to be noted in the lists once some of a day's digests were sent. */
export type ToNote = {
  refs: readonly string[]; // actions that were asked about
  accounts: readonly string[]; // who had a digest
  star: boolean; // the plan manager was asked what a star means
};

/** What digests that were certainly sent leave to be noted; those told beside others asked nothing. Pure. */
export function toNote(sent: readonly Digest[]): ToNote {
  const items = sent.flatMap(digest => digest.items);
  const accounts = sent.flatMap(({ person }) => (person?.id ? [plainId(person.id)] : []));
  return {
    refs: [...new Set(items.filter(({ also }) => !also).map(({ ref }) => ref))],
    accounts: [...new Set(accounts)],
    star: items.some(({ ref, reason }) => ref === WHOLE_PLAN && reason === 'star'),
  };
}

/** The plan as its lists hold it after a run that sent `sent`; by default all that was to be sent. Pure. */
export function afterRun(plan: Plan, { day, digests }: Asking, sent = digests): Plan {
  if (sent.length === 0) return plan;
  const { refs, accounts, star } = toNote(sent);
  const [askedRefs, reached] = [new Set(refs), new Set(accounts)];
  return {
    ...plan,
    facts: factsAfter(plan.facts, day, star),
    actions: plan.actions.map(action =>
      askedRefs.has(action.ref) ? askedOn(action, day) : action,
    ),
    people: plan.people.map(person =>
      person.id && reached.has(plainId(person.id)) ? { ...person, lastDigestOn: day } : person,
    ),
  };
}

function factsAfter(facts: PlanFacts, day: Day, star: boolean): PlanFacts {
  const isFirst = facts.lastRunOn === undefined && facts.firstRunOn === undefined;
  return {
    ...facts,
    ...(star && { starAskedOn: day }),
    ...(isFirst && { firstRunOn: day }),
    lastRunOn: day,
  };
}

function askedOn(action: Action, day: Day): Action {
  if (action.asked?.last === day) return action;
  const { since = day, times = 0 } = action.asked ?? {};
  return { ...action, asked: { since, last: day, times: times + 1 } };
}
