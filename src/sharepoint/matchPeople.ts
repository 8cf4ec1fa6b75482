import type { SPFI } from '@pnp/sp';
import { isOpen } from '../plan/action';
import { ownerOf, type Person, sameName } from '../plan/people';
import type { Plan } from '../plan/plan';
import { type Write, writeRows } from './batch';
import type { Row } from './cells';
import { MOST_LINE } from './columns';
import { accountAt, accountChosen, type Chosen, type KnownAs } from './accountAt';
import { isChangedSince } from './fault';
import { PEOPLE } from './lists/people';
import { matchOwners } from './matchOwners';
import { factsOf, readPlan, readPlans } from './readPlan';
import { rowsOf } from './readRows';
import { readPerson, rowOfPerson, rowOfPersonChange } from './rows/people';
import type { PersonChange } from './savePerson';

/** An owner as written who is no account yet. `mayBe`: those whom the list People calls so, where they are several. */
export type Unmatched = { asWritten: string; actions: number; mayBe: readonly string[] };

/** Owners as written whom nobody is matched to, and how many open actions each has, the most first. Pure. */
export function unmatchedOwners(plan: Plan): readonly Unmatched[] {
  const counts = new Map<string, number>();
  for (const action of plan.actions) {
    const name = action.owner.asWritten.trim();
    if (!isOpen(action) || name === '' || ownerOf(plan, action)?.id) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const mayBe = (asWritten: string): readonly string[] => {
    const called = plan.people.filter(person => isCalled(person, asWritten));
    return called.length > 1 ? called.map(({ name }) => name) : [];
  };
  return [...counts]
    .map(([asWritten, actions]) => ({ asWritten, actions, mayBe: mayBe(asWritten) }))
    .sort((one, other) => other.actions - one.actions);
}

/** Whether the plan calls somebody so. */
export const isCalled = ({ asWritten, name }: Person, called: string): boolean =>
  [...asWritten, name].some(one => sameName(one, called));

/** Whose account these owners as written are already, at that address; undefined: not yet. Pure. */
export function matchedTo(plan: Plan, { asWritten, mail }: Pair): Person | undefined {
  const called = plan.people.filter(person => isCalled(person, asWritten));
  const [only] = called;
  const isTheirs = only?.id !== undefined && only.mail?.toLowerCase() === mail.toLowerCase();
  return called.length === 1 && isTheirs ? only : undefined;
}

/** Owners with open actions whose accounts the site no longer knows: they left, or their address changed. */
export async function formerOwners(sp: SPFI, plan: Plan): Promise<readonly Former[]> {
  const counts = new Map<Person, number>();
  for (const action of plan.actions.filter(isOpen)) {
    const owner = ownerOf(plan, action);
    if (owner?.id && owner.mail) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const former: Former[] = [];
  for (const [{ name, mail = '' }, actions] of counts)
    if ((await accountAt(sp, { mail })) === 'unknown') former.push({ name, mail, actions });
  return former;
}

/** Somebody who is no longer known at their address, and how many open actions they have. */
export type Former = { name: string; mail: string; actions: number };

/** Who an owner as written is. */
export type Pair = Chosen & { asWritten: string };

/**
 * Says that `asWritten` is the account with this address: the site finds it, the list People keeps
 * it, and the actions follow. Whoever else was called so is no longer. Gives who it is. Throws a
 * sentence (`isNoAccount`) when the site knows no such account.
 */
export async function matchPerson(sp: SPFI, planKey: string, pair: Pair): Promise<Person> {
  const account = await accountChosen(sp, pair);
  for (const isLast of [false, true]) {
    const outcomes = await writeRows(sp, await matchWrites(sp, planKey, pair.asWritten, account));
    const fault = outcomes.find(outcome => outcome !== undefined);
    if (!fault) break;
    if (isLast || !isChangedSince(fault)) throw fault;
  }
  await matchOwners(sp, await readPlan(sp, planKey));
  return personOf(account, pair.asWritten);
}

/** The row of the account, or one that has none yet, gets the name; others who are called so lose it. */
async function matchWrites(
  sp: SPFI,
  planKey: string,
  asWritten: string,
  account: KnownAs,
): Promise<readonly Write[]> {
  const { timeZone } = factsOf(await readPlans(sp), planKey).facts;
  const rows = (await rowsOf(sp, PEOPLE, { versions: true }))
    .filter(row => row.Plan === planKey || !row.Plan)
    .map(row => ({ row, person: readPerson(row, timeZone).person }));
  const called = rows.filter(({ person }) => isCalled(person, asWritten));
  const its = rows.find(({ person }) => person.id && person.id === account.id);
  const target = its ?? called.find(({ person }) => person.id === undefined);
  const change = ({ row }: (typeof rows)[number], to: PersonChange): Write => ({
    list: PEOPLE,
    row: rowOfPersonChange(to, timeZone),
    at: { id: Number(row.Id), version: String(row['odata.etag']) },
  });
  const names = (person: Person): readonly string[] =>
    person.asWritten.filter(name => !sameName(name, asWritten));
  return [
    ...called
      .filter(one => one !== target && names(one.person).length < one.person.asWritten.length)
      .map(one => change(one, { asWritten: names(one.person) })),
    target
      ? change(target, {
          ...(target.person.id === undefined && account),
          asWritten: [...names(target.person), asWritten],
        })
      : { list: PEOPLE, row: newRow(planKey, personOf(account, asWritten), rows) },
  ];
}

/** A row's key is never changed: where somebody's who was called so before has it, the address is the key. */
export function newRow(planKey: string, person: Person, others: readonly { row: Row }[]): Row {
  const row = rowOfPerson(person, planKey);
  if (!others.some(other => other.row.PlanPerson === row.PlanPerson)) return row;
  return { ...row, PlanPerson: `${planKey}|${person.mail}`.slice(0, MOST_LINE) };
}

/** Somebody new to the plan. */
export const personOf = (account: KnownAs, asWritten: string): Person => ({
  ...account,
  asWritten: [asWritten],
  roles: [],
  deputyFor: [],
});
