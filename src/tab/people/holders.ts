import { AS_IMPORTED, isOpen, type Action } from '../../plan/action';
import { addDays, type Day } from '../../plan/day';
import {
  championOf,
  isDeputyFor,
  isSamePerson,
  ownerOf,
  ownerShown,
  type Person,
} from '../../plan/people';
import { grouped } from '../../plan/grouped';
import type { Plan } from '../../plan/plan';
import { rate } from '../../plan/rag';

/** Somebody who holds actions, or has a part in the plan, in figures. `person` is undefined where nobody is matched. */
export type Holder = {
  name: string; // as shown; '' where no owner is written
  person?: Person;
  champions: readonly string[]; // codes of strands
  deputies: readonly string[];
  open: number;
  red: number;
  waiting: number; // asked about and not answered
  said: number; // of the open ones, in 28 days
};

/** Who holds what: owners whom nobody is matched to first, then by how much they hold. Pure. */
export function holdersOf(plan: Plan, today: Day): readonly Holder[] {
  const byOwner = grouped(plan.actions.filter(isOpen), action => ownerShown(plan, action));
  const holders = [...byOwner].map(([name, actions]) => holderOf(plan, today, name, actions));
  const known = new Set(holders.map(({ name }) => name));
  const others = plan.people
    .filter(({ name }) => !known.has(name))
    .map(person => ({
      ...holderOf(plan, today, person.name, []),
      ...championing(plan, person),
      person,
    }));
  return [...holders, ...others].sort(
    (one, other) =>
      Number(one.person?.id !== undefined) - Number(other.person?.id !== undefined) ||
      other.open - one.open,
  );
}

function holderOf(plan: Plan, today: Day, name: string, actions: readonly Action[]): Holder {
  const [first] = actions;
  const person = first && ownerOf(plan, first);
  const lately = addDays(today, -28);
  const deputies = first ? plan.people.filter(one => isDeputyFor(plan, one, first)) : [];
  return {
    name,
    ...(person && { person }),
    champions: [],
    ...(person && championing(plan, person)),
    deputies: deputies.map(one => one.name),
    open: actions.length,
    red: actions.filter(one => rate(one, today, plan.facts.ragRule)?.rag === 'Red').length,
    waiting: actions.filter(({ asked }) => asked).length,
    said: actions.filter(
      ({ lastSaid }) => lastSaid && lastSaid.by !== AS_IMPORTED && lastSaid.on >= lately,
    ).length,
  };
}

function championing(plan: Plan, person: Person): Pick<Holder, 'champions'> {
  const codes = plan.strands.map(({ code }) => code);
  return { champions: codes.filter(code => isSamePerson(championOf(plan, code), person)) };
}
