import type { DraftAction, DraftPlan } from '../plan/draft';
import type { Due } from '../plan/due';

/** A draft as `npm run import -- --json` writes it: null for whatever is missing. */
export type DraftJson = ReturnType<typeof draftJson>;

/** The plain data of a draft, for a file; its shape is a promise to whoever reads such files. Pure. */
export function draftJson({ plan, strands, objectives, actions, problems }: DraftPlan) {
  return {
    plan: { key: plan.key, title: plan.title, version: plan.version },
    strands: strands.map(({ code, title, champion: { name, initials } }) => ({
      code,
      title,
      champion: { name, initials },
    })),
    objectives: objectives.map(({ code, strand, text, references }) => ({
      code,
      strand,
      text,
      references: references.map(({ framework, code: number }) => ({
        framework,
        code: number ?? null,
      })),
    })),
    actions: actions.map(actionJson),
    problems: problems.map(({ line, kind, text, message }) => ({ line, kind, text, message })),
  };
}

function actionJson(action: DraftAction) {
  return {
    ref: action.ref,
    objective: action.objective ?? null,
    number: action.number,
    text: action.text ?? null,
    steps: [...action.steps],
    owner: action.owner,
    ownerAsWritten: action.ownerAsWritten,
    due: dueJson(action.due),
    status: action.status,
    tags: {
      characteristics: [...action.tags.characteristics],
      aims: [...action.tags.aims],
      priorities: [...action.tags.priorities],
    },
    updates: action.updates.map(({ on, text }) => ({ on, text })),
  };
}

function dueJson(due: Due) {
  return {
    asWritten: due.asWritten,
    kind: due.kind,
    date: 'date' in due ? due.date : null,
    mark: due.mark ?? null,
  };
}
