/** A stretch of a message: words before any ref have none. */
export type Part = { ref?: string; words: string };

const SPOKEN = /(?<![\w-])([a-z]{1,4})[ .-]{0,3}(\d{1,3})[ .–-]{1,3}(\d{1,3})(?![\w/-])/giu;

/** The ref of `refs` that starts the text and how much of it was used: `od 8-2` is `OD8-02`. Pure. */
export function refAtStart(
  text: string,
  refs: readonly string[],
): { ref: string; rest: string } | undefined {
  const spoken = new RegExp(`^${SPOKEN.source}`, 'iu').exec(text);
  const ref = spoken && refCalled(spoken, refs);
  if (spoken && ref) return { ref, rest: afterRef(text.slice(spoken[0].length)) };
  const word = /^[^\s:,;]+/u.exec(text)?.[0] ?? '';
  const same = refs.find(one => one.toLowerCase() === word.toLowerCase());
  return same === undefined ? undefined : { ref: same, rest: afterRef(text.slice(word.length)) };
}

/** What looks like a ref at the start of the text, as it was typed; undefined: nothing does. Pure. */
export function spokenRef(text: string): string | undefined {
  return new RegExp(`^${SPOKEN.source}`, 'iu').exec(text)?.[0];
}

/** Every ref of `refs` that the text names, in order, each once. Pure. */
export function refsIn(text: string, refs: readonly string[]): string[] {
  const found = [...text.matchAll(SPOKEN)].flatMap(spoken => refCalled(spoken, refs) ?? []);
  return [...new Set(found)];
}

/** The objective `text` is about when it is nothing else: `OD8` of `OD8-01`, `OD8-02`. Pure. */
export function objectiveIn(text: string, refs: readonly string[]): string[] {
  const [, letters = '', number = ''] = /^([a-z]{1,4})[ .-]{0,2}(\d{1,3})$/i.exec(text) ?? [];
  const wanted = `${letters.toUpperCase()}${Number(number)}`;
  return letters ? refs.filter(ref => nameOf(ref).startsWith(`${wanted}-`)) : [];
}

/** A message in parts: a new one begins where a ref starts a line or follows a semicolon. Pure. */
export function partsOf(text: string, refs: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(/\n|;(?=\s)/u)) {
    const begins = refAtStart(withoutBullet(piece), refs);
    const last = parts.at(-1);
    if (begins) parts.push({ ref: begins.ref, words: begins.rest });
    else if (last) last.words = `${last.words}\n${piece}`.trim();
    else parts.push({ words: piece });
  }
  return parts;
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*•‣]\s*)?/u, '');
}

function afterRef(rest: string): string {
  return rest.replace(/^\s*(?:[:,–-]|\bis\b|\bhas been\b|\bnow\b)?\s*/iu, '').trim();
}

function refCalled(
  [, letters = '', objective = '', number = '']: RegExpExecArray | RegExpMatchArray,
  refs: readonly string[],
): string | undefined {
  const wanted = `${letters.toUpperCase()}${Number(objective)}-${Number(number)}`;
  return refs.find(ref => nameOf(ref) === wanted);
}

/** `OD8-2` for `OD8-02`: refs compared as people say them. */
function nameOf(ref: string): string {
  return ref.toUpperCase().replace(/\d+/g, digits => String(Number(digits)));
}
