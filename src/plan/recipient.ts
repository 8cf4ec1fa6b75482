import type { Action } from './action';
import type { AskedAs } from './asking';
import type { Day } from './day';
import { plainId, plainName } from './known';
import {
  championOf,
  deputiesOf,
  insteadOf,
  isSamePerson,
  ownerOf,
  personCalled,
  planManagers,
  shortName,
  type Person,
} from './people';
import type { Plan } from './plan';

/**
 * Who is asked about an action, in what capacity. `forOwner` where it is not the owner; `awayUntil`
 * where nobody is to be asked before that day, since the owner is away and has no deputy here.
 */
export type Recipient = {
  to: string;
  person?: Person;
  as: AskedAs;
  forOwner?: string;
  awayUntil?: Day;
};

/**
 * Who is asked about the action: its owner, or a deputy while the owner is away; when no account is
 * known for the owner, who leads the strand; then who stands in. When nobody of these can be reached
 * it stays addressed to the owner as written, without a person. Pure.
 */
export function recipientOf(plan: Plan, action: Action, today: Day): Recipient {
  const owner = ownerOf(plan, action);
  if (owner?.id) return isAway(owner, today) ? forAway(plan, action, owner, today) : ofOwner(owner);
  const forOwner = action.owner.asWritten;
  const other = seconds(plan, action).find(({ person }) => !isAway(person, today));
  if (other) return { to: shortName(other.person), ...other, forOwner };
  return { to: owner ? shortName(owner) : forOwner, as: 'owner' };
}

/**
 * Who is told when the action is long late, beside whoever is asked: who leads the strand, or the
 * stand-in where that is the owner or the one asked already. Undefined: nobody but them. Pure.
 */
export function escalatedTo(
  plan: Plan,
  action: Action,
  asked: Recipient,
  today: Day,
): Recipient | undefined {
  const owner = ownerOf(plan, action);
  const other = seconds(plan, action).find(
    ({ person }) =>
      !isSamePerson(person, owner) && !isSamePerson(person, asked.person) && !isAway(person, today),
  );
  return other && { to: shortName(other.person), ...other, forOwner: action.owner.asWritten };
}

/** Who agrees to what the owner wants: the champion, or the stand-in; never the owner. Pure. */
export function approverOf(plan: Plan, action: Action): Second | undefined {
  const owner = ownerOf(plan, action);
  return seconds(plan, action).find(({ person }) => !isSamePerson(person, owner));
}

/** Somebody beside the owner, and in what capacity. */
export type Second = { person: Person; as: 'champion' | 'stand-in' };

/** The same for every section of one person's digest. Pure. */
export function recipientKey({ to, person }: Recipient): string {
  return person?.id === undefined ? `as written ${plainName(to)}` : plainId(person.id);
}

/** Whether somebody is away on `today`: on the day they are back they no longer are. Pure. */
export function isAway({ awayFrom, awayUntil }: Person, today: Day): boolean {
  const hasGone = awayFrom === undefined || awayFrom <= today;
  return hasGone && awayUntil !== undefined && today < awayUntil;
}

/** Who stands in for a champion, the nearest first: whom the plan names, then who runs it. Pure. */
export function standIns(plan: Plan): readonly Person[] {
  const named = plan.facts.standIn && personCalled(plan, plan.facts.standIn);
  return [...(named ? [named] : []), ...planManagers(plan)].filter(({ id }) => id);
}

function seconds(plan: Plan, action: Action): readonly Second[] {
  const champion = championOf(plan, action.strand);
  return [
    ...(champion?.id ? [{ person: champion, as: 'champion' as const }] : []),
    ...standIns(plan).map(person => ({ person, as: 'stand-in' as const })),
  ];
}

function ofOwner(owner: Person): Recipient {
  return { to: shortName(owner), person: owner, as: 'owner' };
}

function forAway(plan: Plan, action: Action, owner: Person, today: Day): Recipient {
  const named = insteadOf(plan, owner);
  const deputy = [...(named ? [named] : []), ...deputiesOf(plan, action)].find(
    person => person.id && !isSamePerson(person, owner) && !isAway(person, today),
  );
  if (!deputy) return { ...ofOwner(owner), ...(owner.awayUntil && { awayUntil: owner.awayUntil }) };
  const forOwner = action.owner.asWritten;
  return { to: shortName(deputy), person: deputy, as: 'deputy', forOwner };
}
