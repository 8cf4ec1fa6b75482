import { type Day, endOfMonth, monthOf } from '../../plan/day';
import { writeDue } from '../../plan/due';
import type { Wished } from '../../plan/service';
import type { Wish } from './wishes';

/** A wish that was confirmed: all that is needed to do it, as far as it is known. */
export type Granted = Wished;

/** What a wish asks for, where nothing is left open; what may be two days is left blank. Pure. */
export function grantedBy(wish: Wish): Granted {
  switch (wish.kind) {
    case 'snooze':
      return { kind: 'snooze', refs: wish.refs, ...untilOf(wish.until) };
    case 'not mine':
      return { kind: 'not mine', refs: wish.refs, to: wish.to ?? '' };
    case 'extend': {
      const wanted = wish.to && 'on' in wish.to ? deadline(wish.to.on) : '';
      return { kind: 'extend', refs: wish.refs, wanted, why: wish.why };
    }
    case 'same as':
      return { kind: 'same as', refs: wish.refs, as: wish.as };
    case 'happened':
      return { kind: 'happened', refs: wish.refs, ...(wish.on && { on: wish.on }) };
    case 'away':
      return {
        ...{ kind: 'away', ask: wish.ask ?? '' },
        ...(wish.from && { from: wish.from.on }),
        ...untilOf(wish.until),
      };
  }
}

/** Whether nothing is missing, so that a "yes" is enough. Pure. */
export function isWhole(granted: Granted): boolean {
  switch (granted.kind) {
    case 'snooze':
      return granted.refs.length > 0 && granted.until !== undefined;
    case 'extend':
      return granted.refs.length > 0 && granted.wanted !== '' && granted.why !== '';
    case 'not mine':
    case 'same as':
    case 'happened':
      return granted.refs.length > 0;
    case 'away':
      return granted.until !== undefined;
  }
}

/** A deadline as plans write it: the last day of a month is that month. Pure. */
export function deadline(on: Day): string {
  const isMonth = on === endOfMonth(Number(on.slice(0, 4)), Number(on.slice(5, 7)));
  return isMonth ? monthOf(on) : writeDue(on);
}

function untilOf(until: { on: Day } | { mayBe: readonly Day[] } | undefined) {
  return until && 'on' in until ? { until: until.on } : {};
}
