/** A word of the plan's own, for one and for several: `{ one: 'theme', many: 'themes' }`. */
export type DisplayWord = { one: string; many: string };

/** What a plan calls a champion and a strand, where it has words of its own. As written, in small letters mid-sentence. */
export type DisplayWords = {
  champion?: { one: string; many?: string }; // `many` left out: the word with an s
  strand?: { one: string; many?: string };
};

const USUAL_WORDS = {
  champion: { one: 'champion', many: 'champions' },
  strand: { one: 'strand', many: 'strands' },
} as const;

/** The words to show for champion and strand: the plan's own, else ours; `many` is always there. Pure. */
export function displayWords(facts: {
  displayWords?: DisplayWords;
}): Record<keyof DisplayWords, DisplayWord> {
  const own = facts.displayWords ?? {};
  return {
    champion: withMany(own.champion) ?? USUAL_WORDS.champion,
    strand: withMany(own.strand) ?? USUAL_WORDS.strand,
  };
}

/** The word as it begins a sentence or a heading: `Strand lead`. Pure. */
export function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('en-GB') + word.slice(1);
}

/** The word with its article: `a champion`, `an area lead`. By its first letter. Pure. */
export function withArticle(word: string): string {
  return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Letters, marks, spaces, hyphens and apostrophes: nothing that a card or a table reads as a sign of its own. */
const WORD = /^\p{L}[\p{L}\p{M}’' -]{0,39}$/u;

/**
 * Reads a display word as people write it: `Theme` is `theme`, `RAG lead` stays. '' where it is blank;
 * undefined where it is longer than 40 characters or has other signs than letters, hyphens and apostrophes. Pure.
 */
export function readDisplayWord(written: string): string | undefined {
  const word = written.replace(/\s+/gu, ' ').trim();
  if (word === '') return '';
  if (!WORD.test(word)) return undefined;
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(word)
    ? word.slice(0, 1).toLocaleLowerCase('en-GB') + word.slice(1)
    : word;
}

function withMany(own: { one: string; many?: string } | undefined): DisplayWord | undefined {
  return own && { one: own.one, many: own.many ?? `${own.one}s` };
}
