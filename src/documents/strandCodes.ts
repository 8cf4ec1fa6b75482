/**
 * A code for each strand title, in order: the letters its objectives' codes begin with (`OD8` -> `OD`), else the
 * initials of its title (`Our streets` -> `OS`). Codes are unique: a second `OS` becomes `OS2`. Pure.
 */
export function strandCodes(
  titles: readonly string[],
  lettersOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const title of titles) {
    const letters = lettersOf.get(title);
    const wanted = letters && !taken.has(letters) ? letters : initials(title);
    const code = free(wanted, taken);
    taken.add(code);
    codes.set(title, code);
  }
  return codes;
}

function initials(title: string): string {
  const words = title.match(/\p{L}+/gu) ?? [];
  const telling = words.filter(word => !/^(?:a|an|and|the|of|for|to|in|on|our)$/i.test(word));
  const letters = (telling.length > 0 ? telling : words).map(([first = '']) => first.toUpperCase());
  return letters.join('').slice(0, 5) || 'S';
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}${count}`)) count += 1;
  return `${wanted}${count}`;
}
