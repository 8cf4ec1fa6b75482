import type { Person } from '../../plan/people';
import type { ListProblem } from '../../plan/plan';
import { cellsOf, type Row } from '../cells';
import { cellOfDay } from '../days';
import { PEOPLE, ROLES } from '../lists/people';
import { titleOf } from './actionRow';

/** Somebody as their row has them. */
export type PersonInRow = { id: number; person: Person; problems: readonly ListProblem[] };

/** Reads a row of People. */
export function readPerson(row: Row, zone: string): PersonInRow {
  const cells = cellsOf(PEOPLE, row);
  const name = cells.text('Title') ?? '';
  const asWritten = cells.lines('AsWritten');
  const account = cells.text('Account');
  const mail = cells.text('Mail');
  const awayFrom = cells.day('AwayFrom', zone);
  const awayUntil = cells.day('AwayUntil', zone);
  const askInstead = cells.text('AskInstead');
  const lastDigestOn = cells.day('LastDigestOn', zone);
  const person: Person = {
    asWritten: asWritten.length > 0 ? asWritten : [name],
    name: name || (asWritten[0] ?? ''),
    ...(account && { id: account }),
    ...(mail && { mail }),
    roles: ROLES.filter(role => cells.choices('Roles').includes(role)),
    deputyFor: cells.lines('DeputyFor'),
    ...(awayFrom && { awayFrom }),
    ...(awayUntil && { awayUntil }),
    ...(askInstead && { askInstead }),
    ...(lastDigestOn && { lastDigestOn }),
  };
  return { id: cells.id, person, problems: cells.problems };
}

/** A whole new row for somebody. */
export function rowOfPerson(person: Person, planKey: string): Row {
  return {
    Title: titleOf(person.name),
    Plan: planKey,
    AsWritten: person.asWritten.join('\n'),
    PlanPerson: titleOf(`${planKey}|${person.asWritten[0] ?? person.name}`),
    Account: person.id ?? null,
    Mail: person.mail ?? null,
    Roles: person.roles,
    DeputyFor: person.deputyFor.join('\n') || null,
  };
}

/** The columns that a change to somebody touches; the others stay as they are. */
export function rowOfPersonChange(
  change: { [Name in keyof Person]?: Person[Name] | undefined },
  zone: string,
): Row {
  const has = (name: keyof Person): boolean => name in change;
  const day = (on: Person['awayUntil']): string | null => (on ? cellOfDay(on, zone) : null);
  return {
    ...(change.name !== undefined && { Title: titleOf(change.name) }),
    ...(has('asWritten') && { AsWritten: change.asWritten?.join('\n') || null }),
    ...(has('id') && { Account: change.id ?? null }),
    ...(has('mail') && { Mail: change.mail ?? null }),
    ...(has('roles') && { Roles: change.roles ?? [] }),
    ...(has('deputyFor') && { DeputyFor: change.deputyFor?.join('\n') || null }),
    ...(has('awayFrom') && { AwayFrom: day(change.awayFrom) }),
    ...(has('awayUntil') && { AwayUntil: day(change.awayUntil) }),
    ...(has('askInstead') && { AskInstead: change.askInstead ?? null }),
    ...(has('lastDigestOn') && { LastDigestOn: day(change.lastDigestOn) }),
  };
}
