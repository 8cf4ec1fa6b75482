import { inWords } from '../../plan/day';
import { reachInWords } from '../../plan/reach';
import type { RoundPerson, RoundSummary } from '../../plan/roundSummary';
import { type AdaptiveCard, card, heading, line, plain, subtle } from './elements';
import { actions, named, refsInShort } from './named';

/** What came of a round, for the plan manager alone: who answered, who did not, who could not be reached. Pure. */
export function roundClosedCard(summary: RoundSummary): AdaptiveCard {
  const { board, papers, answered, partly, silent, unreachable, leftAlone } = summary;
  const { answered: count, unanswered } = summary.actions;
  return card([
    heading(`The round before the Board on ${inWords(board)} is closed`),
    line(
      plain(`${count} of ${actions(count + unanswered)} answered. `),
      subtle(`Papers were due on ${inWords(papers)}. Only you are told who.`),
    ),
    ...named('No word', silent.map(noWord)),
    ...named('Answered in part', partly.map(inPart)),
    ...named(
      'Could not be reached',
      unreachable.map(person => `${noWord(person)}; ${reachInWords(person.why)}`),
    ),
    ...named('Answered all', answered.map(all)),
    ...(leftAlone.length > 0
      ? [line(subtle(`Not asked about, snoozed or switched off: ${actions(leftAlone.length)}.`))]
      : []),
  ]);
}

const nameOf = ({ to, person }: RoundPerson): string => person?.name ?? to;

function noWord(person: RoundPerson): string {
  return `${nameOf(person)}: ${refsInShort(person.unanswered)}`;
}

function inPart(person: RoundPerson): string {
  const { answered, unanswered } = person;
  return `${nameOf(person)}: ${answered.length} of ${answered.length + unanswered.length}; open ${refsInShort(unanswered)}`;
}

function all(person: RoundPerson): string {
  return `${nameOf(person)}: ${actions(person.answered.length)}`;
}
