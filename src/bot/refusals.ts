import type { Acted } from '../plan/acts/act';
import type { Plan } from '../plan/plan';

/** Somebody asked for what is not theirs, and was told that there is no such thing. Ids only. */
export type Refusal = {
  by: string; // object id; empty: the activity named nobody
  did: string; // one of our own words: what they asked for
  why: 'gone' | 'not theirs' | 'unknown person' | 'another tenant' | 'not in chat' | 'unreadable';
  ref?: string;
};

/** Writes the audit line of a refusal. */
export type Audit = (refusal: Refusal) => void;

/** The refusal that an outcome is; undefined: it is none. A ref that the plan does not have may be anybody's words: it is left out. Pure. */
export function refusalIn(
  acted: Acted,
  { plan, by, did, ref }: { plan: Plan; by: string; did: string; ref: string },
): Refusal | undefined {
  if (acted.kind !== 'not found') return undefined;
  const isKnown = plan.actions.some(action => action.ref === ref);
  return { by: idOf(by), did, why: acted.log, ...(isKnown && { ref }) };
}

/** An id as it may stand in a log: what is no id is left out. Pure. */
export function idOf(id: string): string {
  return /^[\w-]{1,64}$/.test(id) ? id : '';
}
