import { handedOver } from '../../plan/decisions';
import { grouped } from '../../plan/grouped';
import type { Notice } from '../../plan/notices';
import { type AdaptiveCard, card, type Element, heading, line, plain, subtle } from './elements';
import { named, refsInShort } from './named';
import { tellWords } from '../words/telling';

/** What was asked as often as the plan asks: to whoever takes it up, and to whoever was asked. Pure. */
export function askedInVainCard({
  takeUp,
  own,
}: Pick<Extract<Notice, { kind: 'asked in vain' }>, 'takeUp' | 'own'>): AdaptiveCard {
  const owners = grouped(takeUp, ({ owner }) => owner);
  const lines = [...owners].map(([owner, theirs]) => `${owner}: ${refsInShort(refsOf(theirs))}`);
  return card([
    heading(takeUp.length > 0 ? tellWords.inVain : tellWords.noMore),
    ...(lines.length > 0
      ? [
          line(plain(tellWords.stopped), subtle(tellWords.takeUp)),
          ...named(tellWords.notAnsweredBy, lines),
        ]
      : []),
    ...ownLines(own),
  ]);
}

function ownLines(own: Extract<Notice, { kind: 'asked in vain' }>['own']): Element[] {
  const alike = grouped(own, ({ takenUpBy, times }) => handedOver(takenUpBy, times));
  return [...alike].map(([said, theirs]) => line(plain(`${refsInShort(refsOf(theirs))}: ${said}`)));
}

const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);
