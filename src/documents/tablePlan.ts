import type { Day } from '../plan/day';
import type { DraftAction, DraftPlan, ImportProblem } from '../plan/draft';
import { type DueRules, readDue } from '../plan/due';
import { putTogether } from './body';
import { checkActions } from './checks';
import type { Head } from './head';
import { noteHead } from './noteHead';
import { type Note, noteTo } from './notes';
import { withReferences } from './objectiveReferences';
import { readOwner } from './owners';
import { championsUnder, readPages } from './pages';
import { planKey } from './planKey';
import { refsOf } from './refs';
import { strandsOf } from './strands';
import type { Layout } from './tables';
import type { Body, FoundAction, FoundObjective } from './walk';

/** How deadlines are read, and the day of updates where the document's version tells none. */
export type ReadingRules = { due: DueRules; updatesOn: Day };

type Named = ReturnType<typeof strandsOf> & { objectives: ReadonlyMap<FoundObjective, string> };

/** The plan that tables of actions hold. Pure. */
export function readTablePlan(layout: Layout, head: Head, rules: ReadingRules): DraftPlan {
  const problems: ImportProblem[] = [];
  const note = noteTo(problems);
  const body = putTogether(readPages(layout, head, note), note);
  const named = nameAll(body, head, championsUnder(layout.tables, head));
  const updatesOn = head.on ?? rules.updatesOn;
  const count = body.actions.filter(({ update }) => update !== '').length;
  noteHead(head, named.strands, { count, on: updatesOn }, note);
  const refs = refsOf(body.actions, found => refOf(found, named), note);
  const placed = body.actions.map(found => {
    const ref = refs.get(found) ?? refOf(found, named);
    const action = { ...toAction(found, named, { due: rules.due, updatesOn }), ref };
    noteOwner(found, action.owner, note);
    return { action, line: found.line, dueHeading: found.dueHeading };
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
  named: Named,
  { due: dueRules, updatesOn }: ReadingRules,
): Omit<DraftAction, 'ref'> {
  const due = readDue(found.due, dueRules);
  const updates = found.update === '' ? [] : [{ on: updatesOn, text: found.update }];
  const open = updates.length > 0 ? 'In progress' : 'Not started';
  return {
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

/** `OD8-02`; the number alone where the plan has no objectives: there it is unique in the plan. */
function refOf({ objective, number }: FoundAction, named: Named): string {
  return objective
    ? `${codeOf(objective, named)}-${String(number).padStart(2, '0')}`
    : String(number);
}

/** Every strand and objective with its code; a code that is taken gets a number behind it, so that each is its own. */
function nameAll(body: Body, head: Head, champions: ReturnType<typeof championsUnder>): Named {
  const named = strandsOf(body, head, champions);
  const objectives = new Map<FoundObjective, string>();
  const taken = new Map<string, number>();
  for (const found of body.objectives) {
    const code = `${found.letters ?? named.codes.get(found.strand) ?? ''}${found.number}`;
    const times = (taken.get(code) ?? 0) + 1;
    taken.set(code, times);
    objectives.set(found, times === 1 ? code : `${code}-${times}`);
  }
  return { ...named, objectives };
}

function codeOf(found: FoundObjective, { objectives }: Named): string {
  return objectives.get(found) ?? '';
}

function noteOwner(found: FoundAction, owner: string, note: Note): void {
  if (found.ownerLine !== found.line || owner === found.owner) return;
  note('owner spelling', found.line, found.owner, `The champion ${owner}: read as ${owner}.`);
}
