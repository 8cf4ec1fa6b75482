import type { PlanFacts } from '../../plan/plan';
import {
  ALL_COUNT,
  FRAMEWORK_AS_WRITTEN,
  ONLY_UNDER_AS_WRITTEN,
  readFramework,
  readOnlyUnder,
  readTag,
  writeFramework,
  writeOnlyUnder,
} from '../../plan/tagLines';
import type { TagSets } from '../../plan/tagSets';
import type { Cells, Row } from '../cells';
import type { TAG_COLUMNS } from '../lists/planColumns';

type TagCells = Pick<Cells<keyof typeof TAG_COLUMNS>, 'lines' | 'problem'>;

/** A plan's own sets of tags; a line that cannot be read is a problem, and the others count. */
export function readTagSetCells(cells: TagCells): Pick<PlanFacts, 'tagSets'> {
  const tags = (column: 'Characteristics' | 'Aims' | 'Priorities') =>
    linesOf(cells, column, readTag, 'At most 100 characters, with neither : nor ; in it.');
  const onlyUnder = onlyUnderIn(cells);
  const sets = {
    characteristics: tags('Characteristics'),
    aims: tags('Aims'),
    priorities: tags('Priorities'),
    frameworks: linesOf(cells, 'Frameworks', readFramework, `Write ${FRAMEWORK_AS_WRITTEN}.`),
  };
  const own: Partial<TagSets> = {
    ...Object.fromEntries(Object.entries(sets).filter(([, set]) => set.length > 0)),
    ...(onlyUnder && { onlyUnder }),
  };
  return Object.keys(own).length > 0 ? { tagSets: own } : {};
}

/** The columns of {@link readTagSetCells}. */
export function rowOfTagSets({ tagSets = {} }: PlanFacts): Row {
  const { characteristics, aims, onlyUnder, priorities, frameworks } = tagSets;
  return {
    Characteristics: characteristics?.join('\n') || null,
    Aims: aims?.join('\n') || null,
    OnlyUnder: onlyUnder ? onlyUnder.map(writeOnlyUnder).join('\n') || ALL_COUNT : null,
    Priorities: priorities?.join('\n') || null,
    Frameworks: frameworks?.map(writeFramework).join('\n') || null,
  };
}

function onlyUnderIn(cells: TagCells): TagSets['onlyUnder'] | undefined {
  const lines = cells.lines('OnlyUnder');
  if (lines.length === 1 && lines[0]?.toLowerCase() === ALL_COUNT.toLowerCase()) return [];
  const read = linesOf(cells, 'OnlyUnder', readOnlyUnder, `Write ${ONLY_UNDER_AS_WRITTEN}.`);
  return read.length > 0 ? read : undefined;
}

/** Each once, in the order in which they stand. */
function linesOf<Item>(
  cells: TagCells,
  column: keyof typeof TAG_COLUMNS,
  read: (line: string) => Item | undefined,
  how: string,
): readonly Item[] {
  return [...new Set(cells.lines(column))].flatMap(line => {
    const item = read(line.replace(/\s+/gu, ' '));
    if (item === undefined) cells.problem(column, how, line);
    return item ?? [];
  });
}
