import { isOpen } from '../../plan/action';
import { requestsWaiting } from '../../plan/acts/requests';
import { type Day, inWords } from '../../plan/day';
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
  const rated = RAGS.map(rag => `${rag} ${byRag[rag]?.length ?? 0}`).join(', ');
  return card(
    [
      heading('You lead a strand now'),
      line(strong(short(title, 120)), plain(from ? `, until now led by ${short(from, 80)}.` : '.')),
      line(plain(`${open} open. ${rated}.`)),
      ...refsLine('Late', late),
      ...refsLine('Dates that wait to be agreed', toDecide),
      ...refsLine('Nobody is known for these, so you are asked', vacant),
      ...(board
        ? [
            line(
              plain(
                `The Board meets on ${inWords(board.board)}; papers by ${inWords(board.papers)}.`,
              ),
            ),
          ]
        : []),
      line(
        subtle(
          "You agree or refuse other dates, hear what is long late, and are asked where an action has no owner. Type “what's waiting” to see what waits for you.",
        ),
      ),
    ],
    first.length > 0 ? [submit('Open the most pressing', { kind: 'open', refs: first })] : [],
  );
}

function refsLine(title: string, refs: readonly string[]): Element[] {
  if (refs.length === 0) return [];
  const more = refs.length > MOST_REFS ? ` and ${refs.length - MOST_REFS} more` : '';
  return [line(strong(`${title}: `), plain(`${refs.slice(0, MOST_REFS).join(', ')}${more}.`))];
}
