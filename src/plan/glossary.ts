/** One acronym of the plan and what it stands for. */
export type Meaning = { acronym: string; meaning: string };

/** How an entry of the glossary is written, one a line. */
export const MEANING_AS_WRITTEN = 'ESPS: Equality Standard for the Police Service';

const MOST_ACRONYM = 40;
const MOST_MEANING = 255;

/** Reads `ESPS: Equality Standard …`; a dash or `=` will do for the colon. Undefined for anything else. Pure. */
export function readMeaning(line: string): Meaning | undefined {
  const [, acronym = '', meaning = ''] =
    /^(.+?)\s*(?::|=|\s[–—-]\s)\s*(.+)$/u.exec(line.trim()) ?? [];
  const isRead =
    /[\p{L}\p{N}]/u.test(acronym) &&
    acronym.length <= MOST_ACRONYM &&
    meaning !== '' &&
    meaning.length <= MOST_MEANING;
  return isRead ? { acronym, meaning } : undefined;
}

/** As {@link readMeaning} reads it back. Pure. */
export function writeMeaning({ acronym, meaning }: Meaning): string {
  return `${acronym}: ${meaning}`;
}

/** The acronym that comes a second time, if any does: nobody could say which of the two is meant. Pure. */
export function comesTwice(meanings: readonly Meaning[]): string | undefined {
  const seen = new Set<string>();
  return meanings.find(({ acronym }) => seen.size === seen.add(acronym).size)?.acronym;
}

/** What acronyms mean here: `usual`, and over it the plan's own, which comes first. Pure. */
export function meaningsIn(
  facts: { glossary?: readonly Meaning[] },
  usual: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const own = (facts.glossary ?? []).map(({ acronym, meaning }) => [acronym, meaning] as const);
  const isOwn = new Set(own.map(([acronym]) => acronym));
  return new Map([...own, ...Object.entries(usual).filter(([acronym]) => !isOwn.has(acronym))]);
}

/** A text in pieces, those that are acronyms with their meaning; together they are the text. Pure. */
export function explain(
  text: string,
  meanings: ReadonlyMap<string, string>,
): readonly { text: string; meaning?: string }[] {
  const pattern = patternOf(meanings);
  if (!pattern) return [{ text }];
  return text
    .split(pattern)
    .filter(piece => piece !== '')
    .map(piece => {
      const meaning = meanings.get(piece);
      return meaning === undefined ? { text: piece } : { text: piece, meaning };
    });
}

const patterns = new WeakMap<ReadonlyMap<string, string>, RegExp>();

/** Whole words only, the longest first: `ESPS` is not found in `NESPS`, nor `E` in `E&D`. */
function patternOf(meanings: ReadonlyMap<string, string>): RegExp | undefined {
  if (meanings.size === 0) return undefined;
  const known = patterns.get(meanings);
  if (known) return known;
  const longestFirst = [...meanings.keys()].sort((one, other) => other.length - one.length);
  const any = longestFirst
    .map(acronym => acronym.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'u');
  patterns.set(meanings, made);
  return made;
}
