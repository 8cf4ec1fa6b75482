import { CATALOGUE, type Language } from './catalogue';

/** The words that a language does not have yet, as `part.word`: those stay British English. In the order of the catalogue. Pure. */
export function lacking(language: Language): readonly string[] {
  const has = new Set(namesIn(language));
  return namesIn(CATALOGUE).filter(name => !has.has(name));
}

/** What stands in a language and is no word of the catalogue, or is a sentence in the place of a function: a slip, or a word that is gone. Pure. */
export function strange(language: Language): readonly string[] {
  const kinds = new Map(wordsIn(CATALOGUE).map(([name, word]) => [name, typeof word]));
  return wordsIn(language)
    .filter(([name, word]) => kinds.get(name) !== typeof word)
    .map(([name]) => name);
}

const namesIn = (words: object): readonly string[] => wordsIn(words).map(([name]) => name);

function wordsIn(words: object, before = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null && !Array.isArray(word)
      ? wordsIn(word, `${before}${name}.`)
      : [[`${before}${name}`, word] as const],
  );
}
