import { RAGS } from '../../plan/rag';
import type { RoomCounts } from '../../plan/roomCounts';
import { inWords } from '../../plan/day';

const MOST_REFS = 40;

/** A plan in counts and refs, for a room: never who, and no words of anybody. Pure. */
export function countsInWords(counts: RoomCounts): string {
  const { day, open, byRag, late, round } = counts;
  const rated = RAGS.map(rag => `${rag} ${byRag[rag]?.length ?? 0}`).join(', ');
  const asked = round
    ? ` Before the Board on ${inWords(round.board)}: ${round.answered} answered, ${round.unanswered} still open.`
    : '';
  return `${inWords(day)}: ${open} open. ${rated}. Late: ${late.length}.${asked}`;
}

/** What is Red, as refs. Pure. */
export function redInWords({ byRag }: RoomCounts): string {
  const red = byRag.Red ?? [];
  if (red.length === 0) return 'Nothing is Red.';
  const more = red.length > MOST_REFS ? ` and ${red.length - MOST_REFS} more` : '';
  return `Red: ${red.length}. ${red.slice(0, MOST_REFS).join(', ')}${more}.`;
}
