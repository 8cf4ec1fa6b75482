import { AS_IMPORTED, type Action, type Update } from './action';
import { addMonths } from './day';
import type { DraftAction, DraftPlan } from './draft';
import { grouped } from './grouped';
import { USUAL, type Plan, type PlanFacts } from './plan';
import { asNamed } from './tagNames';

/**
 * A draft as a plan, before or without any list: nobody is matched to an account, and every imported
 * text is an update under the key `import:<ref>:<n>` (n from 1, the oldest first). Complete actions
 * get no day, for the document gives none. Pure.
 */
export function planFromDraft(draft: DraftPlan, facts: Partial<PlanFacts> = {}): Plan {
  const wholeFacts: PlanFacts = { ...USUAL, ...draft.plan, ...facts };
  const updates = draft.actions.flatMap(importedUpdates);
  return {
    facts: wholeFacts,
    strands: draft.strands,
    objectives: draft.objectives,
    actions: draft.actions.map(action => actionFromDraft(action, wholeFacts)),
    updates: grouped(updates.reverse(), ({ ref }) => ref),
    people: [],
    problems: [],
  };
}

/** One action of a draft with nothing asked, expected or matched. Pure. */
export function actionFromDraft(draft: DraftAction, facts: PlanFacts): Action {
  const { ref, strand, objective, number, text, steps, owner, due, status, tags } = draft;
  const latest = importedUpdates(draft).at(-1);
  const reviewOn =
    latest && due.kind === 'recurring' && addMonths(latest.on, facts.reviewEveryMonths);
  return {
    ...{ ref, strand, number, steps, due, status, tags: asNamed(tags, facts) },
    ...(objective !== undefined && { objective }),
    ...(text !== undefined && { text }),
    owner: { asWritten: owner },
    dueFirst: due.asWritten,
    ...(reviewOn && { reviewOn }),
    ...(latest && { lastSaid: { on: latest.on, by: latest.by, text: latest.text } }),
  };
}

/** What a draft says of an action's progress, as updates, the oldest first. Pure. */
export function importedUpdates({ ref, updates }: DraftAction): readonly Update[] {
  return [...updates]
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ on, text }, index) => ({
      key: `import:${ref}:${index + 1}`,
      ref,
      on,
      by: AS_IMPORTED,
      through: 'import',
      text,
    }));
}
