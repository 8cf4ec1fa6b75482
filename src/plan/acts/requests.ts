import { isOpen, type Action, type Update } from '../action';
import type { Day } from '../day';
import { dueDate } from '../due';
import { plainId } from '../known';
import { championOf, isSamePerson, ownerOf, planManagers, type Person } from '../people';
import type { Plan } from '../plan';
import { standIns } from '../recipient';
import type { ActSaid, DateRequest } from './act';
import { takenBack } from './takenBack';

/** Every asking to move an action's due, newest first, out of its updates (newest first). Pure. */
export function requestsOf(
  action: Pick<Action, 'status'>,
  updates: readonly Update[],
): readonly DateRequest[] {
  const back = takenBack(updates);
  const requests: DateRequest[] = [];
  const settle = (how: Partial<DateRequest>, is: (request: DateRequest) => boolean): void =>
    requests.forEach((request, at) => {
      if (request.state === 'open' && is(request)) requests[at] = { ...request, ...how };
    });
  for (const update of [...updates].reverse()) {
    const act = update.did?.act;
    const stands = !back.has(update.key);
    if (act?.kind === 'ask for a date') {
      if (stands) settle({ state: 'replaced' }, () => true);
      requests.push({ ...asked(update, act), state: stands ? 'open' : 'taken back' });
    } else if (stands && (act?.kind === 'agree' || act?.kind === 'refuse')) {
      settle(decided(update, act), ({ key }) => key === act.request);
    } else if (stands && update.status && !isOpen({ status: update.status })) {
      settle({ state: 'closed' }, () => true);
    }
  }
  if (!isOpen(action)) settle({ state: 'closed' }, () => true);
  return requests.reverse();
}

/** The action with its date requests, where there are any. Pure. */
export function withRequests(action: Action, updates: readonly Update[]): Action {
  const requests = requestsOf(action, updates);
  return requests.length > 0 ? { ...action, requests } : action;
}

/** Whether the request is on the Board's list on `today`: the date has passed, so only a plan manager records what was decided. Pure. */
export function isForBoard(action: Action, request: DateRequest, today: Day): boolean {
  const date = dueDate(action.due);
  return request.afterDate === true || (date !== undefined && date < today);
}

/**
 * Those with an account who may agree or refuse the request on `today`: the champion, where there is none
 * to do it the stand-in, and plan managers; for the Board plan managers only. Never who asked and
 * never the owner. Pure.
 */
export function decidersOf(
  plan: Plan,
  action: Action,
  request: DateRequest,
  today: Day,
): readonly Person[] {
  const owner = ownerOf(plan, action);
  const mayDecide = (person: Person): boolean =>
    person.id !== undefined &&
    plainId(person.id) !== plainId(request.asked.byId ?? '') &&
    !isSamePerson(person, owner);
  const managers = planManagers(plan).filter(mayDecide);
  if (isForBoard(action, request, today)) return managers;
  const champion = championOf(plan, action.strand);
  const nearest = champion && mayDecide(champion) ? [champion] : standIns(plan).filter(mayDecide);
  return [...nearest, ...managers.filter(one => !nearest.some(other => isSamePerson(one, other)))];
}

/** A date request that waits: of which action, for whom. */
export type RequestWaiting = {
  action: Action;
  request: DateRequest;
  forBoard: boolean;
  deciders: readonly Person[];
};

/** Every date request that waits, in the plan's order; with `id` only those which that account may decide. Pure. */
export function requestsWaiting(plan: Plan, today: Day, id?: string): readonly RequestWaiting[] {
  return plan.actions.flatMap(action => {
    const updates = plan.updates.get(action.ref) ?? [];
    const request = requestsOf(action, updates).find(({ state }) => state === 'open');
    if (!request) return [];
    const deciders = decidersOf(plan, action, request, today);
    const isTheirs =
      id === undefined || deciders.some(one => plainId(one.id ?? '') === plainId(id));
    const forBoard = isForBoard(action, request, today);
    return isTheirs ? [{ action, request, forBoard, deciders }] : [];
  });
}

type Of<Kind extends ActSaid['kind']> = Extract<ActSaid, { kind: Kind }>;

function asked(
  { key, on, by, byId, did }: Update,
  { wanted, why }: Of<'ask for a date'>,
): Omit<DateRequest, 'state'> {
  const { instead = '', afterDate } = did?.asked ?? {};
  return {
    ...{ key, wanted, instead, why },
    asked: { on, by, ...(byId !== undefined && { byId }) },
    ...(afterDate && { afterDate }),
  };
}

function decided(
  { on, by, byId }: Update,
  { kind, why }: Of<'agree'> | Of<'refuse'>,
): Partial<DateRequest> {
  return {
    state: kind === 'agree' ? 'agreed' : 'refused',
    decided: { on, by, ...(byId !== undefined && { byId }), ...(why !== undefined && { why }) },
  };
}
