import { NOTHING_SAID, stillFresh, type Talk } from '../../../src/bot/conversation/talk';
import type { Talks } from '../../../src/bot/talks';

/** What waits in conversations, kept in this process; the real table is tested against Azurite. */
export function talksInMemory(): Talks & { rows: Map<string, Talk> } {
  const rows = new Map<string, Talk>();
  const of = async (id: string, now: Date) => stillFresh(rows.get(id) ?? NOTHING_SAID, now);
  return {
    rows,
    of,
    change: async (id, now, change) => {
      const changed = change(await of(id, now));
      rows.set(id, changed);
      return changed;
    },
    withPosted: async () =>
      [...rows].flatMap(([id, { posted }]) => (posted.length > 0 ? [id] : [])),
  };
}
