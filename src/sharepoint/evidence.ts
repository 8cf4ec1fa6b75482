import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import type { IFile } from '@pnp/sp/files/index.js';
import { leafOf } from '../plan/evidence';
import { keptName } from '../plan/fileName';
import type { Speaker } from '../plan/people';
import { fileWords } from '../plan/words/files';
import { withoutFraction } from './days';
import { isThereAlready, isUncertain, isUnknown, naming, type SharePointError } from './fault';
import { addressOf, listAt } from './listAt';
import { EVIDENCE } from './lists/evidence';
import { withoutLost } from './lostColumns';
import { titleOf } from './rows/actionRow';

/** A file that may be kept, and for whom. */
export type FileToKeep = {
  planKey: string;
  ref: string;
  key: string; // of the client: the same file sent twice is kept once
  name: string; // made safe
  bytes: Uint8Array;
  by: Speaker;
  now: Date;
};

/** What became of a file: where it can be opened, with the reader's own rights; or why it is not kept. */
export type KeptFile =
  { kind: 'kept'; link: string } | { kind: 'refused'; sentence: string; status: number };

/** The files of the plans of a site. */
export type EvidenceShelf = {
  /** Keeps a file once a key. What a person can mend is a value; other faults are thrown. */
  keep: (file: FileToKeep) => Promise<KeptFile>;
  /** Puts a file that this person attached into the recycle bin; false where there is none of theirs. */
  drop: (file: { planKey: string; link: string; by: Speaker }) => Promise<boolean>;
};

/** The library Plan evidence of the site that `sp` is connected to. */
export function openEvidence(sp: SPFI): EvidenceShelf {
  return { keep: file => keep(sp, file), drop: file => drop(sp, file) };
}

/**
 * The name is made from the key, so that a file whose answer was lost is found again rather than
 * kept twice. Its columns are written after it and, where that failed, at the next sending.
 */
async function keep(sp: SPFI, file: FileToKeep): Promise<KeptFile> {
  const name = keptName(file.name, { ref: file.ref, mark: await markOf(file) });
  try {
    const one = await added(sp, name, file.bytes);
    if ('sentence' in one) return { kind: 'refused', ...one };
    await describe(sp, one.file, file);
    return { kind: 'kept', link: linkTo(sp, name) };
  } catch (error) {
    return { kind: 'refused', ...whyNot(error, NOT_NOW) };
  }
}

type Why = { sentence: string; status: number };
type Known = Readonly<
  Record<number, { why: 'busy' | 'full' | 'locked' | 'noLibrary' | 'notTaken'; status: number }>
>;

/** What SharePoint refuses that a person can do something about, by its status; anything else is thrown again. */
function whyNot(error: unknown, known: Known): Why {
  const found = known[(error as SharePointError).status ?? 0];
  if (!found) throw error;
  return { sentence: fileWords[found.why], status: found.status };
}

const NOT_TAKEN: Known = {
  400: { why: 'notTaken', status: 422 },
  404: { why: 'noLibrary', status: 422 },
  413: { why: 'notTaken', status: 422 },
};
const NOT_NOW: Known = {
  423: { why: 'locked', status: 423 },
  429: { why: 'busy', status: 503 },
  503: { why: 'busy', status: 503 },
  507: { why: 'full', status: 507 },
};

/** The file, new or there already with as many bytes; or why there is none. */
async function added(sp: SPFI, name: string, bytes: Uint8Array): Promise<{ file: IFile } | Why> {
  const { files } = sp.web.getFolderByServerRelativePath(addressOf(sp, EVIDENCE));
  try {
    await naming('The file could not be kept', () =>
      files.addUsingPath(name, new Blob([new Uint8Array(bytes)])),
    );
    return { file: files.getByUrl(name) };
  } catch (error) {
    const mayBeThere = isThereAlready(error) || isTaken(error) || isUncertain(error);
    const there =
      mayBeThere &&
      (await files
        .getByUrl(name)
        .select('Length')<{ Length: string }>()
        .catch(() => undefined));
    if (!there) return whyNot(error, { ...NOT_TAKEN, ...NOT_NOW });
    const isSame = Number(there.Length) === bytes.length;
    return isSame ? { file: files.getByUrl(name) } : { sentence: fileWords.taken, status: 409 };
  }
}

/** SharePoint's code for a file of that name, another than that of a row with the same key. */
const NAME_TAKEN = '-2130575257';
const isTaken = (error: unknown): boolean =>
  (error as SharePointError).code?.startsWith(NAME_TAKEN) ?? false;

async function describe(sp: SPFI, file: IFile, { planKey, ref, by, now }: FileToKeep) {
  const cells = {
    Plan: planKey,
    Ref: ref,
    SaidBy: titleOf(by.name),
    SaidByAccount: by.id,
    SaidOn: withoutFraction(now),
  };
  await naming(`What is known of a file of ${ref} could not be kept`, async () => {
    const { Id } = await file.listItemAllFields.select('Id')<{ Id: number }>();
    await withoutLost(sp, EVIDENCE, cells, row =>
      listAt(sp, EVIDENCE).items.getById(Id).update(row),
    );
  });
}

async function drop(
  sp: SPFI,
  { planKey, link, by }: { planKey: string; link: string; by: Speaker },
): Promise<boolean> {
  const address = addressOf(sp, EVIDENCE);
  const name = nameIn(sp, link);
  if (name === undefined) return false;
  const file = sp.web.getFileByServerRelativePath(`${address}/${name}`);
  const row = await naming('The file could not be looked up', () =>
    file.listItemAllFields.select('Plan', 'SaidByAccount')<Record<string, unknown>>(),
  ).catch((error: unknown) => {
    if (isUnknown(error)) return undefined;
    throw error;
  });
  if (row?.Plan !== planKey || row.SaidByAccount !== by.id) return false;
  await naming('The file could not be taken away', () => file.recycle());
  return true;
}

function linkTo(sp: SPFI, name: string): string {
  const { origin } = new URL(sp.web.toUrl());
  const path = `${addressOf(sp, EVIDENCE)}/${name}`;
  return `${origin}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The name of a file of ours out of its link; undefined for any other address. */
function nameIn(sp: SPFI, link: string): string | undefined {
  const name = leafOf(link);
  return name !== '' && linkTo(sp, name) === link ? name : undefined;
}

/** Ten hexadecimal digits that are the same for the same sending, and for no other. */
async function markOf({ planKey, ref, key, by, name }: FileToKeep): Promise<string> {
  const text = JSON.stringify([planKey, ref, key, by.id, name]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash).subarray(0, 5)]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}
