import { plainXml } from './caml';
import type { FoundView } from './found';
import { fingerprint } from './rows/memory';

/**
 * Fingerprints of queries that views were made with by earlier versions, and columns that they had, by
 * list and view. A view that still is so is as we made it: it is brought up to date. Any other
 * is its owners'.
 */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'Actions/My actions': ['10mh86b'],
  'Actions/Due in 30 days': ['uyo1i5'],
  'Actions/Late': ['ge1bho'],
  'Actions/No update in 28 days': ['axt9tk'],
  'Actions/No date': ['1xdfbi0'],
  'Actions/Date requests': ['1fy92lc'],
  'Actions/Awaiting an owner': ['dn7j0f'],
};

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'Plans/All Items': ['LinkTitle,Plan,PlanVersion,TimeZone,LastRunOn'],
};

/** What of a view is as an earlier version made it. Pure. */
export function pastOf(
  path: string,
  title: string,
  { query, columns }: FoundView,
): { query: boolean; columns: boolean } {
  const name = `${path}/${title}`;
  return {
    query: QUERIES[name]?.includes(fingerprint(plainXml(query))) ?? false,
    columns: COLUMNS[name]?.includes(columns.join()) ?? false,
  };
}
