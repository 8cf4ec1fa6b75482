import type { Action, Update } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import type { Due } from '../../src/plan/due';
import type { Person, Speaker } from '../../src/plan/people';
import { USUAL, type Plan, type PlanFacts } from '../../src/plan/plan';

/** A month's deadline as it stands in a row, without reading it: `Aug-12`, the last day. */
export const aDue: Due = { asWritten: 'Aug-12', kind: 'month', date: day('2012-08-31') };

/** An open, written action of DS in the strand OD, due at the end of August 2012. */
export function anAction(differs: Partial<Action> = {}): Action {
  const due = differs.due ?? aDue;
  return {
    ref: 'OD8-02',
    strand: 'OD',
    objective: 'OD8',
    number: 2,
    text: 'Agree with partners who looks after the shared rooms',
    steps: [],
    owner: { asWritten: 'DS', id: 'id-ds' },
    due,
    dueFirst: due.asWritten,
    status: 'In progress',
    tags: { characteristics: [], aims: [], priorities: [] },
    lastSaid: { on: day('2012-06-13'), by: 'as imported', text: 'Partners have met once.' },
    ...differs,
  };
}

/** An update of OD8-02, said by its owner on a card. */
export function anUpdate(differs: Partial<Update> = {}): Update {
  return {
    key: 'an-update-1',
    ref: 'OD8-02',
    on: day('2012-07-20'),
    by: 'Dana Service',
    byId: 'id-ds',
    through: 'card',
    text: 'Partners have met twice.',
    ...differs,
  };
}

/** Somebody the plan knows: DS, matched to the account `id-ds`. */
export function aPerson(differs: Partial<Person> = {}): Person {
  return {
    asWritten: ['DS'],
    name: 'Dana Service',
    id: 'id-ds',
    mail: 'dana.service@police.example',
    roles: [],
    deputyFor: [],
    ...differs,
  };
}

/** Who speaks: DS unless told otherwise. */
export function aSpeaker(differs: Partial<Speaker> = {}): Speaker {
  return { id: 'id-ds', name: 'Dana Service', ...differs };
}

/** The four people of {@link aPlan}: an owner, her deputy, the champion of OD and the plan manager. */
export const PEOPLE: readonly Person[] = [
  aPerson(),
  aPerson({ asWritten: ['AR'], name: 'Ash Reed', id: 'id-ar', deputyFor: ['DS'] }),
  aPerson({ asWritten: ['PP'], name: 'Pat Park', id: 'id-pp' }),
  aPerson({ asWritten: ['EU'], name: 'Eve Unit', id: 'id-eu', roles: ['plan manager'] }),
];

const FACTS: PlanFacts = { ...USUAL, key: 'edhr-2012', title: 'Equality plan', version: '1' };

/** A plan of one strand (OD, led by PP), one objective (OD8) and one action, with {@link PEOPLE}. */
export function aPlan(
  differs: Partial<Omit<Plan, 'facts' | 'updates'>> & {
    facts?: Partial<PlanFacts>;
    updates?: readonly Update[];
  } = {},
): Plan {
  const { facts, updates = [], ...rest } = differs;
  return {
    facts: { ...FACTS, ...facts },
    strands: [
      {
        code: 'OD',
        title: 'Operational Delivery',
        champion: { name: 'Pat Park', initials: 'PP', id: 'id-pp' },
      },
    ],
    objectives: [{ code: 'OD8', strand: 'OD', text: 'Rooms everybody can use', references: [] }],
    actions: [anAction()],
    people: PEOPLE,
    problems: [],
    updates: byRef(updates),
    ...rest,
  };
}

function byRef(updates: readonly Update[]): Plan['updates'] {
  const newestFirst = [...updates].sort((one, other) => (one.on < other.on ? 1 : -1));
  const refs = new Set(newestFirst.map(update => update.ref));
  return new Map([...refs].map(ref => [ref, newestFirst.filter(update => update.ref === ref)]));
}
