import { createInterface } from 'node:readline';
import { ARMS, type Ways } from './arms';

/** What a process that sends in a peer's way is told. */
export type SenderSettings = {
  arm: string;
  people: readonly string[];
  store: string; // URLs
  connector: string;
  times: number; // as much faster do waits pass
};

const HANGS_AFTER_MS = 1500; // as ours in the same drills

// A real process. It waits for one line that tells it to go.
process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  const settings = JSON.parse(line) as SenderSettings;
  await ARMS.find(({ name }) => name === settings.arm)?.run(settings.people, waysOf(settings));
  process.exit(0);
}

function waysOf({ store, connector, times }: SenderSettings): Ways {
  const ask = async (method: string, path: string, body?: string): Promise<string> => {
    const answer = await fetch(`${store}/${path}`, { method, ...(body !== undefined && { body }) });
    return answer.text();
  };
  return {
    row: async key => JSON.parse(await ask('GET', `row/${key}`)) as string,
    write: async (key, state) => void (await ask('PUT', `row/${key}`, state)),
    enqueue: async people => void (await ask('POST', 'queue', JSON.stringify(people))),
    receive: async () => JSON.parse(await ask('POST', 'receive')) as { left: number },
    settle: async lock => void (await ask('DELETE', `message/${lock}`)),
    giveBack: async lock => void (await ask('POST', `back/${lock}`)),
    later: async (lock, ms) => void (await ask('POST', `later/${lock}`, String(ms))),
    post: async person => {
      try {
        const url = `${connector}/v3/conversations/${encodeURIComponent(person)}/activities`;
        const { status } = await fetch(url, {
          ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
          signal: AbortSignal.timeout(HANGS_AFTER_MS),
        });
        return status;
      } catch {
        return 0;
      }
    },
    wait: ms => new Promise(done => setTimeout(done, ms / times)),
  };
}
