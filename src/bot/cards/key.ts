import { createHash } from 'node:crypto';

/** A key that is the same for the same parts: a card sent twice, a message delivered twice, is the same telling. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
