import { looksLikeDue } from '../plan/due';
import type { Line } from './lines';

/**
 * Where a table's columns are. Objective, action and owner stay under their heading; behind them come columns
 * to tick, whose number differs between a header and its rows, so there only the order can be relied on.
 */
export type Columns = {
  objective?: number;
  ref?: number; // own codes of the actions
  strand?: number; // the strand of each row, where no headings stand between them
  action: number;
  owner?: number;
  due?: number;
  update?: number;
  firm: boolean; // every column has a name of ours, so that position alone decides
  ticks: readonly string[]; // names of the columns to tick, as written, in their order
};

type Role = 'ref' | 'strand' | 'objective' | 'action' | 'owner' | 'due' | 'update';

/** How the people who write plans call a column; the first that fits counts ("Action Owner" is the owner). */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['strand', /^(?:strand|theme|work ?stream|priority area|work area)s?$/i],
  ['ref', /^(?:action )?(?:ref(?:erence)?|code|id|no|number)\.?(?: no\.?| number)?$/i],
  ['owner', /\b(?:owners?|leads?|led by|responsib\w+|who)\b/i],
  ['due', /\b(?:dates?|due|deadlines?|by when|when|timescales?|time ?frame|complete by)\b/i],
  ['update', /\b(?:progress|updates?|comments?|position|so far)\b/i],
  ['action', /\b(?:actions?|tasks?|activit(?:y|ies)|we will do|what will be done)\b/i],
  ['objective', /\b(?:objectives?|aims?|goals?|outcomes?|we want)\b/i],
];
const MOST_NAME = 60;

/** The columns of a line that names them: an action column and two more that we know. Else undefined. */
export function readHeader({ cells }: Line): Columns | undefined {
  const roles = cells.map(roleOf);
  const at = (role: Role) => roles.indexOf(role);
  const action = at('action');
  if (action < 0 || new Set(roles.filter(role => role)).size < 3) return undefined;
  const columns: Columns = {
    action,
    firm: cells.every((cell, index) => roles[index] ?? cell.trim() === ''),
    ticks: cells.filter((cell, index) => !roles[index] && cell.trim()).map(cell => cell.trim()),
  };
  for (const role of ['ref', 'strand', 'objective', 'owner', 'due', 'update'] as const) {
    if (at(role) >= 0) columns[role] = at(role);
  }
  return columns.firm ? { ...columns, firm: !hasGaps(cells) } : columns;
}

/** The columns again, with the names that a second line of the header gives to those to tick; undefined when it is none. */
export function withSecondLine(columns: Columns, { cells }: Line): Columns | undefined {
  const own = [columns.ref, columns.strand, columns.objective, columns.action, columns.owner];
  if (cells.some((cell, index) => own.includes(index) && cell.trim())) return undefined;
  const names = cells.map(cell => cell.trim()).filter(name => name !== '');
  const areNames = names.every(name => /^\p{L}/u.test(name) && !looksLikeDue(name));
  const short = names.filter(name => name.length <= MOST_NAME).length;
  if (names.length < 2 || !areNames || short < names.length - 1) return undefined;
  return { ...columns, ticks: names, firm: false };
}

function roleOf(cell: string): Role | undefined {
  const name = cell.trim();
  if (name === '' || name.length > MOST_NAME || /^\d/.test(name)) return undefined;
  return ROLES.find(([, spelling]) => spelling.test(name))?.[0];
}

/** A blank heading with a named one behind it: columns whose names stand elsewhere. */
function hasGaps(cells: readonly string[]): boolean {
  return /\t\s*\t/.test(cells.join('\t').trimEnd());
}
