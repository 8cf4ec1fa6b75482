import { readDisplayWord, type DisplayWords } from '../../plan/displayWords';
import { MEANING_AS_WRITTEN, readMeaning, writeMeaning, type Meaning } from '../../plan/glossary';
import type { PlanFacts } from '../../plan/plan';
import { linesIn, type Cells, type Row } from '../cells';
import type { WORD_COLUMNS } from '../lists/planColumns';

type WordCells = Pick<Cells<keyof typeof WORD_COLUMNS>, 'text' | 'note' | 'problem'>;

/** A plan's own words and glossary; what cannot be read is a problem, and the rest counts. */
export function readWordCells(cells: WordCells): Pick<PlanFacts, 'displayWords' | 'glossary'> {
  const champion = wordIn(cells, 'ChampionWord', 'ChampionsWord');
  const strand = wordIn(cells, 'StrandWord', 'StrandsWord');
  const glossary = glossaryIn(cells);
  return {
    ...((champion ?? strand) && {
      displayWords: { ...(champion && { champion }), ...(strand && { strand }) },
    }),
    ...(glossary.length > 0 && { glossary }),
  };
}

/** The columns of {@link readWordCells}. */
export function rowOfWords({ displayWords, glossary }: PlanFacts): Row {
  const { champion, strand } = displayWords ?? {};
  return {
    ChampionWord: champion?.one ?? null,
    ChampionsWord: champion?.many ?? null,
    StrandWord: strand?.one ?? null,
    StrandsWord: strand?.many ?? null,
    Glossary: glossary?.map(writeMeaning).join('\n') || null,
  };
}

type WordColumn = Exclude<keyof typeof WORD_COLUMNS, 'Glossary'>;

function wordIn(
  cells: WordCells,
  one: WordColumn,
  many: WordColumn,
): DisplayWords['champion'] | undefined {
  const read = (column: WordColumn): string | undefined => {
    const word = readDisplayWord(cells.text(column) ?? '');
    if (word === undefined) cells.problem(column, 'A word or two in letters: it is as usual.');
    return word || undefined;
  };
  const [word, several] = [read(one), read(many)];
  return word === undefined ? undefined : { one: word, ...(several && { many: several }) };
}

/** Of an acronym that is there twice, the first meaning counts. */
function glossaryIn(cells: WordCells): readonly Meaning[] {
  const found = new Map<string, Meaning>();
  for (const line of linesIn(cells.note('Glossary') ?? '')) {
    const read = readMeaning(line);
    if (!read) cells.problem('Glossary', `Write each as ${MEANING_AS_WRITTEN}.`, line);
    else if (found.has(read.acronym))
      cells.problem('Glossary', 'This acronym is there twice: the first meaning counts.', line);
    else found.set(read.acronym, read);
  }
  return [...found.values()];
}
