import { isOpen, type Action, type Status, type Update } from './action';
import { type Day, daysBetween } from './day';
import { dueDate } from './due';
import { grouped } from './grouped';
import { ownerShown } from './people';
import type { Objective, Plan, Strand } from './plan';
import { rate, type Rag } from './rag';
import { nameWords } from './words/names';
import { speech } from './words/speech';

/** What the tab's filters hold; an empty one shows all. They live in the URL. */
export type Filters = {
  strand?: string;
  owner?: string; // as shown
  rag?: Rag | 'None'; // None: withdrawn and the like, which have no rating
  status?: Status;
  text?: string; // looked for in ref, text, owner and latest update, any case
};

/** One line of the table. */
export type ActionLine = {
  action: Action;
  rag: Rag | undefined;
  why: string; // of the rating, in words
  owner: string; // as shown: the matched person's name or the owner as written
  due: string; // as written, or "no date"
  daysLeft?: number; // of an open action with an agreed date; negative when late
  latest?: Update;
};

export type ObjectiveGroup = { objective: Objective | undefined; lines: readonly ActionLine[] };
export type StrandGroup = { strand: Strand; objectives: readonly ObjectiveGroup[]; counts: Counts };
export type Counts = { total: number; byRag: Record<Rag | 'None', number> };

export type PlanView = {
  groups: readonly StrandGroup[]; // only those with something to show
  counts: Counts; // of what is shown
  whole: Counts; // of the whole plan
  owners: readonly string[]; // for the filter, sorted
};

/**
 * The plan as the tab shows it on `today`: grouped strand > objective > action in the plan's order, filtered, counted.
 * `also` is one more thing to ask of a line. Pure.
 */
export function planView(
  plan: Plan,
  today: Day,
  filters: Filters,
  also: (line: ActionLine) => boolean = () => true,
): PlanView {
  const all = plan.actions.map(action => actionLine(plan, today, action));
  const { text = '', ...rest } = filters;
  const wanted = { ...rest, text: plain(text) };
  const shown = all.filter(line => isWanted(line, wanted) && also(line));
  return {
    groups: strandsOf(plan, shown).map(strand => strandGroup(plan, strand, shown)),
    counts: count(shown),
    whole: count(all),
    owners: [...new Set(all.map(line => line.owner))].sort((one, other) =>
      one.localeCompare(other, 'en-GB'),
    ),
  };
}

/** What a line is worked out from, beside its action. */
export type Around = Pick<Plan, 'facts' | 'people' | 'updates'>;

/**
 * One action as the tab and the cards show it on `today`. The same line for as long as nothing it is worked out
 * from is another: a filter or a key in the search works out none anew. Pure.
 */
export function actionLine(around: Around, today: Day, action: Action): ActionLine {
  const { facts, people, updates } = around;
  const from = [facts, people, updates.get(action.ref)?.[0], today, speech()] as const;
  const kept = lines.get(action);
  if (kept?.from.every((thing, index) => thing === from[index])) return kept.line;
  const line = newLine(around, today, action);
  lines.set(action, { from, line });
  return line;
}

const lines = new WeakMap<Action, { from: readonly unknown[]; line: ActionLine }>();

function newLine(around: Around, today: Day, action: Action): ActionLine {
  const rating = rate(action, today, around.facts.ragRule);
  const date = isOpen(action) ? dueDate(action.due) : undefined;
  const latest = around.updates.get(action.ref)?.[0];
  return {
    action,
    rag: rating?.rag,
    why: rating?.why ?? nameWords.statusesWithin[action.status],
    owner: ownerShown(around, action),
    due: action.due.asWritten.trim() || nameWords.noDate,
    ...(date && { daysLeft: daysBetween(today, date) }),
    ...(latest && { latest }),
  };
}

/** "today", "in 3 days", "2 days late". */
export function daysInWords(daysLeft: number): string {
  if (daysLeft === 0) return nameWords.today;
  return daysLeft > 0 ? nameWords.inDays(daysLeft) : nameWords.daysLate(-daysLeft);
}

function isWanted(line: ActionLine, { strand, owner, rag, status, text }: Filters): boolean {
  return (
    (!strand || line.action.strand === strand) &&
    (!owner || line.owner === owner) &&
    (!rag || (line.rag ?? 'None') === rag) &&
    (!status || line.action.status === status) &&
    (!text || words(line).includes(text))
  );
}

/** All that a search looks at, one line a field so that no match spans two. Kept for the next key. */
function words(line: ActionLine): string {
  const kept = searched.get(line);
  if (kept !== undefined) return kept;
  const { action, owner, latest } = line;
  const said = latest?.text ?? action.lastSaid?.text ?? '';
  const fields = [action.ref, action.text ?? '', owner, action.owner.asWritten, said];
  const words = fields.map(plain).join('\n');
  searched.set(line, words);
  return words;
}

const searched = new WeakMap<ActionLine, string>();

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The strands with something to show; one that only actions name comes last, and is never hidden. */
function strandsOf(plan: Plan, lines: readonly ActionLine[]): readonly Strand[] {
  const used = new Set(lines.map(line => line.action.strand));
  const known = plan.strands.filter(strand => used.delete(strand.code));
  return [...known, ...[...used].map(unlisted)];
}

function unlisted(code: string): Strand {
  return { code, title: code, champion: { name: '', initials: '' } };
}

function strandGroup(plan: Plan, strand: Strand, shown: readonly ActionLine[]): StrandGroup {
  const lines = shown.filter(line => line.action.strand === strand.code);
  const objectives = plan.objectives.filter(objective => objective.strand === strand.code);
  const codes = new Set(objectives.map(objective => objective.code));
  const byCode = grouped([...lines].sort(byNumber), ({ action: { objective: code = '' } }) =>
    codes.has(code) ? code : undefined,
  );
  const groups = [...objectives, undefined].map(objective => ({
    objective,
    lines: byCode.get(objective?.code) ?? [],
  }));
  return { strand, objectives: groups.filter(hasLines), counts: count(lines) };
}

function hasLines({ lines }: ObjectiveGroup): boolean {
  return lines.length > 0;
}

function byNumber(one: ActionLine, other: ActionLine): number {
  return one.action.number - other.action.number;
}

function count(lines: readonly ActionLine[]): Counts {
  const byRag = { Red: 0, Amber: 0, Green: 0, Complete: 0, 'Not rated': 0, None: 0 };
  for (const line of lines) byRag[line.rag ?? 'None'] += 1;
  return { total: lines.length, byRag };
}
