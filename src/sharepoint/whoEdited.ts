import type { SPFI } from '@pnp/sp';
import type { Row } from './cells';
import { naming } from './fault';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import { type Edit, EDITED } from './rows/edits';

/** Who wrote a value into a row, as its versions name them. */
export type Editor = { name: string; mail?: string };

/** The versions of rows of Actions by the rows' ids, newest first. */
export type Versions = ReadonlyMap<number, readonly Row[]>;

/** As many versions as are looked at: an edit is found by the next run, so it is among the newest. */
const MOST_VERSIONS = 100;
const MOST_PARTS = 50;

/** Reads the versions of these rows, so many in a request; a row whose versions cannot be read has none. */
export async function versionsOf(sp: SPFI, ids: readonly number[]): Promise<Versions> {
  const found = new Map<number, readonly Row[]>();
  if (ids.length === 0) return found;
  const [batched, execute] = sp.batched({ maxRequests: MOST_PARTS });
  const parts = ids.map(id => versionsIn(batched, id));
  await naming(`The versions of ${ACTIONS.title} could not be read`, execute);
  const read = await Promise.all(parts);
  ids.forEach((id, index) => found.set(id, read[index] ?? []));
  return found;
}

async function versionsIn(sp: SPFI, id: number): Promise<readonly Row[]> {
  const read: unknown = await listAt(sp, ACTIONS)
    .items.getById(id)
    .versions.top(MOST_VERSIONS)()
    .catch(() => []);
  return Array.isArray(read) ? (read as Row[]) : [];
}

/**
 * Who brought the edited columns to what they are: whoever saved the latest of those values.
 * Undefined where the versions do not say, as when they were switched off.
 */
export function whoEdited(
  versions: readonly Row[],
  edits: readonly Edit[],
): Editor | 'the app' | undefined {
  const changes = edits
    .flatMap(({ what }) => EDITED[what])
    .map(column => changedIn(versions, column))
    .filter(index => index >= 0);
  return editorOf(versions[Math.min(...changes)]);
}

/** How far back from the newest version the column got the value that it has; -1 where it always had it. */
function changedIn(versions: readonly Row[], column: string): number {
  const value = JSON.stringify(versions[0]?.[column]);
  return versions.findIndex(version => JSON.stringify(version[column]) !== value) - 1;
}

/**
 * Who saved a version. An app has no mailbox, and SharePoint calls it by this name whatever it is called
 * itself. Of somebody who was deleted, SharePoint may have kept no name.
 */
export function editorOf(version: Row | undefined): Editor | 'the app' | undefined {
  const { LookupId, LookupValue, Email } = Object(version?.Editor) as Partial<Row>;
  if (typeof LookupValue !== 'string' || LookupValue.trim() === '')
    return typeof LookupId === 'number' ? { name: FORMER } : undefined;
  const mail = typeof Email === 'string' && Email !== '' ? Email : undefined;
  if (LookupValue === 'SharePoint App') return 'the app';
  return { name: LookupValue, ...(mail && { mail }) };
}

const FORMER = 'a former user';
