/** What was given as text: texts, numbers and flags as they are written; anything else is `otherwise`. */
export function text(given: unknown, otherwise = ''): string {
  if (typeof given === 'string') return given;
  return typeof given === 'number' || typeof given === 'boolean' ? String(given) : otherwise;
}

/** What was given as an object; an empty one for anything else. */
export const record = (given: unknown): Readonly<Record<string, unknown>> =>
  given !== null && typeof given === 'object' ? (given as Readonly<Record<string, unknown>>) : {};

/** An id as SharePoint's own texts write it, without braces, in lower case. */
export const guid = (given: unknown): string => text(given).replace(/[{}]/g, '').toLowerCase();
