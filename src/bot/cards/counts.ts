import { RAGS } from '../../plan/rag';
import type { RoomCounts } from '../../plan/roomCounts';
import { nameWords } from '../../plan/words/names';
import { tellWords } from '../words/telling';
import { refsInShort } from './named';

const MOST_REFS = 40;

/** A plan in counts and refs, for a room: never who, and no words of anybody. Pure. */
export function countsInWords(counts: RoomCounts): string {
  const { day, open, byRag, late, round } = counts;
  const rated = RAGS.map(rag => `${nameWords.rags[rag]} ${byRag[rag]?.length ?? 0}`).join(', ');
  const asked = round ? tellWords.round(round.board, round.answered, round.unanswered) : '';
  return `${tellWords.counts(day, open, rated, late.length)}${asked}`;
}

/** What is Red, as refs. Pure. */
export function redInWords({ byRag }: RoomCounts): string {
  const red = byRag.Red ?? [];
  if (red.length === 0) return tellWords.nothingRed;
  return tellWords.red(red.length, refsInShort(red, MOST_REFS));
}
