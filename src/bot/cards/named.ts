import { type Element, line, plain, short, strong, subtle } from './elements';
import { tellWords } from '../words/telling';

/** More than this would make a card that nobody reads, and in the end one that is not shown. */
const MOST_LINES = 40;

/** A heading with a line for each of some people, who are the words of others; nothing for none. Pure. */
export function named(title: string, lines: readonly string[]): Element[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    { ...line(strong(`${title}: ${lines.length}`)), separator: true },
    ...lines.slice(0, MOST_LINES).map(text => line(plain(short(text, 200)))),
    ...(more > 0 ? [line(subtle(tellWords.moreInTab(more)))] : []),
  ];
}

/** `1 action`, `5 actions`. */
export const actions = (count: number): string => tellWords.actions(count);

/** `OD8-01, OD8-02 and 3 more`. */
export function refsInShort(refs: readonly string[], most = 12): string {
  return tellWords.refs(refs.slice(0, most), refs.length - most);
}
