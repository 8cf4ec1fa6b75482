import { endingOf, safeName } from './fileName';
import { capacityOf } from './people';
import type { Plan } from './plan';
import { KEY, type Telling } from './record';
import { fileWords } from './words/files';

/** Largest file that an update takes, in bytes: 20 MB. SharePoint itself would take 250 MB in one piece. */
export const MOST_FILE = 20 * 1024 * 1024;

/** A file that somebody attaches to an update they are writing. */
export type FileSent = {
  ref: string;
  key: string; // made by the client for this one file: sent twice it is kept once
  name: string; // as their own machine calls it
  size: number; // bytes
};

/** What becomes of a file. `not found` is the answer for what is gone and for what is not theirs alike. */
export type FileDecision =
  | { kind: 'keep'; name: string } // the name made safe
  | { kind: 'not found'; log: 'gone' | 'not theirs' }
  | { kind: 'refused'; sentence: string };

/**
 * May this person attach this file to an update of this action? Whoever may update it may. Decided
 * before a byte of it is read; what it holds is looked at by {@link isWhatItSays}. Pure.
 */
export function decideFile(plan: Plan, file: FileSent, { by }: Pick<Telling, 'by'>): FileDecision {
  const action = plan.actions.find(({ ref }) => ref === file.ref);
  if (!action) return { kind: 'not found', log: 'gone' };
  if (!capacityOf(plan, action, by.id)) return { kind: 'not found', log: 'not theirs' };
  const sentence = KEY.test(file.key) ? whyNotFile(file) : fileWords.badKey;
  return sentence ? { kind: 'refused', sentence } : { kind: 'keep', name: safeName(file.name) };
}

/** Why a file cannot be attached, as a sentence that says what to do; undefined: it can. Pure. */
export function whyNotFile({ name, size }: Pick<FileSent, 'name' | 'size'>): string | undefined {
  if (!Object.hasOwn(TYPES, endingOf(name)))
    return fileWords.badType(endingOf(name), endingsTaken());
  if (size > MOST_FILE) return fileWords.tooLarge(size, MOST_FILE);
  return size > 0 ? undefined : fileWords.empty;
}

/** Whether a file begins as files with its ending do, and so is no program under another name. Pure. */
export function isWhatItSays(name: string, bytes: Uint8Array): boolean {
  const starts = TYPES[endingOf(name)];
  if (!starts) return false;
  if (starts === 'text') return !bytes.subarray(0, 4096).includes(0);
  return starts.some(start => start.every((byte, at) => byte === undefined || byte === bytes[at]));
}

/** The endings that are taken, in words: `pdf, docx, …`. */
export const endingsTaken = (): string => Object.keys(TYPES).join(', ');

/** The endings as the chooser of files wants them: `.pdf,.docx,…`. */
export const endingsToChoose = (): string =>
  Object.keys(TYPES)
    .map(ending => `.${ending}`)
    .join(',');

type Start = readonly (number | undefined)[];
const from = (text: string): Start => [...text].map(letter => letter.charCodeAt(0));
const ZIP = [[0x50, 0x4b, 0x03, 0x04]] as const;
const OLE = [[0xd0, 0xcf, 0x11, 0xe0]] as const;
const JPEG = [[0xff, 0xd8, 0xff]] as const;
const TIFF = [from('II*'), from('MM')] as const;
const BOX = [[undefined, undefined, undefined, undefined, ...from('ftyp')]] as const;

/** What is taken as evidence, by ending, and how such a file begins. No program, page, script or archive. */
const TYPES: Readonly<Record<string, readonly Start[] | 'text'>> = {
  pdf: [from('%PDF')],
  ...{ docx: ZIP, xlsx: ZIP, pptx: ZIP, odt: ZIP, ods: ZIP, odp: ZIP },
  ...{ doc: OLE, xls: OLE, ppt: OLE, msg: OLE },
  ...{ rtf: [from('{\\rtf')], txt: 'text', csv: 'text', eml: 'text' },
  ...{ png: [[0x89, ...from('PNG')]], jpg: JPEG, jpeg: JPEG, gif: [from('GIF8')] },
  ...{ webp: [from('RIFF')], heic: BOX, tif: TIFF, tiff: TIFF },
};
