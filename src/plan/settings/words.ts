import { readDisplayWord, type DisplayWords } from '../displayWords';
import { comesTwice, MEANING_AS_WRITTEN, readMeaning, writeMeaning } from '../glossary';
import type { PlanFacts } from '../plan';
import { faultWords } from '../words/refusals';
import { linesOf, without } from './readers';
import type { Setting, Settings } from './setting';

export type WordName = 'championWord' | 'championsWord' | 'strandWord' | 'strandsWord' | 'glossary';

const glossary = linesOf<PlanFacts, NonNullable<PlanFacts['glossary']>[number]>(
  facts => facts.glossary ?? [],
  (facts, meanings) => ({
    ...without(facts, 'glossary'),
    ...(meanings.length > 0 && { glossary: meanings }),
  }),
  {
    write: writeMeaning,
    read: readMeaning,
    get how() {
      return faultWords.boards(MEANING_AS_WRITTEN);
    },
  },
);

/** What the plan calls a champion and a strand, and what its acronyms mean. */
export const WORD_SETTINGS: Settings<WordName, PlanFacts> = {
  championWord: one('champion'),
  championsWord: many('champion'),
  strandWord: one('strand'),
  strandsWord: many('strand'),
  glossary: {
    write: glossary.write,
    read: (facts, text) => {
      const read = glossary.read(facts, text);
      const twice = 'fault' in read ? undefined : comesTwice(read.glossary ?? []);
      return twice === undefined ? read : { fault: faultWords.meaningTwice(twice) };
    },
  },
};

/** The word for one; without it the plan has none for several either. */
function one(of: keyof DisplayWords): Setting<PlanFacts> {
  return {
    write: facts => facts.displayWords?.[of]?.one ?? '',
    read: (facts, text) => {
      const word = readDisplayWord(text);
      if (word === undefined) return { fault: faultWords.letters };
      return withWord(facts, of, word ? { ...facts.displayWords?.[of], one: word } : undefined);
    },
  };
}

function many(of: keyof DisplayWords): Setting<PlanFacts> {
  return {
    write: facts => facts.displayWords?.[of]?.many ?? '',
    read: (facts, text) => {
      const word = readDisplayWord(text);
      if (word === undefined) return { fault: faultWords.letters };
      const own = facts.displayWords?.[of];
      if (word && !own) return { fault: faultWords.wordForOneFirst };
      return own ? withWord(facts, of, { one: own.one, ...(word && { many: word }) }) : facts;
    },
  };
}

function withWord(
  facts: PlanFacts,
  of: keyof DisplayWords,
  own: DisplayWords[typeof of],
): PlanFacts {
  const displayWords = { ...without(facts.displayWords ?? {}, of), ...(own && { [of]: own }) };
  return {
    ...without(facts, 'displayWords'),
    ...(Object.keys(displayWords).length > 0 && { displayWords }),
  };
}
