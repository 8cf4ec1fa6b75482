import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Plan } from '../../plan/plan';
import { missingIn } from './missing';
import { mayPass, openedFirst, openOwn, openPlan, type Opened } from './openPlan';
import { replaceAction } from './replaceAction';
import type { Session } from './session';

/** Where reading the plan stands. Times are milliseconds since 1970. */
export type PlanState = {
  opened?: Opened; // what is shown; the last that was read, where a later reading fails
  readAt: number; // when that was
  isReading: boolean;
  error?: unknown; // of the last reading
  nextAt?: number; // when it is tried again by itself
};

type Step =
  | { kind: 'reading' }
  | { kind: 'part'; opened: Opened; at: number }
  | { kind: 'read'; opened: Opened; at: number; nextAt?: number }
  | { kind: 'failed'; error: unknown; nextAt?: number }
  | { kind: 'changed'; change: (plan: Plan) => Plan };

const AGAIN_AFTER_MS = 30_000;
const OLD_AFTER_MS = 10 * 60_000;

/** The plan of a signed-in person: first what fills the screen, then all of it; tried again by itself where that may help. */
export function usePlan({ session, now }: { session: Session; now: () => Date }) {
  const [state, take] = useReducer(step, undefined, () => atFirst(session, now()));
  const saves = useRef<((plan: Plan) => Plan)[]>([]); // since the reading under way began
  const at = useRef(now);
  const pausedUntil = useSyncExternalStore(session.pauses.onChange, session.pauses.until);
  const [attempt, again] = useReducer((tries: number) => tries + 1, 0);
  useEffect(() => {
    let wanted = true;
    const tell = (told: Step): void => {
      if (wanted) take(told);
    };
    const time = (): number => at.current().getTime();
    const next = (error: unknown): { nextAt?: number } =>
      mayPass(error) && !missingIn(error)
        ? { nextAt: Math.max(session.pauses.until(), time() + AGAIN_AFTER_MS) }
        : {};
    saves.current = [];
    take({ kind: 'reading' });
    readPlan(session, opened => tell({ kind: 'part', opened, at: time() })).then(
      opened => {
        const later = opened.kind === 'own' ? next(opened.error) : {};
        tell({ kind: 'read', opened: withSaves(opened, saves.current), at: time(), ...later });
      },
      (error: unknown) => tell({ kind: 'failed', error, ...next(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [session, attempt]);
  useOwnMeanwhile({ session, wanted: pausedUntil > 0 && !state.opened, take });
  useAgain(state, { again, now: at });
  const onPlan = useCallback((change: (plan: Plan) => Plan) => {
    saves.current.push(change);
    take({ kind: 'changed', change });
  }, []);
  const onSaved = useCallback(
    (action: Action, update?: Update) => onPlan(plan => replaceAction(plan, action, update)),
    [onPlan],
  );
  return { state, pausedUntil, again, onSaved, onPlan };
}

function atFirst({ first }: Session, at: Date): PlanState {
  const there = first?.();
  if (!there) return { readAt: 0, isReading: true };
  return { opened: openedFirst(there), readAt: at.getTime(), isReading: true };
}

function readPlan(
  { settings: { planKey }, shelf, service }: Session,
  onFirst: (first: Opened) => void,
): Promise<Opened> {
  return openPlan({ planKey, shelf, service, onFirst });
}

/** What was saved while the plan was read may not be in what was read. */
function withSaves(opened: Opened, saves: readonly ((plan: Plan) => Plan)[]): Opened {
  if (opened.kind === 'no plan') return opened;
  return { ...opened, plan: saves.reduce((plan, change) => change(plan), opened.plan) };
}

/** Pure. */
function step(state: PlanState, told: Step): PlanState {
  const { opened } = state;
  switch (told.kind) {
    case 'reading':
      return { ...withoutTrouble(state), isReading: true };
    case 'part':
      // A part is better than nothing or one's own actions, and worse than the whole that is there.
      return opened?.kind === 'whole'
        ? state
        : { ...withoutTrouble(state), opened: told.opened, readAt: told.at, isReading: true };
    case 'read':
      return {
        opened: told.opened,
        readAt: told.at,
        isReading: false,
        ...(told.nextAt !== undefined && { nextAt: told.nextAt }),
      };
    case 'failed':
      return {
        ...state,
        isReading: false,
        error: told.error,
        ...(told.nextAt !== undefined && { nextAt: told.nextAt }),
      };
    case 'changed':
      return opened && opened.kind !== 'no plan'
        ? { ...state, opened: { ...opened, plan: told.change(opened.plan) } }
        : state;
  }
}

function withoutTrouble({ opened, readAt, isReading }: PlanState): PlanState {
  return { ...(opened && { opened }), readAt, isReading };
}

/** While SharePoint wants no requests and nothing is shown yet: one's own actions, through the service. */
function useOwnMeanwhile({
  session,
  wanted,
  take,
}: {
  session: Session;
  wanted: boolean;
  take: (told: Step) => void;
}): void {
  const { planKey } = session.settings;
  useEffect(() => {
    if (!wanted || !planKey) return;
    const busy = Object.assign(new Error('SharePoint answered 429'), { status: 429 });
    openOwn(planKey, session.service, busy).then(
      opened => take({ kind: 'part', opened, at: Date.now() }),
      () => undefined, // the reading under way says what is wrong
    );
  }, [wanted, planKey, session, take]);
}

/** Reads again when it is time, when the network is back, and when somebody comes back to an old page. */
function useAgain(
  { nextAt, error, isReading, readAt }: PlanState,
  { again, now }: { again: () => void; now: React.RefObject<() => Date> },
): void {
  useEffect(() => {
    if (nextAt === undefined || isReading) return;
    const timer = setTimeout(again, Math.max(0, nextAt - now.current().getTime()));
    return () => clearTimeout(timer);
  }, [nextAt, isReading, again, now]);
  useEffect(() => {
    if (isReading) return;
    const onOnline = (): void => {
      if (error !== undefined || nextAt !== undefined) again();
    };
    const onSeen = (): void => {
      const isOld = now.current().getTime() - readAt > OLD_AFTER_MS;
      if (document.visibilityState === 'visible' && isOld && nextAt === undefined) again();
    };
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [error, isReading, nextAt, readAt, again, now]);
}
