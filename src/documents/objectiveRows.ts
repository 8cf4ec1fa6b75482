import { joined } from './cellText';
import { readObjectiveCode } from './codes';
import { plainly } from './lines';
import { currentObjective, type FoundObjective, type PlacedRow, type Walk } from './walk';

/** Takes the objective cell of a row: a new objective, the one before going on, or one that pages repeat. */
export function addObjective(walk: Walk, row: PlacedRow): void {
  const coded = readObjectiveCode(row.objective);
  const current = currentObjective(walk, row);
  if (!coded && current && (walk.usesCodes || /^\p{Ll}/u.test(row.objective))) {
    current.text = joined(current.text, row.objective);
    const what = `The objective of line ${current.line} goes on here: put together.`;
    walk.note('split row', row.line, row.objective, what);
    return;
  }
  if (coded) addCoded(walk, row, coded);
  else {
    const number = (walk.uncoded.get(row.strand) ?? 0) + 1;
    walk.uncoded.set(row.strand, number);
    begin(walk, { number, strand: row.strand, text: row.objective, line: row.line });
  }
}

type CodedObjective = NonNullable<ReturnType<typeof readObjectiveCode>>;

function addCoded(walk: Walk, row: PlacedRow, { code, shape, text }: CodedObjective): void {
  const { letters, number } = code;
  const written = `${letters}${number}`;
  const isElsewhere = (walk.codes.get(written)?.strand ?? row.strand) !== row.strand;
  const key = isElsewhere ? `${row.strand}\n${written}` : written;
  const same = walk.codes.get(key);
  if (same) {
    resume(walk, row, same, text);
    return;
  }
  const objective = { number, strand: row.strand, text, line: row.line };
  walk.codes.set(key, begin(walk, isElsewhere ? objective : { letters, ...objective }));
  const meaning = isElsewhere
    ? `${written} is in another strand already: given its own strand's letters.`
    : `Read as ${written}.`;
  const seen = { shape, line: row.line, written: row.objective, meaning };
  if (isElsewhere) walk.note('code spelling', row.line, row.objective, meaning);
  else walk.shapes.objectives.push(seen);
}

function begin(walk: Walk, objective: FoundObjective): FoundObjective {
  walk.objectives.push(objective);
  walk.objective = objective;
  return objective;
}

/** The same code again, as pages repeat it: its rows belong to it, and another wording is not lost. */
function resume(walk: Walk, row: PlacedRow, same: FoundObjective, text: string): void {
  walk.objective = same;
  if (plainly(text) === plainly(same.text)) return;
  const what = `This objective has its text in line ${same.line}: that one is kept.`;
  walk.note('leftover text', row.line, row.objective, what);
}
