import { addActions, goOnWithAction, goOnWithUpdate, isRestOfAction } from './actionRows';
import { readActions, readObjectiveCode, usualShape } from './codes';
import type { Note } from './notes';
import { addObjective } from './objectiveRows';
import type { Body, PlacedRow, Shape, Walk } from './walk';

/**
 * Puts rows together: blank cells inherit, texts that a page break cut go on, a cell may hold several actions.
 * Pure but for `note`.
 */
export function putTogether(rows: readonly PlacedRow[], note: Note): Body {
  const walk: Walk = {
    objectives: [],
    actions: [],
    codes: new Map(),
    uncoded: new Map(),
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

function noteOddShapes(shapes: readonly Shape[], note: Note): void {
  const usual = usualShape(shapes.map(({ shape }) => shape));
  for (const { shape, line, written, meaning } of shapes) {
    if (shape !== usual) note('code spelling', line, written, meaning);
  }
}
