import type { Update } from './action';
import { safeWords } from './fileName';

/** Most links of one update, and longest link. */
export const MOST_LINKS = 10;
const LONGEST = 500;

/** The web addresses that a text names, in order, each once: what an update keeps as its evidence. Pure. */
export function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"'`]+/giu)].map(([link]) =>
    link.replace(/[.,;:!?)\]}]+$/u, ''),
  );
  return [...new Set(found.filter(isLink))].slice(0, MOST_LINKS);
}

/** Whether this is an address that may be opened: of the web, without a password in it. Pure. */
export function isLink(link: string): boolean {
  const url = link.length <= LONGEST ? URL.parse(link) : null;
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  );
}

/** A file that was kept: its action, its name without folders, ten signs of its own, its ending. */
const KEPT = /^(?<words>.+) [0-9a-f]{10}\.(?<ending>[a-z0-9]{1,8})$/;

/** What a piece of evidence is to be called: a kept file by its name, a link by its address. Pure. */
export function evidenceName(link: string, ref: string): { name: string; isFile: boolean } {
  const leaf = leafOf(link);
  const { words, ending } = KEPT.exec(leaf)?.groups ?? {};
  if (words === undefined || ending === undefined) return { name: link, isFile: false };
  const start = `${safeWords(ref)} `;
  return {
    name: `${words.startsWith(start) ? words.slice(start.length) : words}.${ending}`,
    isFile: true,
  };
}

/** One piece of evidence of an action, and who gave it. */
export type Evidence = {
  link: string;
  name: string;
  isFile: boolean;
  key: string; // of the update that has it
  on: Update['on'];
  by: string;
};

/** All evidence of an action out of its updates (newest first), each link once, where it was given first. Pure. */
export function evidenceOf(updates: readonly Update[]): readonly Evidence[] {
  const all = updates.flatMap(({ key, ref, on, by, evidence = [] }) =>
    evidence.filter(isLink).map(link => ({ link, ...evidenceName(link, ref), key, on, by })),
  );
  return [...new Map(all.map(one => [one.link, one])).values()];
}

/** The last part of an address, decoded; '' where there is none. Pure. */
export function leafOf(link: string): string {
  try {
    return decodeURIComponent(URL.parse(link)?.pathname.split('/').at(-1) ?? '');
  } catch {
    return ''; // a sign of percent that begins nothing
  }
}
