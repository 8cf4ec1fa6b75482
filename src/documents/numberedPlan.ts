import type { DraftAction, DraftPlan, ImportProblem } from '../plan/draft';
import { looksLikeDue, readDue } from '../plan/due';
import { cellText } from './cellText';
import { checkActions } from './checks';
import type { Head } from './head';
import { isBlank, isHeading, isRow, type Line } from './lines';
import { noteHead } from './noteHead';
import { noteTo } from './notes';
import { planKey } from './planKey';
import { strandCodes } from './strandCodes';
import type { ReadingRules } from './tablePlan';

/** An action of a list with the heading it stands under. */
type Item = { number: number; text: string; steps: string[]; heading: string; line: number };
type Walk = { items: Item[]; heading: string; isOpen: boolean };

const ACTION = /^Action (?<number>\d{1,3})\s*[:.–-]\s*(?<text>.*)$/iu;
const BULLETED = /^[-•*–] ?(?<number>\d{1,3})[.):]?\s+(?<text>\S.*)$/u;
const BARE = /^(?<number>\d{1,3})[.)]\s+(?<text>\S.*)$/u;
const STEP = /^[-•*–]\s+(?<text>\S.*)$/u;
/** A report numbers its paragraphs too: a bare `1.` is an action only under a heading that speaks of actions. */
const ANNOUNCES = /\bactions?\b|\bprogramme plan\b/i;
const SAYS_PLAN = /\b(?:plan|programme|strategy|scheme)\b/i;
const FEWEST = 2;

/**
 * The plan of a list numbered from 1: `Action 1: …`, `- 1 …` or `1. …`, with its headings as strands and bullets under an
 * action as its steps. Undefined when the document holds no such list. Pure.
 */
export function readNumberedPlan(
  lines: readonly Line[],
  head: Head,
  rules: ReadingRules,
): DraftPlan | undefined {
  const items = itemsOf(lines);
  const [first] = items;
  if (!first || items.length < FEWEST) return undefined;
  const before = lines.filter(line => line.number < first.line && !isBlank(line) && !isRow(line));
  const named = before.filter(line => line.text.trim() !== first.heading && isHeading(line));
  const title = named.find(({ text }) => SAYS_PLAN.test(text))?.text.trim() ?? head.title;
  const headings = [...new Set(items.map(({ heading }) => heading))];
  const codes = strandCodes(headings, new Map());
  const strands = headings.map(heading => ({
    code: codes.get(heading) ?? '',
    title: heading === '' ? title : heading,
    champion: { name: '', initials: '' },
  }));
  const problems: ImportProblem[] = [];
  const note = noteTo(problems);
  noteHead({ ...head, title }, strands, { count: 0, on: rules.updatesOn }, note);
  const actions = items.map(item => toAction(item, codes, rules));
  checkActions(
    actions.map((action, index) => ({ action, line: items[index]?.line ?? 0 })),
    note,
  );
  return {
    plan: { key: planKey(title), title, version: head.version },
    strands,
    objectives: [],
    actions,
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

function itemsOf(lines: readonly Line[]): Item[] {
  const walk: Walk = { items: [], heading: '', isOpen: false };
  lines.forEach((line, index) => addLine(walk, line, isHeadingHere(lines, index)));
  return walk.items;
}

function addLine(walk: Walk, line: Line, isHeadingLine: boolean): void {
  const text = cellText(line.text);
  const last = walk.items.at(-1);
  const item = itemIn(text, walk);
  if (text === '') return;
  if (item && item.number === (last?.number ?? 0) + 1) {
    walk.items.push({ ...item, steps: [], heading: walk.heading, line: line.number });
    walk.isOpen = true;
    return;
  }
  const step = STEP.exec(text)?.groups?.['text'];
  if (step && last && walk.isOpen) last.steps.push(step);
  else if (isHeadingLine) {
    walk.heading = text;
    walk.isOpen = false;
  }
}

function itemIn(
  text: string,
  walk: Pick<Walk, 'heading'>,
): { number: number; text: string } | undefined {
  const bare = ANNOUNCES.test(walk.heading) ? BARE.exec(text) : null;
  const { number, text: words } = (ACTION.exec(text) ?? BULLETED.exec(text) ?? bare)?.groups ?? {};
  return number === undefined ? undefined : { number: Number(number), text: words?.trim() ?? '' };
}

/** A short line with nothing beside it and blanks around it. */
function isHeadingHere(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  const alone = (!before || isBlank(before)) && (!after || isBlank(after));
  return line !== undefined && alone && isHeading(line);
}

function toAction(
  { number, text, steps, heading }: Item,
  codes: ReadonlyMap<string, string>,
  { due: dueRules }: ReadingRules,
): DraftAction {
  const inBrackets = /\((?<due>[^()]+)\)\.?$/u.exec(text)?.groups?.['due'] ?? '';
  const due = readDue(looksLikeDue(inBrackets) ? inBrackets : '', dueRules);
  return {
    ref: String(number),
    strand: codes.get(heading) ?? '',
    number,
    ...(text === '' && steps.length === 0 ? {} : { text: text || `Action ${number}` }),
    steps,
    owner: '',
    ownerAsWritten: '',
    due,
    status: due.kind === 'complete' ? 'Complete' : 'Not started',
    tags: { characteristics: [], aims: [], priorities: [] },
    updates: [],
  };
}
