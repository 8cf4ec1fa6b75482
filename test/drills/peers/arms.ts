/** What an arm works with: every call may fail, or the process may die in it. */
export type Ways = {
  read(person: string): Promise<string | undefined>; // its own row about the person
  write(person: string, state: string): Promise<void>;
  post(person: string): Promise<number>; // the status; 0: no answer
  wait(ms: number): Promise<void>;
};

/**
 * A peer's way of sending to many, written from its published description. It is called again with
 * the same people after a crash, as its queue would. `delivered`: how often the queue hands a
 * message out before it is put aside.
 */
export type Arm = {
  name: string;
  run(people: readonly string[], ways: Ways): Promise<void>;
  /** Which people are handed out again after a crash. Pure. */
  afterCrash(people: readonly string[], done: ReadonlySet<string>): readonly string[];
};

const isFine = (status: number): boolean => status >= 200 && status < 300;
const isTransient = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/**
 * Company Communicator: read the row, send, write the row, 30 side by side. Its policy tries again
 * after a second on 429 and every 5xx; where 429 remains, all wait 660 s.
 * https://github.com/OfficeDev/microsoft-teams-apps-company-communicator
 */
export const COMPANY_COMMUNICATOR: Arm = {
  name: 'Company Communicator',
  run: async (people, ways) => {
    const queue = [...people];
    const worker = async (): Promise<void> => {
      for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
        if ((await ways.read(person)) !== undefined) continue;
        let status = await ways.post(person);
        for (let again = 0; again < 2 && isTransient(status); again += 1) {
          await ways.wait(1000);
          status = await ways.post(person);
        }
        if (status === 429) {
          await ways.wait(660_000);
          queue.push(person);
        } else await ways.write(person, isFine(status) ? 'Succeeded' : 'Failed');
      }
    };
    await Promise.all(Array.from({ length: 30 }, worker));
  },
  afterCrash: people => people,
};

/**
 * The large-scale notification bot: 50 a second are put in the queue; the sender sends what it is
 * given, keeps no row, and a message is delivered once.
 * https://github.com/OfficeDev/agents-toolkit-samples
 */
export const LARGE_SCALE: Arm = {
  name: 'large-scale notification',
  run: async (people, ways) => {
    const sends: Promise<number>[] = [];
    for (const [index, person] of people.entries()) {
      const sent = ways.post(person);
      sent.catch(() => undefined); // looked at with all the others
      sends.push(sent);
      if (index % 50 === 49) await ways.wait(1000);
    }
    await Promise.all(sends);
  },
  afterCrash: (people, done) => people.filter(person => !done.has(person)).slice(50), // those in hand are put aside
};

/** All at once, as the first example one finds does it; after a crash from the beginning. */
export const ALL_AT_ONCE: Arm = {
  name: 'Promise.all',
  run: async (people, ways) => {
    await Promise.all(people.map(person => ways.post(person)));
  },
  afterCrash: people => people,
};

export const ARMS: readonly Arm[] = [COMPANY_COMMUNICATOR, LARGE_SCALE, ALL_AT_ONCE];
