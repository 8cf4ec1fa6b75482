import { dayIn } from '../plan/day';
import { runsPlan } from '../plan/choices';
import type { Speaker } from '../plan/people';
import { roomCounts } from '../plan/roomCounts';
import { countsInWords, redInWords } from './cards/counts';
import { hasStatus, keyPart, openTable, type Storage } from './reminders/ledger';
import { idOf } from './refusals';
import type { Answering } from './turn';
import { talkWords } from './words/talking';

/** The channels that a plan manager has opened for the bot. Table `rooms`: partition the tenant, row the channel. */
export type Rooms = {
  isOpen(channel: string): Promise<boolean>;
  set(channel: string, isOpen: boolean): Promise<void>;
};

/** The table of rooms in this storage, for one tenant. */
export function roomsIn(storage: Storage, tenantId: string): Rooms {
  const table = openTable(storage, 'rooms');
  const keysOf = (channel: string) => ({
    partitionKey: keyPart(tenantId),
    rowKey: keyPart(channel),
  });
  return {
    isOpen: async channel => {
      const { partitionKey, rowKey } = keysOf(channel);
      try {
        return (await (await table()).getEntity<{ open: boolean }>(partitionKey, rowKey)).open;
      } catch (error) {
        if (hasStatus(error, 404)) return false;
        throw error;
      }
    },
    set: async (channel, open) => {
      await (await table()).upsertEntity({ ...keysOf(channel), open }, 'Replace');
    },
  };
}

/** What was said to the bot in a channel. */
export type SaidInRoom = { by: Speaker; channel: string; text: string };

/**
 * The answer in a channel: refs and counts, never who and nobody's words, since there may be guests; and
 * nothing at all of the plan where no plan manager has opened the channel.
 */
export async function answerInRoom(
  { by, channel, text }: SaidInRoom,
  { store, now, rooms, audit }: Pick<Answering, 'store' | 'now' | 'audit'> & { rooms: Rooms },
): Promise<string> {
  const wish = WISHES.find(([said]) => said.test(text.trim()))?.[1];
  if (wish !== 'open' && !(await rooms.isOpen(channel))) return talkWords.onlyInChat;
  const plan = await store.load();
  const counts = roomCounts(plan, dayIn(plan.facts.timeZone, now));
  switch (wish) {
    case 'open':
    case 'close':
      if (!runsPlan(plan, by)) {
        audit?.({ by: idOf(by.id), did: wish, why: 'not theirs' });
        return talkWords.onlyInChat;
      }
      await rooms.set(channel, wish === 'open');
      return wish === 'open' ? talkWords.roomOpened : talkWords.roomClosed;
    case 'red':
      return redInWords(counts);
    case 'counts':
      return countsInWords(counts);
    case undefined:
      return `${talkWords.inRoom} ${talkWords.onlyInChat}`;
  }
}

const WISHES: readonly [RegExp, 'open' | 'close' | 'red' | 'counts'][] = [
  [/^open(?: (?:this|the))?(?: (?:room|channel))?[.!]*$/i, 'open'],
  [/^close(?: (?:this|the))?(?: (?:room|channel))?[.!]*$/i, 'close'],
  [/^(?:what(?:'s|’s| is) )?reds?[.!?]*$/i, 'red'],
  [/^(?:counts?|summary|how are we doing)[.!?]*$/i, 'counts'],
];
