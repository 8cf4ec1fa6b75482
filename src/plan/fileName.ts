/** Longest name of a file as it is kept, without its ending. */
const MOST_NAME = 80;

/**
 * A name that any file system and address takes: letters, digits and a few signs, without folders, with
 * its ending in small letters. Pure, total.
 */
export function safeName(name: string): string {
  const ending = endingOf(name);
  const leaf = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = safeWords(ending ? leaf.slice(0, -ending.length - 1) : leaf);
  return `${stem || 'file'}${ending && `.${ending}`}`;
}

/** Words of a name: nothing that is a sign of a path, of an address or of the writing's direction. Pure. */
export function safeWords(name: string): string {
  const plain = name
    .replace(/[^\p{Letter}\p{Mark}\p{Number} ()_-]+/gu, ' ')
    .replace(/_vti_/gi, ' ')
    .replace(/\s+/gu, ' ');
  return [...plain].slice(0, MOST_NAME).join('').trim();
}

/** The ending of a name in small letters; '' where it has none. Pure. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** The name under which a file is kept; `mark` is ten hexadecimal digits that no other file has. Pure. */
export function keptName(name: string, { ref, mark }: { ref: string; mark: string }): string {
  const cut = name.lastIndexOf('.');
  return `${safeWords(ref)} ${name.slice(0, cut)} ${mark}${name.slice(cut)}`;
}
