import { addDays, inWords } from '../../plan/day';
import { grouped } from '../../plan/grouped';
import type { Heartbeat } from '../../plan/heartbeat';
import { reachInWords } from '../../plan/reach';
import { type AdaptiveCard, card, type Element, heading, line, plain, subtle } from './elements';
import { actions, named, refsInShort } from './named';

/** The week for the plan manager alone, also when nothing happened: were it missing, the bot would be. Pure. */
export function heartbeatCard(week: Heartbeat): AdaptiveCard {
  const { day, from, lastRunOn, open } = week;
  const last = lastRunOn
    ? `I last asked on ${inWords(lastRunOn)}.`
    : 'I have not asked anybody yet.';
  return card([
    heading(`The week from ${inWords(from)} to ${inWords(addDays(day, -1))}`),
    line(plain(`${last} ${actions(open)} open.`)),
    ...roundOf(week),
    ...named('Asked and not answered', perPerson(week.asked, 'owner')),
    ...named('Answered', perPerson(week.answered, 'by')),
    ...named('Cannot be reached', week.unreachable.map(inReach)),
    ...named(
      'Waits for you',
      week.waiting.map(({ ref, what }) => (ref ? `${ref}: ${what}` : what)),
    ),
    line(subtle('I send this every week, so that you notice when I stop.')),
  ]);
}

function roundOf({ round, closed }: Heartbeat): Element[] {
  const said = [
    ...(round ? [`A round is open: papers by ${inWords(round.papers)}.`] : []),
    ...(closed ? [`The round before the Board on ${inWords(closed.board)} has closed.`] : []),
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
