import type { Attached } from '../plan/service';
import { evidenceWords } from './words/evidence';
import { words } from './words';

/** A file on its way to an update. */
export type FileToSend = {
  ref: string;
  key: string; // stays the same when it is sent again, so that it is kept once
  file: File;
};

/**
 * Sends the bytes of a file and tells how far it is, 0 to 1, which `fetch` does not. Every outcome that a
 * person can cause is a value; rejects with a sentence when the connection is lost.
 */
export async function sendFile(
  url: string,
  token: string,
  { file, onProgress }: { file: File; onProgress: (done: number) => void },
): Promise<Attached> {
  const { status, body, retryAfter } = await posted(url, token, { file, onProgress });
  if (isAttached(body)) return body;
  const { error } = Object(body) as { error?: unknown };
  if (typeof error === 'string' && error) return { kind: 'refused', sentence: error };
  return { kind: 'refused', sentence: sentence(status, retryAfter) };
}

function posted(
  url: string,
  token: string,
  { file, onProgress }: { file: File; onProgress: (done: number) => void },
): Promise<{ status: number; body: unknown; retryAfter: number | undefined }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve({
        status: request.status,
        body: readJson(request.responseText),
        retryAfter: Number(request.getResponseHeader('Retry-After')) || undefined,
      });
    request.onerror = () => reject(new Error(evidenceWords.offline));
    request.ontimeout = request.onerror;
    request.onabort = request.onerror;
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a gateway answered
  }
}

function isAttached(body: unknown): body is Attached {
  const { kind, link, sentence: said } = Object(body) as Record<string, unknown>;
  if (kind === 'kept') return typeof link === 'string';
  return kind === 'not found' || (kind === 'refused' && typeof said === 'string');
}

function sentence(status: number, retryAfter: number | undefined): string {
  if (status === 401) return words.trouble.signedOut;
  if (status === 429) return words.trouble.busy(retryAfter);
  return words.trouble.failed(status);
}
