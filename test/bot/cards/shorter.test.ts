import { bytesOf, type AdaptiveCard } from '../../../src/bot/cards/elements';
import { shorter } from '../../../src/bot/cards/shorter';
import { CARDS } from '../../cards/cards';
import { textOf, wrongWith } from '../helpers/cardChecks';

describe('the shorter card in the place of one that is too big', () => {
  it.each<[string, AdaptiveCard]>([...CARDS])('is a card that phones show: %s', (_name, card) => {
    const made = shorter(card);
    expect(wrongWith(made)).toEqual([]);
    expect(bytesOf(made)).toBeLessThan(9_000);
    expect(textOf(made)).toContain(textOf(card).split('\n')[0]);
  });
});
