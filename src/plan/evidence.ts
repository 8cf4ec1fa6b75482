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
