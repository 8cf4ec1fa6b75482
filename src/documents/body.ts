import type { Tags } from '../plan/action';
import { joined } from './cellText';
import { readActions, readObjectiveCode, usualShape } from './codes';
import { plainly } from './lines';
import type { Note } from './notes';
import type { Row } from './row';

/** An objective as its rows give it. `letters` are those of its code; undefined where it has none of its own. */
export type FoundObjective = {
  letters?: string;
  number: number;
  strand: string;
  text: string;
  line: number;
};

/** An action as its rows give it, before refs are made. */
export type FoundAction = {
  objective?: FoundObjective;
  strand: string;
  number: number;
  text?: string;
  owner: string;
  ownerLine: number; // where the owner is written: another line than `line` where it is inherited
  due: string;
  update: string;
  tags: Tags;
  line: number;
};

/** The rows of a plan's tables put together again. */
export type Body = { objectives: FoundObjective[]; actions: FoundAction[] };

/** A row and the title of the strand it stands in, '' where no heading names one. */
export type PlacedRow = Row & { strand: string };

type Shape = { shape: string; line: number; written: string; meaning: string };
type Walk = Body & {
  objective?: FoundObjective; // the one that the rows are at
  codes: Map<string, FoundObjective>;
  numbers: Map<FoundObjective | undefined, { taken: Set<number>; highest: number }>;
  owner: string;
  ownerLine: number;
  usesCodes: boolean;
  usesNumbers: boolean;
  shapes: { objectives: Shape[]; actions: Shape[] };
  note: Note;
};

const UNWRITTEN = /^(?:tb[cadn]|to be (?:confirmed|agreed|decided|determined|written))?\.?$/i;

/** Puts rows together: blank cells inherit, texts that a page break cut go on, a cell may hold several actions. Pure but for `note`. */
export function putTogether(rows: readonly PlacedRow[], note: Note): Body {
  const walk: Walk = {
    objectives: [],
    actions: [],
    codes: new Map(),
    numbers: new Map(),
    owner: '',
    ownerLine: 0,
    usesCodes: rows.some(row => readObjectiveCode(row.objective)),
    usesNumbers: rows.some(row => readActions(row.action)[0]?.code !== undefined),
    shapes: { objectives: [], actions: [] },
    note,
  };
  rows.forEach(row => addRow(walk, row));
  noteOddShapes(walk.shapes.objectives, note);
  noteOddShapes(walk.shapes.actions, note);
  return { objectives: walk.objectives, actions: walk.actions };
}

function addRow(walk: Walk, row: PlacedRow): void {
  if (row.objective !== '') addObjective(walk, row);
  if (row.action === '' && row.due === '' && row.owner === '') goOnWithUpdate(walk, row);
  else if (isRestOfAction(walk, row)) goOnWithAction(walk, row);
  else addActions(walk, row);
}

function addObjective(walk: Walk, row: PlacedRow): void {
  const coded = readObjectiveCode(row.objective);
  const current = currentObjective(walk, row);
  if (!coded && current && (walk.usesCodes || /^\p{Ll}/u.test(row.objective))) {
    current.text = joined(current.text, row.objective);
    const what = `The objective of line ${current.line} goes on here: put together.`;
    walk.note('split row', row.line, row.objective, what);
    return;
  }
  const code = coded ? `${coded.code.letters}${coded.code.number}` : '';
  const same = walk.codes.get(code);
  if (same) resume(walk, row, same, coded?.text ?? '');
  else if (coded) {
    const { shape, text } = coded;
    begin(walk, { ...coded.code, strand: row.strand, text, line: row.line });
    const meaning = `Read as ${code}.`;
    walk.shapes.objectives.push({ shape, line: row.line, written: row.objective, meaning });
  } else {
    const number = current && !current.letters ? current.number + 1 : 1;
    begin(walk, { number, strand: row.strand, text: row.objective, line: row.line });
  }
}

function begin(walk: Walk, objective: FoundObjective): void {
  walk.objectives.push(objective);
  walk.objective = objective;
  if (objective.letters) walk.codes.set(`${objective.letters}${objective.number}`, objective);
}

/** The same code again, as pages repeat it: its rows belong to it, and another wording is not lost. */
function resume(walk: Walk, row: PlacedRow, same: FoundObjective, text: string): void {
  walk.objective = same;
  if (plainly(text) === plainly(same.text)) return;
  const what = `${same.letters}${same.number} has its text in line ${same.line}: that one is kept.`;
  walk.note('leftover text', row.line, row.objective, what);
}

function goOnWithUpdate(walk: Walk, row: PlacedRow): void {
  const last = walk.actions.at(-1);
  if (row.update === '') return;
  if (!last) {
    walk.note('leftover text', row.line, row.update, 'No action stands before it: left out.');
    return;
  }
  last.update = joined(last.update, row.update);
  const what = `The update of line ${last.line} goes on here: put together.`;
  walk.note('split row', row.line, row.update, what);
}

/** Text without number, due and owner, where actions have numbers or it goes on in the middle of a sentence. */
function isRestOfAction(walk: Walk, row: PlacedRow): boolean {
  if (row.due !== '' || row.owner !== '' || UNWRITTEN.test(row.action)) return false;
  if (!walk.actions.at(-1)?.text || (row.objective !== '' && readObjectiveCode(row.objective))) {
    return false;
  }
  const numbered = readActions(row.action)[0]?.code !== undefined;
  return !numbered && (walk.usesNumbers || /^\p{Ll}/u.test(row.action));
}

function goOnWithAction(walk: Walk, row: PlacedRow): void {
  const last = walk.actions.at(-1);
  if (!last) return;
  last.text = joined(last.text ?? '', row.action);
  last.update = joined(last.update, row.update);
  const what = `The action of line ${last.line} goes on here: put together.`;
  walk.note('split row', row.line, row.action, what);
}

function addActions(walk: Walk, row: PlacedRow): void {
  const parts = readActions(row.action);
  const added = parts.map(({ code, shape, text, written }) => {
    const action = placed(walk, row, code);
    const meaning = `Read as number ${action.number}.`;
    if (code === undefined && UNWRITTEN.test(text)) {
      const what = `Kept as action ${action.number}, not yet written.`;
      walk.note('not yet written', row.line, row.action, what);
    } else {
      action.text = text;
      if (walk.usesNumbers) walk.shapes.actions.push({ shape, line: row.line, written, meaning });
    }
    walk.actions.push(action);
    return action;
  });
  noteInherited(walk, row);
  if (added.length < 2) return;
  const what = `${added.length} actions (${added.map(({ number }) => number).join(', ')}): date, owner and progress belong to each.`;
  walk.note('several actions in one cell', row.line, row.action, what);
}

/** The action's place: its number in its objective, the next free one where none is written or it is taken. */
function placed(walk: Walk, row: PlacedRow, code: number | undefined): FoundAction {
  const objective = currentObjective(walk, row);
  const numbers = walk.numbers.get(objective) ?? { taken: new Set(), highest: 0 };
  const isFree = code !== undefined && !numbers.taken.has(code);
  const number = isFree ? code : numbers.highest + 1;
  numbers.taken.add(number);
  numbers.highest = Math.max(numbers.highest, number);
  walk.numbers.set(objective, numbers);
  if (code !== undefined && !isFree) {
    const what = `There is a number ${code} already: read as ${number}.`;
    walk.note('code spelling', row.line, row.action, what);
  }
  if (row.owner !== '') {
    walk.owner = row.owner;
    walk.ownerLine = row.line;
  }
  const { strand, due, update, tags, line } = row;
  const { owner, ownerLine } = walk;
  const rest = { strand, number, owner, ownerLine, due, update, tags, line };
  return objective ? { objective, ...rest } : rest;
}

function currentObjective(walk: Walk, row: PlacedRow): FoundObjective | undefined {
  return walk.objective?.strand === row.strand ? walk.objective : undefined;
}

function noteInherited(walk: Walk, row: PlacedRow): void {
  if (row.owner !== '' || walk.owner === '') return;
  const what = `No owner is written: ${walk.owner}, from line ${walk.ownerLine}.`;
  walk.note('owner inherited', row.line, '', what);
}

function noteOddShapes(shapes: readonly Shape[], note: Note): void {
  const usual = usualShape(shapes.map(({ shape }) => shape));
  for (const { shape, line, written, meaning } of shapes) {
    if (shape !== usual) note('code spelling', line, written, meaning);
  }
}
