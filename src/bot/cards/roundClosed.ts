import { reachInWords } from '../../plan/reach';
import type { RoundPerson, RoundSummary } from '../../plan/roundSummary';
import { type AdaptiveCard, card, heading, line, plain, subtle } from './elements';
import { actions, named, refsInShort } from './named';
import { tellWords } from '../words/telling';

/** What came of a round, for the plan manager alone: who answered, who did not, who could not be reached. Pure. */
export function roundClosedCard(summary: RoundSummary): AdaptiveCard {
  const { board, papers, answered, partly, silent, unreachable, leftAlone } = summary;
  const { answered: count, unanswered } = summary.actions;
  return card([
    heading(tellWords.roundClosed(board)),
    line(
      plain(tellWords.ofAnswered(count, actions(count + unanswered))),
      subtle(tellWords.papers(papers)),
    ),
    ...named(tellWords.noWord, silent.map(noWord)),
    ...named(tellWords.inPart, partly.map(inPart)),
    ...named(
      tellWords.notReached,
      unreachable.map(person => `${noWord(person)}; ${reachInWords(person.why)}`),
    ),
    ...named(tellWords.answeredAll, answered.map(all)),
    ...(leftAlone.length > 0 ? [line(subtle(tellWords.leftAlone(actions(leftAlone.length))))] : []),
  ]);
}

const nameOf = ({ to, person }: RoundPerson): string => person?.name ?? to;

function noWord(person: RoundPerson): string {
  return `${nameOf(person)}: ${refsInShort(person.unanswered)}`;
}

function inPart(person: RoundPerson): string {
  const { answered, unanswered } = person;
  return `${nameOf(person)}: ${tellWords.partOf(answered.length, answered.length + unanswered.length, refsInShort(unanswered))}`;
}

function all(person: RoundPerson): string {
  return `${nameOf(person)}: ${actions(person.answered.length)}`;
}
