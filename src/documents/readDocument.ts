import { readFile, stat } from 'node:fs/promises';
import type { Refused } from './readPlan';

const MB = 1024 * 1024;
/** A plan with a thousand actions is under one. */
const MOST_BYTES = 20 * MB;

/**
 * The text of a file, or why it is not taken: missing, unreadable, empty, too big, or no text. Its size is looked at
 * first, so that a file that is too big is never loaded.
 */
export async function readDocument(path: string): Promise<{ text: string } | Refused> {
  try {
    const { size, ...found } = await sizeOf(path);
    if (!found.isFile) return { refused: `"${path}" is not a file.` };
    if (size > MOST_BYTES) {
      return {
        refused: `"${path}" has ${Math.ceil(size / MB)} MB; a plan may have ${MOST_BYTES / MB} MB.`,
      };
    }
    return asText(await readFile(path), path);
  } catch (error) {
    return { refused: `"${path}" cannot be read: ${reason(error)}.` };
  }
}

async function sizeOf(path: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}

/** UTF-8, or UTF-16 where its first bytes say so (spreadsheets save "Unicode text" that way). */
function asText(bytes: Uint8Array, path: string): { text: string } | Refused {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = decoded(bytes, encoding) ?? decoded(bytes, 'windows-1252') ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const isBinary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  if (isBinary) return { refused: `"${path}" is not a text file: save the plan as plain text.` };
  if (text.trim() === '') return { refused: `"${path}" is empty.` };
  return { text };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the system calls the fault, in words where we have them. */
function reason(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not open it';
  return code ?? message ?? 'unknown fault';
}
