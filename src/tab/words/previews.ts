import { capital, withArticle, type DisplayWord } from '../../plan/displayWords';
import type { Place } from '../../plan/places';
import type { Rag } from '../../plan/rag';
import { listInForm } from '../../plan/words/forms';
import { spoken } from '../../plan/words/spoken';
import { counted, numbered, words } from '../words';

/** Words of what saving a setting would change. */
export const previewWords = spoken('previews', {
  title: 'What saving would change',
  sameRag: 'No rating would change today.',
  rag: (counts: readonly { rag: Rag; before: number; after: number }[]) =>
    `Today: ${listInForm(
      counts.map(
        ({ rag, before, after }) =>
          `${words.rag[rag]} from ${numbered(before)} to ${numbered(after)}`,
      ),
      'and',
    )}.`,
  from: (before: Rag, after: Rag, why: string) =>
    `from ${words.rag[before]} to ${words.rag[after]}: ${why}`,
  called: (champion: DisplayWord, strand: DisplayWord) =>
    `Each ${strand.one} is led by ${withArticle(champion.one)}. ${capital(strand.many)} and their ${champion.many} are called so in the tab, on cards and in chat.`,
  meaning: (acronym: string, meaning: string, texts: number) =>
    `${acronym}, ${meaning}: ${texts === 0 ? 'in no text of the plan' : `in ${counted(texts, 'text')}`}`,
  unexplained: 'Not explained yet, and in texts of the plan:',
  unexplainedOne: (acronym: string, texts: number) => `${acronym} (${numbered(texts)})`,
  noMeanings: 'The plan would have no acronyms of its own.',
  kept: (tag: string, actions: number) =>
    `${tag}: ${counted(actions, 'action')} ${actions === 1 ? 'bears' : 'bear'} it and would keep it, shown as no longer in this plan’s set.`,
  noneLost: 'No action bears a tag that would no longer be in the sets.',
  heat: (gaps: readonly [number, number], untagged: readonly [number, number]) =>
    `Gaps in the heat map from ${numbered(gaps[0])} to ${numbered(gaps[1])}, untagged actions from ${numbered(untagged[0])} to ${numbered(untagged[1])}.`,
  place: 'Begin with the duty of',
  placeHint: 'Fills the first three lists; nothing is saved yet.',
  choosePlace: 'Choose a place',
  places: {
    'great-britain': 'England, Wales or Scotland (Equality Act 2010, section 149)',
    'with-socio-economic':
      'Wales or Scotland, with the socio-economic duty (Equality Act 2010, sections 1 and 149)',
    'northern-ireland': 'Northern Ireland (Northern Ireland Act 1998, section 75)',
  } satisfies Record<Place, string>,
});
