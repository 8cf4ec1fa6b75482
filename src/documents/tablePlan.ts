import type { Day } from '../plan/day';
import type { DraftAction, DraftPlan, ImportProblem } from '../plan/draft';
import { type DueRules, readDue } from '../plan/due';
import { type FoundAction, type FoundObjective, putTogether } from './body';
import { checkActions } from './checks';
import type { Head } from './head';
import { noteHead } from './noteHead';
import { type Note, noteTo } from './notes';
import { withReferences } from './objectiveReferences';
import { readOwner } from './owners';
import { readPages } from './pages';
import { planKey } from './planKey';
import { strandsOf } from './strands';
import type { Layout } from './tables';

/** How deadlines are read, and the day of updates where the document's version tells none. */
export type ReadingRules = { due: DueRules; updatesOn: Day };

type Named = ReturnType<typeof strandsOf>;

/** The plan that tables of actions hold. Pure. */
export function readTablePlan(layout: Layout, head: Head, rules: ReadingRules): DraftPlan {
  const problems: ImportProblem[] = [];
  const note = noteTo(problems);
  const body = putTogether(readPages(layout, head, note), note);
  const named = strandsOf(body, head);
  const updatesOn = head.on ?? rules.updatesOn;
  noteHead(head, named.strands, updatesOn, note);
  const refs = refsFor(body.actions, named);
  const placed = body.actions.map((found, index) => {
    const ref = refs[index] ?? '';
    const action = toAction(found, ref, named, { due: rules.due, updatesOn });
    noteOwner(found, action.owner, note);
    return { action, line: found.line };
  });
  checkActions(placed, note);
  const objectives = body.objectives.map(found => ({
    code: codeOf(found, named),
    strand: named.codes.get(found.strand) ?? '',
    text: found.text,
  }));
  const lines = body.objectives.map(({ line }) => line);
  return {
    plan: { key: planKey(head.title), title: head.title, version: head.version },
    strands: named.strands,
    objectives: withReferences(objectives, lines, note),
    actions: placed.map(({ action }) => action),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

function toAction(
  found: FoundAction,
  ref: string,
  named: Named,
  { due: dueRules, updatesOn }: ReadingRules,
): DraftAction {
  const due = readDue(found.due, dueRules);
  const updates = found.update === '' ? [] : [{ on: updatesOn, text: found.update }];
  const open = updates.length > 0 ? 'In progress' : 'Not started';
  return {
    ref,
    ...(found.objective ? { objective: codeOf(found.objective, named) } : {}),
    strand: named.codes.get(found.strand) ?? '',
    number: found.number,
    ...(found.text === undefined ? {} : { text: found.text }),
    steps: [],
    owner: readOwner(found.owner, named.strands),
    ownerAsWritten: found.owner,
    due,
    status: due.kind === 'complete' ? 'Complete' : open,
    tags: found.tags,
    updates,
  };
}

/** `OD8-02`; without objectives the number alone where that is unique in the plan, else `OD-02`. */
function refsFor(actions: readonly FoundAction[], named: Named): string[] {
  const alone = actions.filter(({ objective }) => !objective).map(({ number }) => number);
  const unique = new Set(alone).size === alone.length;
  return actions.map(({ objective, strand, number }) => {
    const padded = String(number).padStart(2, '0');
    if (objective) return `${codeOf(objective, named)}-${padded}`;
    return unique ? String(number) : `${named.codes.get(strand) ?? ''}-${padded}`;
  });
}

function codeOf({ letters, strand, number }: FoundObjective, { codes }: Named): string {
  return `${letters ?? codes.get(strand) ?? ''}${number}`;
}

function noteOwner(found: FoundAction, owner: string, note: Note): void {
  if (found.ownerLine !== found.line || owner === found.owner) return;
  note('owner spelling', found.line, found.owner, `The champion ${owner}: read as ${owner}.`);
}
