import type { Row } from './cells';
import { isChangedSince } from './fault';

/** Reads and saves; once more, on what is there then, where somebody changed the row in between. */
export async function onceMore<Saved>(save: () => Promise<Saved>): Promise<Saved> {
  try {
    return await save();
  } catch (error) {
    if (isChangedSince(error)) return save();
    throw error;
  }
}

/** The cells of `after` that are not so in `before`. Pure. */
export function differing(before: Row, after: Row): Row {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => before[name] !== value),
  );
}
