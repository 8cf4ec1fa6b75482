import { type AdaptiveCard, card, line, plain, submit } from './elements';
import { askWords } from '../words/asking';

const MOST_LINES = 3;
const MOST_REFS = 60;

/**
 * What is sent in the place of a card that Teams finds too big: its first lines, which say what it is, and
 * a button that opens its actions a few at a time. Pure.
 */
export function shorter({ body, actions }: AdaptiveCard): AdaptiveCard {
  const first = body.filter(({ type }) => /Block$/.test(type)).slice(0, MOST_LINES);
  const refs = [...new Set(actions.flatMap(({ data }) => refsIn(data)))].slice(0, MOST_REFS);
  const said = refs.length > 0 ? askWords.tooBig : `${askWords.tooBig} ${askWords.typeToGoOn}`;
  return card(
    [...first, line(plain(said))],
    refs.length > 0 ? [submit(askWords.open, { kind: 'open', refs })] : [],
  );
}

function refsIn(data: object): string[] {
  const { refs } = data as { refs?: unknown };
  return Array.isArray(refs) ? refs.filter(ref => typeof ref === 'string') : [];
}
