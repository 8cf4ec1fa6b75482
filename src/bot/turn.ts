import { isOpen, type Action } from '../plan/action';
import type { Day } from '../plan/day';
import type { Person, Speaker } from '../plan/people';
import type { Acted } from '../plan/acts/act';
import type { Plan } from '../plan/plan';
import { rate } from '../plan/rag';
import { capacity } from '../plan/record';
import type { PlanStore } from '../sharepoint/store';
import type { Talk } from './conversation/talk';
import { type Audit, idOf, type Refusal, refusalIn } from './refusals';
import type { Talks } from './talks';

/** All that one turn of a conversation works with. `mine`: what the person may answer for. */
export type Turn = {
  by: Speaker;
  id: string; // of what was heard: the same when it is delivered twice
  plan: Plan;
  today: Day;
  mine: readonly Action[];
  talk: Talk; // what waits in their conversation
};

/** As much of a plan's store as a conversation needs. `savePerson`: undefined where nobody is found. */
export type AnswerStore = Pick<PlanStore, 'load' | 'record' | 'act' | 'recordAll' | 'actAll'> & {
  savePerson?: (account: string, away: Away) => Promise<Person | undefined>;
};
/** Until when somebody is away, and whom to ask, as written; undefined: they are back. */
export type Away = {
  awayFrom?: Day | undefined; // left out: as it is
  awayUntil: Day | undefined;
  askInstead: string | undefined;
};

/** Where answers are kept, and when it is. */
export type Answering = { store: AnswerStore; talks: Talks; now: Date; audit?: Audit };

/** A turn that may also save. */
export type Saving = Turn & Answering;

/** On what day and by what rule this turn shows rows. */
export const showing = ({ today, plan }: Turn) => ({ today, rule: plan.facts.ragRule });

/** Those of `refs` that the person may answer for. Pure. */
export function actionsOf(refs: readonly string[], { mine }: Turn): Action[] {
  return refs.flatMap(ref => mine.filter(action => action.ref === ref));
}

/** The open actions that somebody owns, or answers for as a deputy. Pure. */
export function ownOpen({ mine, plan, by }: Turn): Action[] {
  return mine.filter(
    action => isOpen(action) && /^(?:owner|deputy)$/.test(capacity(plan, action, by) ?? ''),
  );
}

/** What was asked of them and not answered yet. Pure. */
export function waitingFor(turn: Turn): Action[] {
  return ownOpen(turn).filter(({ asked }) => asked !== undefined);
}

/** What is Red of all that they may answer for. Pure. */
export function redOnes({ mine, plan, today }: Turn): Action[] {
  return mine.filter(action => rate(action, today, plan.facts.ragRule)?.rag === 'Red');
}

/** Writes the audit line of what was refused, where it was. */
export function audited(
  acted: readonly { ref: string; acted: Acted }[],
  did: string,
  { plan, by, audit }: Saving,
): void {
  for (const one of acted) {
    const refusal = refusalIn(one.acted, { plan, by: by.id, did, ref: one.ref });
    if (refusal) audit?.(refusal);
  }
}

/** Writes the audit line of a look at, or a word on, what is not theirs. */
export function refused(did: string, why: Refusal['why'], { by, audit }: Saving): void {
  audit?.({ by: idOf(by.id), did, why });
}
