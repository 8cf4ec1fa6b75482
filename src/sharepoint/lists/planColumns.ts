import { MEANING_AS_WRITTEN } from '../../plan/glossary';
import type { Column } from '../columns';

/** A plan's own words, and what its acronyms mean. */
export const WORD_COLUMNS = {
  ChampionWord: {
    kind: 'text',
    shown: 'A champion is called',
    by: 'people',
    about: 'The plan’s own word, such as strand lead. Blank: champion',
  },
  ChampionsWord: {
    kind: 'text',
    shown: 'Champions are called',
    by: 'people',
    about: 'Its word for several. Blank: the word for one with an s',
  },
  StrandWord: {
    kind: 'text',
    shown: 'A strand is called',
    by: 'people',
    about: 'The plan’s own word, such as theme. Blank: strand',
  },
  StrandsWord: {
    kind: 'text',
    shown: 'Strands are called',
    by: 'people',
    about: 'Its word for several. Blank: the word for one with an s',
  },
  Glossary: {
    kind: 'note',
    by: 'people',
    about: `Acronyms of the plan, one a line: ${MEANING_AS_WRITTEN}`,
  },
} as const satisfies Readonly<Record<string, Column>>;
