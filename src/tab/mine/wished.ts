import type { ActSaid } from '../../plan/acts/act';
import type { Wished } from '../../plan/service';
import { mineWords } from '../words/mine';

/** The act that a wish asks for; undefined where it is more than one act, which is done in chat. Pure. */
export function actOf(wish: Wished): ActSaid | undefined {
  switch (wish.kind) {
    case 'snooze':
      return wish.until && { kind: 'snooze', until: wish.until };
    case 'extend':
      return { kind: 'ask for a date', wanted: wish.wanted, why: wish.why };
    case 'same as':
      return { kind: 'link', to: wish.as };
    case 'happened':
      return { kind: 'happened', ...(wish.on && { on: wish.on }) };
    case 'not mine': // told to whoever leads the strand, on a card
    case 'away':
      return undefined;
  }
}

/** Pure. */
export function wishInWords(wish: Wished): string {
  const { wishes } = mineWords;
  switch (wish.kind) {
    case 'snooze':
      return wishes.snooze(wish.until);
    case 'extend':
      return wishes.extend(wish.wanted, wish.why);
    case 'same as':
      return wishes['same as'](wish.as);
    case 'happened':
      return wishes.happened(wish.on);
    case 'not mine':
      return wishes['not mine'](wish.to);
    case 'away':
      return wishes.away(wish);
  }
}
