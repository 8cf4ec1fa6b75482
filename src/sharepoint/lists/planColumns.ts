import { MEANING_AS_WRITTEN } from '../../plan/glossary';
import { ALL_COUNT, FRAMEWORK_AS_WRITTEN, ONLY_UNDER_AS_WRITTEN } from '../../plan/tagLines';
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

/** What a plan's actions are tagged with; the columns of Actions take any words. */
export const TAG_COLUMNS = {
  Characteristics: {
    kind: 'note',
    by: 'people',
    about: 'Characteristics that the plan’s duty names, one a line. Blank: Equality Act 2010',
  },
  Aims: {
    kind: 'note',
    by: 'people',
    about: 'Aims of the plan’s duty, one a line. Blank: Equality Act 2010',
  },
  OnlyUnder: {
    kind: 'note',
    shown: 'Counts only under',
    by: 'people',
    about: `What the duty names under some aims alone, one a line: ${ONLY_UNDER_AS_WRITTEN}. Blank: Equality Act 2010. ${ALL_COUNT}: all count`,
  },
  Priorities: {
    kind: 'note',
    by: 'people',
    about: 'Priorities of the organisation, one a line. Blank: written freely',
  },
  Frameworks: {
    kind: 'note',
    by: 'people',
    about: `Frameworks that the plan goes by, one a line: ${FRAMEWORK_AS_WRITTEN}. Blank: those of its objectives`,
  },
} as const satisfies Readonly<Record<string, Column>>;
