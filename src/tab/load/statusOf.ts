/** The HTTP status behind a fault of the store, wherever in its causes it is. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' ? status : statusOf(error.cause);
}
