import { joined } from './cellText';
import { readActions, readObjectiveCode } from './codes';
import { currentObjective, type FoundAction, type PlacedRow, type Walk } from './walk';

const UNWRITTEN = /^(?:tb[cadn]|to be (?:confirmed|agreed|decided|determined|written))?\.?$/i;

/** Takes a row with nothing but an update: the one before goes on. */
export function goOnWithUpdate(walk: Walk, row: PlacedRow): void {
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
export function isRestOfAction(walk: Walk, row: PlacedRow): boolean {
  if (row.ref !== '' || row.due !== '' || row.owner !== '' || UNWRITTEN.test(row.action))
    return false;
  if (!walk.actions.at(-1)?.text || (row.objective !== '' && readObjectiveCode(row.objective))) {
    return false;
  }
  const numbered = readActions(row.action)[0]?.code !== undefined;
  return !numbered && (walk.usesNumbers || /^\p{Ll}/u.test(row.action));
}

/** Takes a row that is the rest of the action before. */
export function goOnWithAction(walk: Walk, row: PlacedRow): void {
  const last = walk.actions.at(-1);
  if (!last) return;
  last.text = joined(last.text ?? '', row.action);
  last.update = joined(last.update, row.update);
  const what = `The action of line ${last.line} goes on here: put together.`;
  walk.note('split row', row.line, row.action, what);
}

/** Takes a row that begins an action, or several in one cell. */
export function addActions(walk: Walk, row: PlacedRow): void {
  const parts = readActions(row.action);
  const added = parts.map(({ code, shape, text, written }) => {
    const action = placed(walk, row, code);
    if (row.ref !== '' && parts.length === 1) action.ownRef = row.ref;
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
  const { strand, due, dueHeading, update, tags, line } = row;
  const { owner, ownerLine } = walk;
  const own = { strand, number, owner, ownerLine, due, update, tags, line };
  const rest = { ...own, ...(dueHeading && { dueHeading }) };
  return objective ? { objective, ...rest } : rest;
}

function noteInherited(walk: Walk, row: PlacedRow): void {
  if (row.owner !== '' || walk.owner === '') return;
  const what = `No owner is written: ${walk.owner}, from line ${walk.ownerLine}.`;
  walk.note('owner inherited', row.line, '', what);
}
