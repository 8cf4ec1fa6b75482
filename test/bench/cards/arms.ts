import { type Activity, ActivityTypes, TestAdapter, TurnContext } from 'botbuilder';
import type { SPFI } from '@pnp/sp';
import { answer } from '../../../src/bot/answering';
import { NOTHING_SAID, type Talk } from '../../../src/bot/conversation/talk';
import { PlanBot } from '../../../src/bot/handler';
import { postboxIn } from '../../../src/bot/postbox';
import type { Talks } from '../../../src/bot/talks';
import { listAt } from '../../../src/sharepoint/listAt';
import { ACTIONS } from '../../../src/sharepoint/lists/actions';
import { UPDATES } from '../../../src/sharepoint/lists/updates';
import { openShelf } from '../../../src/sharepoint/shelf';

/** How long one answer to a card took: until the card changed, and until it was a receipt. */
export type Answered = { cardMs: number; receiptMs: number };

/** Sends a card with these rows filled in, and gives how long that took. */
export type Arm = (refs: readonly string[], words: string) => Promise<Answered>;

export const MANAGER = { id: 'id-eu', name: 'Eve Unit' };
const NOW = () => new Date('2012-08-03T09:00:00Z');
const CHAT = { id: 'chat', name: '', conversationType: 'personal', tenantId: 'tenant' };

/** What a card of ours posts. */
function filledIn(refs: readonly string[], words: string): object {
  const rows = refs.flatMap(ref => [
    [`s:${ref}`, 'In progress'],
    [`t:${ref}`, words],
  ]);
  const card = `card-${words.replace(/\W/g, '-')}`;
  return { kind: 'digest', card, refs, ...(Object.fromEntries(rows) as object) };
}

/** Ours: the bot as it is, over the lists; storage in this process, `storageMs` away. */
export function ours(sp: SPFI, storageMs: number): Arm {
  const store = openShelf(sp).open('bench');
  const talks = talksAway(storageMs);
  const seen: { at: number; isReceipt: boolean }[] = [];
  const note = (activity: Partial<Activity>) => {
    const isReceipt = !JSON.stringify(activity).includes('is being updated');
    seen.push({ at: performance.now(), isReceipt });
  };
  const bot: PlanBot = new PlanBot({
    answer: heard => answer(heard, { store, talks, now: NOW() }),
    people: {
      reachOf: async () => ({}),
      noteSeen: async () => {},
      noteUnreachable: async () => {},
    },
    ...{ tenantId: 'tenant', now: NOW, postbox: postboxIn(talks), times: { settleMs: 0 } },
    later: async (where, turn) => {
      const event = { type: ActivityTypes.Event };
      await turn(
        new TurnContext(adapter, TurnContext.applyConversationReference(event, where, true)),
      );
    },
  });
  const adapter = new TestAdapter(context => bot.run(context));
  adapter.updateActivity = async (_context, activity) => note(activity);
  let count = 0;
  return async (refs, words) => {
    seen.length = 0;
    const began = performance.now();
    await adapter.processActivity({
      ...{ type: ActivityTypes.Message, id: `sent-${(count += 1)}`, replyToId: 'the-card' },
      ...{ value: filledIn(refs, words), conversation: CHAT as Activity['conversation'] },
      ...{ serviceUrl: 'http://localhost:1', channelId: 'msteams' },
      from: { ...MANAGER, aadObjectId: MANAGER.id },
    });
    while (!seen.some(({ isReceipt }) => isReceipt)) await new Promise(done => setTimeout(done, 5));
    const msOf = (which: (one: (typeof seen)[number]) => boolean) =>
      (seen.find(which)?.at ?? NaN) - began;
    return { cardMs: msOf(() => true), receiptMs: msOf(({ isReceipt }) => isReceipt) };
  };
}

/** As tutorials do: for each row read it, add what was said, write the row, read it again for the card. */
export function naive(sp: SPFI): Arm {
  const actions = listAt(sp, ACTIONS).items;
  return async (refs, words) => {
    const began = performance.now();
    for (const ref of refs) {
      const read = () => actions.filter(`Ref eq '${ref}'`)<{ Id: number }[]>();
      const [row] = await read();
      if (!row) throw new Error(`no row ${ref}`);
      await listAt(sp, UPDATES).items.add({ Title: ref, Ref: ref, Plan: 'bench', Text: words });
      await actions.getById(row.Id).update({ Status: 'In progress' });
      await read();
    }
    const cardMs = performance.now() - began;
    return { cardMs, receiptMs: cardMs };
  };
}

/** Conversations in this process, each call to them as far away as storage is. */
function talksAway(ms: number): Talks {
  const rows = new Map<string, Talk>();
  const away = () => new Promise(done => setTimeout(done, ms));
  const of = async (id: string) => {
    await away();
    return rows.get(id) ?? NOTHING_SAID;
  };
  return {
    of,
    change: async (id, _now, change) => {
      const changed = change(await of(id));
      await away();
      rows.set(id, changed);
      return changed;
    },
    withPosted: async () => [],
  };
}
