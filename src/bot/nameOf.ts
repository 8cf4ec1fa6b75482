/** What a log may hold of an error: its kind and status, never its text, which may quote a person. */
export function nameOf(error: unknown): string {
  const { name = 'Error', statusCode = '', code = '' } = error as Partial<Record<string, unknown>>;
  return [name, statusCode, code].filter(Boolean).join(' ');
}
