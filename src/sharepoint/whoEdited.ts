import type { SPFI } from '@pnp/sp';
import { listAt } from './listAt';
import { ACTIONS } from './lists/actions';
import type { ActionInRow } from './rows/action';
import { EDITED } from './rows/edits';

/** Who wrote a value into a row, as its versions name them. */
export type Editor = { name: string; mail?: string };

/** As many versions as are looked at: an edit is found by the next run, so it is among the newest. */
const MOST_VERSIONS = 100;

/**
 * Who brought the edited columns to what they are, by the row's versions: whoever saved the latest of
 * those values. Undefined where the versions do not say, as when they were switched off.
 */
export async function whoEdited(
  sp: SPFI,
  { id, edits }: Pick<ActionInRow, 'id' | 'edits'>,
): Promise<Editor | 'the app' | undefined> {
  const versions = await versionsOf(sp, id);
  const changes = edits
    .flatMap(({ what }) => EDITED[what])
    .map(column => changedIn(versions, column))
    .filter(index => index >= 0);
  const version = versions[Math.min(...changes)];
  return version && editorOf(version.Editor);
}

/** How far back from the newest version the column got the value that it has; -1 where it always had it. */
function changedIn(versions: readonly Version[], column: string): number {
  const value = JSON.stringify(versions[0]?.[column]);
  return versions.findIndex(version => JSON.stringify(version[column]) !== value) - 1;
}

type Version = Readonly<Record<string, unknown>>;

async function versionsOf(sp: SPFI, id: number): Promise<readonly Version[]> {
  const read: unknown = await listAt(sp, ACTIONS)
    .items.getById(id)
    .versions.top(MOST_VERSIONS)()
    .catch(() => []);
  return Array.isArray(read) ? (read as Version[]) : [];
}

/** An app has no mailbox, and SharePoint calls it by this name whatever it is called itself. */
function editorOf(editor: unknown): Editor | 'the app' | undefined {
  const { LookupValue, Email } = Object(editor) as { LookupValue?: unknown; Email?: unknown };
  if (typeof LookupValue !== 'string' || LookupValue === '') return undefined;
  const mail = typeof Email === 'string' && Email !== '' ? Email : undefined;
  if (LookupValue === 'SharePoint App') return 'the app';
  return { name: LookupValue, ...(mail && { mail }) };
}
