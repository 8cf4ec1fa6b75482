import type { Head } from './head';
import { plainly } from './lines';

/**
 * The strand's title for each heading, in the same order. `Strategy 2012: Our streets` is the strand "Our streets" where
 * several headings begin alike or the document's head names either part. Pure.
 */
export function strandTitles(headings: readonly string[], head: Head): string[] {
  const named = new Set(head.lines.map(plainly));
  const titles = new Map<string, Set<string>>();
  for (const { before, title } of headings.flatMap(heading => parts(heading) ?? [])) {
    titles.set(before, (titles.get(before) ?? new Set()).add(plainly(title)));
  }
  return headings.map(heading => {
    const found = parts(heading);
    if (!found) return heading;
    const alike = titles.get(found.before)?.size ?? 0;
    const isPrefix = alike > 1 || named.has(found.before) || named.has(plainly(found.title));
    return isPrefix ? found.title : heading;
  });
}

/** The champion of each strand: the champions stand in the order in which the head names the strands. Pure. */
export function championsFor(titles: readonly string[], head: Head): Head['champions'] {
  const lines = head.lines.map(plainly);
  const place = (title: string) => lines.indexOf(plainly(title));
  const inOrder = titles.every(title => place(title) >= 0)
    ? [...titles].sort((a, b) => place(a) - place(b))
    : titles;
  return titles.map(title => head.champions[inOrder.indexOf(title)] ?? { name: '', initials: '' });
}

function parts(heading: string): { before: string; title: string } | undefined {
  const { before, title } = /^(?<before>[^:]+):\s+(?<title>\S.*)$/u.exec(heading)?.groups ?? {};
  return before && title ? { before: plainly(before), title: title.trim() } : undefined;
}
