import { type AdaptiveCard, card, line, plain, submit } from './elements';

const MOST_LINES = 3;
const MOST_REFS = 60;

/**
 * What is sent in the place of a card that Teams finds too big: its first lines, which say what it is, and
 * a button that opens its actions a few at a time. Pure.
 */
export function shorter({ body, actions }: AdaptiveCard): AdaptiveCard {
  const first = body.filter(({ type }) => /Block$/.test(type)).slice(0, MOST_LINES);
  const refs = [...new Set(actions.flatMap(({ data }) => refsIn(data)))].slice(0, MOST_REFS);
  const said =
    refs.length > 0 ? TOO_BIG : `${TOO_BIG} Type “what’s waiting” or “my actions” to go on.`;
  return card(
    [...first, line(plain(said))],
    refs.length > 0 ? [submit('Open them', { kind: 'open', refs })] : [],
  );
}

const TOO_BIG = 'The rest was too much for one card here.';

function refsIn(data: object): string[] {
  const { refs } = data as { refs?: unknown };
  return Array.isArray(refs) ? refs.filter(ref => typeof ref === 'string') : [];
}
