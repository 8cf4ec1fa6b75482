import { dayIn } from '../plan/day';
import { runsPlan } from '../plan/choices';
import type { Speaker } from '../plan/people';
import { roomCounts } from '../plan/roomCounts';
import { countsInWords, redInWords } from './cards/counts';
import { idOf } from './refusals';
import type { Answering } from './turn';
import { talkWords } from './words/talking';
import type { Rooms } from './roomTable';

/** What was said to the bot in a channel. */
export type SaidInRoom = { by: Speaker; channel: string; team?: string; text: string };

/**
 * The answer in a channel: refs and counts, never who and nobody's words, since there may be guests; and
 * nothing at all of the plan where no plan manager has opened the channel.
 */
export async function answerInRoom(
  { by, channel, team, text }: SaidInRoom,
  {
    store,
    now,
    rooms,
    audit,
  }: Pick<Answering, 'store' | 'now' | 'audit'> & { rooms: Pick<Rooms, 'isOpen' | 'set'> },
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
      await rooms.set(channel, wish === 'open', { by: by.id, on: now, ...(team && { team }) });
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
