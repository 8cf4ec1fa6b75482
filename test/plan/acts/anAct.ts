import { ACT_KINDS, type Act, type ActKind, type ActSaid } from '../../../src/plan/acts/act';
import { decide } from '../../../src/plan/acts/decide';
import { withRequests } from '../../../src/plan/acts/requests';
import type { Action, Update } from '../../../src/plan/action';
import { changed } from '../../../src/plan/change';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Person } from '../../../src/plan/people';
import type { Plan } from '../../../src/plan/plan';
import type { Telling } from '../../../src/plan/record';
import { anAction, aPerson, aPlan, anUpdate, PEOPLE } from '../../helpers/plan';

/** Friday 3 August 2012 in the plan's zone: OD8-02 is due at the end of the month. */
export const NOW = new Date('2012-08-03T09:00:00Z');

/** A second plan manager, a stand-in, a reader and somebody of another strand, beside the usual four. */
export const ALL: readonly Person[] = [
  ...PEOPLE,
  aPerson({ asWritten: ['MU'], name: 'May Unit', id: 'id-mu', roles: ['plan manager'] }),
  aPerson({ asWritten: ['SI'], name: 'Sam In', id: 'id-si' }),
  aPerson({ asWritten: ['RD'], name: 'Ray Dee', id: 'id-rd', roles: ['reader'] }),
];

export const WHO = {
  owner: 'id-ds',
  deputy: 'id-ar',
  champion: 'id-pp',
  'plan manager': 'id-eu',
  'second plan manager': 'id-mu',
  'stand-in': 'id-si',
  reader: 'id-rd',
  stranger: 'id-zz',
} as const;
export type Who = keyof typeof WHO;

/** Somebody telling in the tab, by who they are to OD8-02. */
export function by(who: Who, now: Date = NOW): Telling {
  const id = WHO[who];
  const name = ALL.find(person => person.id === id)?.name ?? 'Zoe';
  return { by: { id, name }, through: 'tab', now };
}

/** OD8-02 and two others in one objective, one of them without an objective's neighbour. */
export function thePlan(
  differs: Partial<Action> = {},
  updates: readonly Update[] = [],
  people = ALL,
): Plan {
  return aPlan({
    facts: { standIn: 'SI' },
    people,
    updates,
    actions: [
      anAction({ version: '"1"', ...differs }),
      anAction({ ref: 'OD8-04', number: 4, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });
}

let keys = 0;

/** An act on OD8-02 under a key of its own. */
export function anAct(said: ActSaid, differs: Partial<Omit<Act, keyof ActSaid>> = {}): Act {
  keys += 1;
  return { ref: said.kind === 'new' ? '' : 'OD8-02', key: `act-key-${keys}`, ...differs, ...said };
}

/** The deputy asking for December, as it stands in the lists. */
export const ASKED: Update = anUpdate({
  key: 'request-1',
  on: day('2012-08-01'),
  at: '2012-08-01T09:00:00.000Z',
  by: 'Ash Reed',
  byId: 'id-ar',
  text: 'Asked for Dec-12 instead of Aug-12: the survey is in October',
  did: {
    act: { kind: 'ask for a date', wanted: 'Dec-12', why: 'the survey is in October' },
    after: { wanted: 'Dec-12' },
    before: { wanted: null },
    asked: { instead: 'Aug-12' },
  },
});

/** One of every kind, each of which may be done with the action of {@link planFor}. */
export const EVERY: Readonly<Record<ActKind, ActSaid>> = {
  reassign: { kind: 'reassign', owner: 'EU', why: 'moved on' },
  'ask for a date': { kind: 'ask for a date', wanted: 'Dec-12', why: 'the survey' },
  agree: { kind: 'agree', request: 'request-1' },
  refuse: { kind: 'refuse', request: 'request-1', why: 'too late' },
  complete: { kind: 'complete', outcome: 'Rooms are shared' },
  outcome: { kind: 'outcome', outcome: 'Everybody can pray' },
  tag: { kind: 'tag', characteristics: ['Age'] },
  link: { kind: 'link', to: 'od8-04' },
  unlink: { kind: 'unlink', to: 'OD8' },
  write: { kind: 'write', text: 'Share the rooms' },
  reword: { kind: 'reword', text: 'Share all rooms', why: 'clearer' },
  withdraw: { kind: 'withdraw', why: 'no money' },
  'not applicable': { kind: 'not applicable', why: 'no rooms' },
  supersede: { kind: 'supersede', by: 'OD8-04' },
  transfer: { kind: 'transfer', to: 'Estates' },
  reopen: { kind: 'reopen', why: 'was not done' },
  snooze: { kind: 'snooze', until: day('2012-08-17') },
  'ask differently': { kind: 'ask differently', leadDays: '14,0', lateEveryDays: '14' },
  'clear forecast': { kind: 'clear forecast' },
  happened: { kind: 'happened', on: day('2012-08-02') },
  rate: { kind: 'rate', rag: 'Amber', why: 'waits for estates' },
  undo: { kind: 'undo', update: 'own-update' },
  new: { kind: 'new', strand: 'OD', objective: 'OD8', text: 'Ask again' },
};
export const EVERY_KIND: readonly ActKind[] = ACT_KINDS;

/** A plan in which `who` may do the act of that kind, were it theirs. */
export function planFor(kind: ActKind, who: Who): Plan {
  const closed = kind === 'reopen' || kind === 'outcome';
  const own = anUpdate({
    key: 'own-update',
    byId: WHO[who],
    on: day('2012-08-03'),
    at: '2012-08-03T08:55:00.000Z',
    did: { before: { status: 'Not started' } },
  });
  const { text, ...unwritten } = anAction({
    version: '"1"',
    links: ['OD8'],
    forecast: day('2012-09-30'),
    status: closed ? 'Complete' : 'In progress',
    ...(kind === 'happened' && { due: readDue('When the rota is agreed.') }),
  });
  const plan = thePlan({}, kind === 'undo' ? [ASKED, own] : [ASKED]);
  const action = kind === 'write' || text === undefined ? unwritten : { ...unwritten, text };
  return { ...plan, actions: [action, ...plan.actions.slice(1)] };
}

/** The plan after the act, and what was decided; a plan in which it was refused stays as it is. */
export function after(plan: Plan, act: Act, telling: Telling): Plan {
  const decision = decide(plan, act, telling);
  if (decision.kind !== 'save' && decision.kind !== 'add') return plan;
  const { update } = decision;
  const said = [update, ...(plan.updates.get(update.ref) ?? [])];
  const updates = new Map(plan.updates).set(update.ref, said);
  const rest = plan.actions.map(action =>
    decision.kind === 'save' && action.ref === update.ref
      ? withRequests(changed(action, decision.change), said)
      : action,
  );
  const actions = decision.kind === 'add' ? [...rest, decision.action] : rest;
  return { ...plan, actions, updates };
}

/** OD8-02 of a plan. */
export function theAction(plan: Plan): Action {
  const action = plan.actions.find(({ ref }) => ref === 'OD8-02');
  if (!action) throw new Error('OD8-02 is gone');
  return action;
}
