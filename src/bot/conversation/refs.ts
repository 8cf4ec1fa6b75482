/** A stretch of a message: words before any ref have none. */
export type Part = { refs: readonly string[]; words: string };

const SPOKEN = /(?<![\w-])([a-z]{1,4})[ .-]{0,3}(\d{1,3})[ .–-]{1,3}(\d{1,3})(?![\w/-])/giu;

/** The refs that start the text, joined by commas or "and", and what follows them. Pure. */
export function refsAtStart(
  text: string,
  refs: readonly string[],
): { refs: string[]; rest: string } | undefined {
  const first = refAtStart(text, refs);
  if (!first) return undefined;
  const [, joined] = /^(?:,|&|\+|and\b|,\s*and\b)\s*(.*)$/isu.exec(first.used) ?? [];
  const more = joined === undefined ? undefined : refsAtStart(joined, refs);
  return more
    ? { refs: [...new Set([first.ref, ...more.refs])], rest: more.rest }
    : { refs: [first.ref], rest: first.rest };
}

/** The ref of `refs` that starts the text and what follows: `od 8-2` is `OD8-02`. Pure. */
export function refAtStart(
  text: string,
  refs: readonly string[],
): { ref: string; rest: string; used: string } | undefined {
  const spoken = new RegExp(`^${SPOKEN.source}`, 'iu').exec(text);
  const ref = spoken && refCalled(spoken, refs);
  const word = spoken && ref ? spoken[0] : (/^[^\s:,;]+/u.exec(text)?.[0] ?? '');
  const same = ref ?? refs.find(one => isSameWord(one, word));
  if (same === undefined) return undefined;
  const used = text.slice(word.length).trimStart();
  return { ref: same, rest: afterRef(used), used };
}

/** `od802` and `0D8-02` are `OD8-02`: a hyphen left out, a nought for an O. */
function isSameWord(ref: string, word: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/^0(?=[A-Z])/, 'O');
  if (plain(ref) === plain(word)) return true;
  return /[a-z]/i.test(ref) && plain(ref).replace(/-/g, '') === plain(word).replace(/[-.]/g, '');
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

/** The text without the refs it names, and without the "on", "for" and commas that held them. Pure. */
export function withoutRefs(text: string, refs: readonly string[]): string {
  return text
    .replace(SPOKEN, (spoken, ...groups: string[]) =>
      refCalled([spoken, ...groups.slice(0, 3)], refs) ? ' \uE000 ' : spoken,
    )
    .replace(/(?:\s*(?:,|&|\band\b)?\s*\uE000)+/gu, ' \uE000')
    .replace(/^\s*\uE000[\s:,–-]*|\s*(?:\b(?:on|for|to|of|with)\b)?\s*\uE000/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The actions of the objective that starts the text, `OD8`, and what follows. Pure. */
export function objectiveAtStart(
  text: string,
  refs: readonly string[],
): { refs: string[]; rest: string } | undefined {
  const [all, letters = '', number = ''] =
    /^([a-z]{1,4})[ .-]{0,2}(\d{1,3})(?![\w/])(?![ .–-]{1,3}\d)/i.exec(text) ?? [];
  const wanted = `${letters.toUpperCase()}${Number(number)}`;
  const found = all ? refs.filter(ref => nameOf(ref).startsWith(`${wanted}-`)) : [];
  return all && found.length > 0
    ? { refs: found, rest: afterRef(text.slice(all.length)) }
    : undefined;
}

/** A message in parts: a new one begins where a ref starts a line, or follows a semicolon or full stop. Pure. */
export function partsOf(text: string, refs: readonly string[]): Part[] {
  const parts: Part[] = [];
  const lettered = refs.filter(ref => /[a-z]/i.test(ref)); // a bare number may begin any sentence
  let before = '\n';
  for (const piece of text.split(/(?<=\n)|(?<=;)(?=\s)|(?<=[\p{L})'"][.!] )/u)) {
    const line = withoutBullet(piece);
    const known = /[.!] $/.test(before) ? lettered : refs;
    const begins = refsAtStart(line, known) ?? objectiveAtStart(line, known);
    before = piece;
    const last = parts.at(-1);
    if (begins) parts.push({ refs: begins.refs, words: begins.rest });
    else if (last) last.words = `${last.words}${piece}`;
    else parts.push({ refs: [], words: piece });
  }
  return parts.map(({ refs: about, words }) => ({
    refs: about,
    words: words.replace(/[;\s]+$/u, '').trim(),
  }));
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:(?:[-*•‣·–]|\d{1,2}[.)]|[a-z][.)])\s+)?/iu, '');
}

function afterRef(rest: string): string {
  return rest.replace(/^\s*(?:[:,–-]|\bis\b|\bhas been\b|\bnow\b)?\s*/iu, '').trimStart();
}

function refCalled(
  [, letters = '', objective = '', number = '']: readonly string[],
  refs: readonly string[],
): string | undefined {
  const wanted = `${letters.toUpperCase()}${Number(objective)}-${Number(number)}`;
  return refs.find(ref => nameOf(ref) === wanted);
}

/** `OD8-2` for `OD8-02`: refs compared as people say them. */
function nameOf(ref: string): string {
  return ref.toUpperCase().replace(/\d+/g, digits => String(Number(digits)));
}
