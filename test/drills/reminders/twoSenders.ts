import { deliver, type Delivering } from '../../../src/bot/reminders/deliver';
import { askedOf } from '../../../src/bot/reminders/asked';
import { ledgerIn } from '../../../src/bot/reminders/ledger';
import { digestFor } from '../../../src/bot/reminders/message';
import { remindingAt } from '../../../src/bot/reminders/reminding';
import type { Drill } from '../drill';
import { CROWD_DAY, type Crowd, seeded, startCrowd } from './crowd';

/** As if the lease meant nothing: several senders at once over the same rows, each in another order, each row read twice. */
export const TWO_SENDERS: Drill = {
  about: '2: several senders over the same rows, shuffled, every row taken twice',
  run: async ({ quick }) => {
    const owners = quick ? 20 : 200;
    const crowd = await startCrowd({ owners, connector: { limited: false } });
    const senders = await Promise.all([1, 2, 3].map(seed => senderOver(crowd, seed)));
    const run = { plan: 'crowd', day: CROWD_DAY };
    const { personal } = askedOf(crowd.before, CROWD_DAY);
    await ledgerIn(crowd.storage).plan(
      run,
      [...personal.values()].map(({ person, to }) => ({ person, to, refs: [], first: false })),
    );
    await Promise.all(senders.map(sender => deliver(sender)));
    await crowd.run(); // what one found the other at, and left
    const { faults, counts } = await crowd.check(owners);
    const posts = crowd.connector.asked.length;
    await crowd.stop();
    return {
      figures: { owners, senders: senders.length, posts, ...counts },
      faults: [...faults, ...(posts > owners ? [`${posts} posts for ${owners} people`] : [])],
    };
  },
};

async function senderOver(crowd: Crowd, seed: number): Promise<Delivering> {
  const reminding = remindingAt({
    ...{ store: crowd.kept, storage: crowd.storage, tenantId: 'tenant' },
    ...{ chat: { kind: 'anonymous' }, now: () => new Date(), log: () => undefined },
  });
  const asked = askedOf(crowd.before, CROWD_DAY);
  const random = seeded(seed);
  const run = { plan: 'crowd', day: CROWD_DAY };
  return {
    ...reminding,
    ledger: {
      ...reminding.ledger,
      entries: async of => {
        const entries = await reminding.ledger.entries(of);
        const twice = [...entries, ...entries].map(entry => ({ entry, at: random() }));
        return twice.sort((one, other) => one.at - other.at).map(({ entry }) => entry);
      },
    },
    run,
    sending: {
      next: async () => 'go',
      ...{ isHeld: () => true, pause: () => undefined, taken: () => undefined },
      release: async () => undefined,
    },
    messageFor: async person => digestFor(person, asked, run),
    atOnce: 8,
    wait: ms => new Promise(done => setTimeout(done, ms)),
  };
}
