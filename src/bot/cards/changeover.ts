import { isOpen } from '../../plan/action';
import { requestsWaiting } from '../../plan/acts/requests';
import type { Day } from '../../plan/day';
import { ownerOf } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { RAGS } from '../../plan/rag';
import { roomCounts } from '../../plan/roomCounts';
import {
  type AdaptiveCard,
  card,
  type Element,
  heading,
  line,
  plain,
  short,
  strong,
  submit,
  subtle,
} from './elements';
import { nameWords } from '../../plan/words/names';
import { changeoverWords } from '../words/deciding';
import { refsInShort } from './named';

const MOST_REFS = 40;

/**
 * For who leads a strand from now on: what it holds, what is late, what waits for their word, whom they
 * cover, and when the Board meets next. `from`: who led it before, as written; blank: nobody. Pure.
 */
export function changeoverCard({
  plan,
  strand,
  today,
  from,
}: {
  plan: Plan;
  strand: string;
  today: Day;
  from: string;
}): AdaptiveCard {
  const title = plan.strands.find(({ code }) => code === strand)?.title ?? strand;
  const { open, byRag, late } = roomCounts(plan, today, strand);
  const ours = plan.actions.filter(one => one.strand === strand && isOpen(one));
  const toDecide = requestsWaiting(plan, today)
    .filter(({ action }) => action.strand === strand)
    .map(({ action }) => action.ref);
  const vacant = ours.filter(action => !ownerOf(plan, action)?.id).map(({ ref }) => ref);
  const board = plan.facts.boards.find(one => one.board >= today);
  const first = [...new Set([...toDecide, ...late, ...(byRag.Red ?? [])])].slice(0, MOST_REFS);
  const rated = RAGS.map(rag => `${nameWords.rags[rag]} ${byRag[rag]?.length ?? 0}`).join(', ');
  return card(
    [
      heading(changeoverWords.title),
      line(strong(short(title, 120)), plain(changeoverWords.led(short(from, 80)))),
      line(plain(changeoverWords.open(open, rated))),
      ...refsLine(changeoverWords.late, late),
      ...refsLine(changeoverWords.toDecide, toDecide),
      ...refsLine(changeoverWords.vacant, vacant),
      ...(board ? [line(plain(changeoverWords.board(board.board, board.papers)))] : []),
      line(subtle(changeoverWords.what)),
    ],
    first.length > 0 ? [submit(changeoverWords.openPressing, { kind: 'open', refs: first })] : [],
  );
}

function refsLine(title: string, refs: readonly string[]): Element[] {
  if (refs.length === 0) return [];
  const said = refsInShort(refs, MOST_REFS);
  return [line(strong(`${title}: `), plain(`${said}.`))];
}
