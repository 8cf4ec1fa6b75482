import { sameName, type Person } from '../../plan/people';
import type { ListProblem, Objective, Reference, Strand } from '../../plan/plan';
import { cellsOf, linesIn, type Row } from '../cells';
import { OBJECTIVES, STRANDS } from '../lists/outline';
import { titleOf } from './actionRow';
import { readAskingCells, rowOfAsking } from './asking';

type InRow<T> = T & { position: number; problems: readonly ListProblem[] };

/** Reads a row of Strands. The champion's account is that of whoever People calls so. */
export function readStrand(row: Row, people: readonly Person[]): InRow<{ strand: Strand }> {
  const cells = cellsOf(STRANDS, row);
  const code = cells.text('Code') ?? `row-${cells.id}`;
  if (cells.text('Code') === undefined) cells.problem('Code', 'This strand has no code.');
  const name = cells.text('ChampionName') ?? '';
  const initials = cells.text('ChampionInitials') ?? '';
  const known = people.find(person =>
    [...person.asWritten, person.name].some(
      called => sameName(called, initials) || sameName(called, name),
    ),
  );
  const id = known ? known.id : cells.text('ChampionAccount');
  const strand = {
    code,
    title: cells.text('Title') ?? code,
    champion: { name, initials, ...(id && { id }) },
    ...readAskingCells(cells),
  };
  return { strand, position: cells.number('Position') ?? cells.id, problems: cells.problems };
}

/** A whole new row for a strand. */
export function rowOfStrand(strand: Strand, planKey: string, position: number): Row {
  const { code, title, champion } = strand;
  return {
    Title: titleOf(title),
    Plan: planKey,
    Code: code,
    PlanCode: `${planKey}|${code}`,
    Position: position,
    ChampionName: titleOf(champion.name) || null,
    ChampionInitials: titleOf(champion.initials) || null,
    ChampionAccount: champion.id ?? null,
    ...rowOfAsking(strand.asking),
  };
}

/** Reads a row of Objectives. */
export function readObjective(row: Row): InRow<{ objective: Objective }> {
  const cells = cellsOf(OBJECTIVES, row);
  const code = cells.text('Code') ?? `row-${cells.id}`;
  if (cells.text('Code') === undefined) cells.problem('Code', 'This objective has no code.');
  const objective = {
    code,
    strand: cells.text('Strand') ?? '',
    text: cells.note('Text') ?? cells.text('Title') ?? '',
    references: linesIn(cells.note('References') ?? '').map(readReference),
  };
  return { objective, position: cells.number('Position') ?? cells.id, problems: cells.problems };
}

/** A whole new row for an objective. */
export function rowOfObjective(objective: Objective, planKey: string, position: number): Row {
  const { code, strand, text, references } = objective;
  return {
    Title: titleOf(text || code),
    Plan: planKey,
    Code: code,
    PlanCode: `${planKey}|${code}`,
    Position: position,
    Strand: strand,
    Text: text || null,
    References: references.map(writeReference).join('\n') || null,
  };
}

/** `ESPS 5` is the framework's code 5; a line without a number names the framework alone. */
function readReference(line: string): Reference {
  const found = /^(.*\S)\s+(\S*\d\S*)$/.exec(line);
  return found ? { framework: found[1] ?? '', code: found[2] ?? '' } : { framework: line };
}

function writeReference({ framework, code }: Reference): string {
  return code === undefined ? framework : `${framework} ${code}`;
}
