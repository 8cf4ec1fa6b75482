import { card, MOST_BYTES, plain, line, submit } from '../../../src/bot/cards/elements';
import { executable } from '../../../src/bot/cards/execute';

describe('a card that can be executed', () => {
  it('holds each button twice: for newer clients, and to fall back on', () => {
    const made = executable(card([], [submit('Send', { kind: 'digest', card: 'k' })]));
    const data = { kind: 'digest', card: 'k' };
    expect(made.actions).toEqual([
      {
        ...{ type: 'Action.Execute', title: 'Send', verb: 'digest', data },
        fallback: { type: 'Action.Submit', title: 'Send', data },
      },
    ]);
  });

  it('stays as it is where the second button would make it too heavy', () => {
    const refs = Array.from({ length: 1500 }, (_, n) => `OD8-${n}`);
    const heavy = card(
      [line(plain('words '.repeat(1000)))],
      [submit('Open', { kind: 'open', refs })],
    );
    expect(JSON.stringify(heavy).length).toBeLessThan(MOST_BYTES);
    expect(executable(heavy)).toBe(heavy);
  });
});
