/** What an arm works with, all of it outside its process: every call may be the last that it makes. */
export type Ways = {
  row(key: string): Promise<string>; // empty: there is none
  write(key: string, state: string): Promise<void>;
  enqueue(people: readonly string[]): Promise<void>;
  /** The next message; where there is none just now, how many are still to come. */
  receive(): Promise<{ person: string; lock: string } | { left: number }>;
  settle(lock: string): Promise<void>;
  giveBack(lock: string): Promise<void>; // handed out again, or put aside
  later(lock: string, ms: number): Promise<void>; // put into the queue again
  post(person: string): Promise<number>; // the status; 0: no answer
  wait(ms: number): Promise<void>;
};

/**
 * A peer's way of sending to many, written from its published description. It is started again with
 * the same people after a crash. `mostTimes`: how often its queue hands a message out.
 */
export type Arm = {
  name: string;
  mostTimes: number;
  run(people: readonly string[], ways: Ways): Promise<void>;
};

const isFine = (status: number): boolean => status >= 200 && status < 300;
const isTransient = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** A step that its host begins again after a crash, unless it was finished. */
async function once(key: string, ways: Ways, step: () => Promise<void>): Promise<void> {
  if ((await ways.row(key)) === 'done') return;
  await step();
  await ways.write(key, 'done');
}

type Message = { person: string; lock: string };

/** So many workers, until the queue is empty. */
async function working(
  count: number,
  ways: Ways,
  take: (message: Message) => Promise<void>,
): Promise<void> {
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = await ways.receive();
      if ('lock' in next) await take(next);
      else if (next.left === 0) return;
      else await new Promise(done => setTimeout(done, 50));
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
}

/**
 * Company Communicator: all are put in the queue; 30 workers read the row, send, write the row. Its
 * policy tries again after a second on 429 and every 5xx; where 429 remains, the message waits 660 s.
 * https://github.com/OfficeDev/microsoft-teams-apps-company-communicator
 */
const COMPANY_COMMUNICATOR: Arm = {
  name: 'Company Communicator',
  mostTimes: 10,
  run: async (people, ways) => {
    await once('prepared', ways, () => ways.enqueue(people));
    await working(Math.min(30, people.length), ways, async ({ person, lock }) => {
      if (await ways.row(person)) return ways.settle(lock);
      let status = await ways.post(person);
      for (let again = 0; again < 2 && isTransient(status); again += 1) {
        await ways.wait(1000);
        status = await ways.post(person);
      }
      if (status === 429) return ways.later(lock, 660_000);
      await ways.write(person, isFine(status) ? 'sent' : 'failed');
      await ways.settle(lock);
    });
  },
};

/**
 * The large-scale notification bot: 50 a second are put in the queue; the sender sends what it is
 * given, keeps no row, and a message is handed out once.
 * https://github.com/OfficeDev/agents-toolkit-samples
 */
const LARGE_SCALE: Arm = {
  name: 'large-scale notification',
  mostTimes: 1,
  run: async (people, ways) => {
    const sending = once('enqueued', ways, async () => {
      for (let from = 0; from < people.length; from += 50) {
        if (from > 0) await ways.wait(1000);
        await ways.enqueue(people.slice(from, from + 50));
      }
    });
    await sending;
    await working(Math.min(16, people.length), ways, async ({ person, lock }) => {
      const status = await ways.post(person);
      await (isFine(status) ? ways.settle(lock) : ways.giveBack(lock));
    });
  },
};

/** All at once, as the first example one finds does it; after a crash from the beginning. */
const ALL_AT_ONCE: Arm = {
  name: 'Promise.all',
  mostTimes: 1,
  run: async (people, ways) => {
    await Promise.all(people.map(person => ways.post(person)));
  },
};

export const ARMS: readonly Arm[] = [COMPANY_COMMUNICATOR, LARGE_SCALE, ALL_AT_ONCE];
