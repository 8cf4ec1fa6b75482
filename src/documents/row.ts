import { looksLikeDue } from '../plan/due';
import type { Tags } from '../plan/action';
import { cellText } from './cellText';
import type { Columns } from './header';
import type { Line } from './lines';
import { readTicks } from './ticks';

/** One row of a table with its cells told apart; a text is '' where the cell is blank. */
export type Row = {
  line: number;
  ref: string;
  strandCell: string;
  objective: string;
  action: string;
  owner: string;
  due: string;
  update: string;
  tags: Tags;
  unplacedTicks: string; // the ticks, where there is not one cell under each heading
  drifted: boolean; // the deadline is not under its heading
  leftovers: readonly string[]; // cells that are none of these
};

/** Tells the cells of `line` apart. Pure. */
export function readRow(line: Line, columns: Columns): Row {
  const cells = line.cells.map(cellText);
  const own = [columns.ref, columns.strand, columns.objective, columns.action, columns.owner];
  const rest = cells
    .map((text, index) => ({ text, index }))
    .filter(({ index }) => !own.includes(index));
  const { due, update } = columns.firm ? byHeading(columns) : byOrder(rest, columns);
  const between = rest.filter(({ index }) => index < (due ?? update ?? cells.length));
  const ticks = between.map(({ text }) => text).filter(isTick);
  const { tags, unplaced } = readTicks(
    between.map(({ text }) => isTick(text)),
    columns.ticks,
  );
  const used = new Set([...own, due, update]);
  const at = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
  return {
    line: line.number,
    ref: at(columns.ref).replace(/\s+/g, ' '),
    strandCell: at(columns.strand).replace(/\s+/g, ' ').trim(),
    objective: at(columns.objective),
    action: at(columns.action),
    owner: at(columns.owner).replace(/\n/g, ' '),
    due: due === undefined ? '' : (line.cells[due] ?? '').trim(),
    update: at(update),
    tags,
    unplacedTicks: unplaced ? ticks.join(' ') : '',
    drifted: due !== undefined && columns.due !== undefined && due !== columns.due,
    leftovers: cells.filter((text, index) => text && !used.has(index) && !isTick(text)),
  };
}

type Places = { due: number | undefined; update: number | undefined };

function byHeading({ due, update }: Columns): Places {
  return { due, update };
}

/** The first cell that looks like a deadline is the due, the next with anything in it the update. */
function byOrder(rest: readonly { text: string; index: number }[], columns: Columns): Places {
  const filled = rest.filter(({ text }) => text !== '' && !isTick(text));
  const due = filled.find(({ text }) => looksLikeDue(text) || isDayLike(text))?.index;
  const update =
    due === undefined
      ? filled.filter(({ index }) => index > (columns.owner ?? columns.action)).at(-1)?.index
      : filled.find(({ index }) => index > due)?.index;
  return { due, update };
}

/** `32/13/2012`: written as a day and none; better reported as a date that cannot be read than left over. */
const isDayLike = (text: string): boolean => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text);

const isTick = (text: string): boolean => /^(?:[✓✔√☑xXyY]|yes)$/u.test(text);
