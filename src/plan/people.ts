import type { Action } from './action';
import type { Day } from './day';
import { known, plainId, plainName } from './known';
import type { Plan } from './plan';

/** What somebody may do beyond being an owner or champion. */
export type Role = 'plan manager' | 'reader';

/** Somebody the plan knows: a row of the list People. */
export type Person = {
  asWritten: readonly string[]; // how plan and rows call them: "DS", "T/Supt. Service"; first is shown
  name: string;
  id?: string; // Entra object id; undefined while nobody has matched them to an account
  mail?: string;
  roles: readonly Role[];
  deputyFor: readonly string[]; // as-written names of those they may answer for
  awayFrom?: Day; // the first day they are away; undefined: they are away already
  awayUntil?: Day; // the day they are back; nobody says why
  askInstead?: string; // as written: whom they named for the time they are away
  lastDigestOn?: Day; // an answer does not clear it, as it clears what was asked
};

/** Who is asking or telling: from the verified token or activity, never from what it says. */
export type Speaker = { id: string; name: string };

/** In what capacity somebody speaks for an action. */
export type Capacity = 'owner' | 'deputy' | 'champion' | 'plan manager';

/** In what capacity the account `id` may speak for the action, the nearest first; undefined: not at all. Pure. */
export function capacityOf(plan: Plan, action: Action, id: string): Capacity | undefined {
  if (isAccount(ownerOf(plan, action), id)) return 'owner';
  const rows = plan.people.filter(person => isAccount(person, id));
  if (rows.some(person => isDeputyFor(plan, person, action))) return 'deputy';
  if (isAccount(championOf(plan, action.strand), id)) return 'champion';
  return rows.some(({ roles }) => roles.includes('plan manager')) ? 'plan manager' : undefined;
}

/** Whether two spellings call the same person: case and white space do not matter. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/**
 * Who answers for the action: the account on the row; without one, the one person who is called what
 * is written. Undefined when nobody is, or more than one person. Pure.
 */
export function ownerOf(
  plan: Pick<Plan, 'people'>,
  action: Pick<Action, 'owner'>,
): Person | undefined {
  const { id, asWritten } = action.owner;
  if (id === undefined) return calledOnly(plan, [asWritten]);
  return known(plan.people).byId.get(plainId(id)) ?? unlisted(id, asWritten);
}

/** The owner as people are shown: the matched person's name, else what is written. Pure. */
export function ownerShown(plan: Pick<Plan, 'people'>, action: Pick<Action, 'owner'>): string {
  return ownerOf(plan, action)?.name ?? action.owner.asWritten;
}

/** Who leads the strand; undefined when there is no such strand or nobody is matched. Pure. */
export function championOf(plan: Plan, strandCode: string): Person | undefined {
  const champion = plan.strands.find(strand => strand.code === strandCode)?.champion;
  if (!champion) return undefined;
  const { id, initials, name } = champion;
  if (id === undefined) return calledOnly(plan, [initials, name]);
  return known(plan.people).byId.get(plainId(id)) ?? unlisted(id, initials || name);
}

/** Those who run the plan, in the order of the list. Pure. */
export function planManagers(plan: Plan): readonly Person[] {
  return known(plan.people).managers;
}

/** How the plan calls somebody: the first of the ways they are written. */
export function shortName(person: Person): string {
  return person.asWritten[0] ?? person.name;
}

/**
 * Whether `person` may answer for the owner of the action: as their deputy, or as the one whom the
 * owner named for the time they are away, for as long as that name stands. Pure.
 */
export function isDeputyFor(plan: Plan, person: Person, action: Pick<Action, 'owner'>): boolean {
  const owner = ownerOf(plan, action);
  const names = owner ? [...owner.asWritten, owner.name] : [action.owner.asWritten];
  const isNamed = owner !== undefined && isSamePerson(insteadOf(plan, owner), person);
  return isNamed || person.deputyFor.some(deputyFor => isOneOf(names, deputyFor));
}

/** Those with an account who may answer for the owner, in the order of the list. Pure. */
export function deputiesOf(plan: Plan, action: Pick<Action, 'owner'>): readonly Person[] {
  const { byDeputyFor, places } = known(plan.people);
  const owner = ownerOf(plan, action);
  const names = owner ? [...owner.asWritten, owner.name] : [action.owner.asWritten];
  const named = names
    .map(plainName)
    .filter(name => name !== '')
    .flatMap(name => [...(byDeputyFor.get(name) ?? [])]);
  const instead = owner && insteadOf(plan, owner);
  const all = instead
    ? [...plan.people.filter(one => isSamePerson(instead, one)), ...named]
    : named;
  return [...new Set(all)]
    .filter(({ id }) => id)
    .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** Whom `person` named for the time they are away; undefined: nobody, or nobody who can be found. */
export function insteadOf(plan: Plan, { askInstead }: Person): Person | undefined {
  return askInstead === undefined ? undefined : calledOnly(plan, [askInstead]);
}

/** Whether both are one account. */
export function isSamePerson(one: Person | undefined, other: Person | undefined): boolean {
  return other?.id !== undefined && isAccount(one, other.id);
}

/** The only person whom the plan calls so; undefined when nobody or several are. Pure. */
export function personCalled(plan: Plan, name: string): Person | undefined {
  return calledOnly(plan, [name]);
}

/** Object ids are the same in capitals; somebody without an account is nobody's account. */
function isAccount(person: Person | undefined, id: string): boolean {
  return id !== '' && person?.id !== undefined && plainId(person.id) === plainId(id);
}

/** The only person who is called one of `names`; undefined when none or several are. */
function calledOnly(plan: Pick<Plan, 'people'>, names: readonly string[]): Person | undefined {
  const { byName } = known(plan.people);
  const called = names.map(plainName).filter(name => name !== '');
  const [person, another] = new Set(called.flatMap(name => [...(byName.get(name) ?? [])]));
  return another ? undefined : person;
}

function isOneOf(names: readonly string[], called: string): boolean {
  return plainName(called) !== '' && names.some(name => sameName(name, called));
}

/** Somebody with an account whom the list People does not have: reachable all the same. */
function unlisted(id: string, asWritten: string): Person {
  return { asWritten: [asWritten], name: asWritten, id, roles: [], deputyFor: [] };
}
