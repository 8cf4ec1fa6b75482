import type { Day } from '../../plan/day';
import { plainId } from '../../plan/known';
import type { Person } from '../../plan/people';
import { deliver, type Delivering } from './deliver';
import type { Entry } from './ledger';
import type { Message } from './message';
import type { Sending } from './pace';

/** What one message outside a run needs; no lease, since the platform leaves room for single posts. */
export type SendingOne = Omit<Delivering, 'run' | 'messageFor' | 'sending' | 'atOnce'>;

/** One message to one person. `what` and `day` make it what it is: the same is never sent twice. */
export type OneMessage = { what: string; day: Day; to: Person; message: Message };

/** How long somebody who pressed a button is kept waiting for a throttled platform. */
const PATIENCE_MS = 10_000;

/**
 * Sends one card now, by a row of the ledger as a reminder has, at most once a `what` and day. Gives the
 * row; `before`: it was sent, or may have been, already. Whoever could not be reached is tried again.
 */
export async function sendOne(
  { what, day, to, message }: OneMessage,
  sending: SendingOne,
): Promise<{ entry: Entry; before: boolean } | undefined> {
  const { ledger } = sending;
  const run = { plan: what, day };
  const person = plainId(to.id ?? '');
  const there = await ledger.entries(run);
  const before = there.find(one => one.person === person);
  if (before && /^(?:sent|unknown|posting)$/.test(before.state))
    // posting: somebody is at it, or died at it
    return { entry: before, before: true };
  if (!before) await ledger.plan(run, [{ person, to: to.name, refs: message.refs, first: false }]);
  const messageFor = async (whom: string) => (whom === person ? message : undefined);
  await deliver({ ...sending, run, messageFor, atOnce: 1, sending: unpaced() });
  const entry = (await ledger.entries(run)).find(one => one.person === person);
  return entry && { entry, before: false };
}

/** One post at a time, and not for long. */
function unpaced(): Sending {
  const end = performance.now() + PATIENCE_MS;
  let free = 0;
  return {
    next: async () => {
      const waitMs = free - performance.now();
      if (free > end) return 'over';
      if (waitMs > 0) await new Promise(done => setTimeout(done, waitMs));
      return 'go';
    },
    pause: ms => void (free = performance.now() + ms),
    ...{ isHeld: () => true, taken: () => undefined, release: async () => undefined },
  };
}
