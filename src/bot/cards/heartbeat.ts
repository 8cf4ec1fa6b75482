import { addDays } from '../../plan/day';
import { grouped } from '../../plan/grouped';
import type { Heartbeat } from '../../plan/heartbeat';
import { reachInWords } from '../../plan/reach';
import { type AdaptiveCard, card, type Element, heading, line, plain, subtle } from './elements';
import { actions, named, refsInShort } from './named';
import { tellWords } from '../words/telling';

/** The week for the plan manager alone, also when nothing happened: were it missing, the bot would be. Pure. */
export function heartbeatCard(week: Heartbeat): AdaptiveCard {
  const { day, from, lastRunOn, open } = week;
  return card([
    heading(tellWords.week(from, addDays(day, -1))),
    line(plain(tellWords.open(tellWords.asked(lastRunOn), actions(open)))),
    ...roundOf(week),
    ...named(tellWords.notAnswered, perPerson(week.asked, 'owner')),
    ...named(tellWords.answered, perPerson(week.answered, 'by')),
    ...named(tellWords.cannotReach, week.unreachable.map(inReach)),
    ...named(
      tellWords.waits,
      week.waiting.map(({ ref, what }) => (ref ? `${ref}: ${what}` : what)),
    ),
    line(subtle(tellWords.everyWeek)),
  ]);
}

function roundOf({ round, closed }: Heartbeat): Element[] {
  const said = [
    ...(round ? [tellWords.roundOpen(round.papers)] : []),
    ...(closed ? [tellWords.roundOver(closed.board)] : []),
  ];
  return said.map(text => line(plain(text)));
}

/** `Dana Service: OD8-01, OD8-02`. */
function perPerson<Who extends string>(
  items: readonly ({ ref: string } & Record<Who, string>)[],
  who: Who,
): readonly string[] {
  return [...grouped(items, item => item[who])].map(
    ([name, theirs]) => `${name}: ${refsInShort([...new Set(theirs.map(({ ref }) => ref))])}`,
  );
}

function inReach({ to, why, actions: count }: Heartbeat['unreachable'][number]): string {
  return `${to}, ${actions(count)}: ${reachInWords(why)}`;
}
