/** Words that are one slip from another and mean something of their own. */
const OTHER_WORDS = new Set([
  'none',
  'gone',
  'bone',
  'tone',
  'one',
  'don',
  'wait',
  'hell',
  'held',
  'reds',
]);

/**
 * The word of `known` that `word` is, or is one slip away from: a letter missing, too many, wrong or
 * swapped. Undefined when none is, or the word is short. Pure.
 */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const plain = word.toLowerCase();
  if (known.includes(plain)) return plain;
  if (plain.length < 4 || plain.length > 20 || OTHER_WORDS.has(plain)) return undefined;
  return known.find(one => one.length >= 4 && isOneSlipFrom(plain, one));
}

function isOneSlipFrom(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false;
  const at = [...meant].findIndex((letter, place) => letter !== word[place]);
  if (at < 0) return true; // only a letter more at the end
  const [rest, wanted] = [word.slice(at), meant.slice(at)];
  const isSwapped =
    rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return (
    isSwapped ||
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1)
  );
}

/** The text with each word put right that is one slip from a word of `known`. Pure. */
export function putRight(text: string, known: readonly string[]): string {
  return text.replace(/[\p{L}']+/gu, word => meantBy(word, known) ?? word);
}
