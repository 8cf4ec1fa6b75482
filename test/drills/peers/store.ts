import { randomUUID } from 'node:crypto';
import { serve, type Serving } from '../../../src/local/http';

/** A message in a queue, as a service bus keeps it: handed out, it is locked until it is settled. */
type Message = { person: string; handedOut: number; locked?: string; from: number };

/**
 * What the peers' ways keep their state in, outside their processes: rows by person, and a queue that
 * hands a message out at most `mostTimes`, after which it is put aside.
 */
export type PeerStore = {
  url: string;
  rows: Map<string, string>;
  aside: string[]; // people whose message was handed out for the last time and not settled
  reset(mostTimes: number): void;
  /** Locks of a process that died end by themselves, after some minutes. */
  locksEnd(): void;
  stop(): Promise<void>;
};

/** Starts it on a free port. `times`: as much faster do delays pass. */
export async function startPeerStore(times: number): Promise<PeerStore> {
  let messages: Message[] = [];
  let most = 1;
  const store: Omit<PeerStore, 'url' | 'stop'> = {
    rows: new Map(),
    aside: [],
    reset: mostTimes => {
      most = mostTimes;
      messages = [];
      store.rows.clear();
      store.aside.length = 0;
    },
    locksEnd: () => messages.filter(({ locked }) => locked).forEach(giveBack),
  };
  const server: Serving = await serve(async request => answer(request), { port: 0 });
  return { ...store, url: server.url.replace('localhost', '127.0.0.1'), stop: server.close };

  function giveBack(message: Message): void {
    delete message.locked;
    if (message.handedOut < most) return;
    messages = messages.filter(one => one !== message);
    store.aside.push(message.person);
  }

  async function answer(request: Request): Promise<Response> {
    const [, what = '', key = ''] = new URL(request.url).pathname.split('/');
    const body = await request.text();
    switch (`${request.method} ${what}`) {
      case 'GET row':
        return Response.json(store.rows.get(key) ?? '');
      case 'PUT row':
        store.rows.set(key, body);
        return new Response();
      case 'POST queue':
        for (const person of JSON.parse(body) as string[])
          messages.push({ person, handedOut: 0, from: 0 });
        return new Response();
      case 'POST receive':
        return Response.json(receive() ?? { left: messages.length });
      case 'POST later': {
        const message = messages.find(({ locked }) => locked === key);
        if (!message) return new Response('', { status: 410 });
        message.from = performance.now() + Number(body) / times;
        message.handedOut = 0; // it is put into the queue again as a new one
        delete message.locked;
        return new Response();
      }
      case 'POST back': {
        const message = messages.find(({ locked }) => locked === key);
        if (message) giveBack(message);
        return new Response();
      }
      case 'DELETE message':
        messages = messages.filter(({ locked }) => locked !== key);
        return new Response();
      default:
        return new Response('', { status: 404 });
    }
  }

  function receive(): { person: string; lock: string } | undefined {
    const now = performance.now();
    const message = messages.find(({ locked, from }) => locked === undefined && from <= now);
    if (!message) return undefined;
    message.locked = randomUUID();
    message.handedOut += 1;
    return { person: message.person, lock: message.locked };
  }
}
