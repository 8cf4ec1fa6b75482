import type { Action, Update } from '../../../plan/action';
import type { ReadShelf } from '../openPlan';
import {
  errorOf,
  faultOf,
  type FromReader,
  type PlanHead,
  type PlanPiece,
  type ToReader,
} from './messages';

/** What stands between the page and the worker: the worker itself, or in a test anything that answers. */
export type Reader = {
  send: (message: ToReader) => void;
  listen: (take: (message: FromReader) => void) => void;
};

type Asked = {
  give: (value: never) => void;
  refuse: (error: Error) => void;
  head?: PlanHead;
  actions: Action[];
  updates: Map<string, readonly Update[]>;
};
const ALL = 0; // questions count from 1
type WithoutId<Message> = Message extends { id: number } ? Omit<Message, 'id'> : never;
type Question = WithoutId<ToReader>;

/** Starts the worker; its program comes while the page still signs the person in. */
export function startReader(): Reader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    send: message => worker.postMessage(message),
    listen: take => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => take(data));
      worker.addEventListener('error', ({ message }) => take(brokenDown(message)));
    },
  };
}

export type ReaderParts = {
  siteUrl: string;
  token: () => Promise<string>;
  /** SharePoint wants no requests for so many milliseconds. */
  onPause: (ms: number) => void;
  /** The worker has stopped: this shelf answers no more. */
  onBroken: () => void;
  /** A piece of a plan has come: what is worked out from it now holds nobody up when all are there. */
  onPiece?: (head: PlanHead, piece: PlanPiece) => void;
};

/** The plans of a site as `reader` reads them. */
export function shelfOf(
  reader: Reader,
  { siteUrl, token, onPause, onBroken, onPiece }: ReaderParts,
): ReadShelf {
  const asked = new Map<number, Asked>();
  let last = 0;
  const ask = <Value>(question: Question): Promise<Value> =>
    new Promise((give, refuse) => {
      last += 1;
      asked.set(last, { give, refuse, actions: [], updates: new Map() });
      reader.send({ ...question, id: last });
    });
  const giveToken = (): void => {
    token().then(
      given => reader.send({ ask: 'token', token: given }),
      (error: unknown) => reader.send({ ask: 'token', fault: faultOf(error) }),
    );
  };
  reader.listen(message => {
    if (message.say === 'token') giveToken();
    else if (message.say === 'pause') onPause(message.ms);
    else if (message.say === 'fault' && message.id === ALL) {
      for (const one of asked.values()) one.refuse(errorOf(message.fault));
      asked.clear();
      onBroken();
    } else settle(asked, message, onPiece);
  });
  reader.send({ ask: 'start', siteUrl });
  giveToken(); // the first requests need not ask for it
  return {
    plans: () => ask({ ask: 'plans' }),
    health: () => ask({ ask: 'health' }),
    accounts: () => ask({ ask: 'accounts' }),
    people: text => ask({ ask: 'people', text }),
    rights: mails => ask({ ask: 'rights', mails }),
    open: planKey => ({
      load: () => ask({ ask: 'whole', planKey }),
      loadFirst: () => ask({ ask: 'first', planKey }),
    }),
  };
}

type Settling = Exclude<FromReader, { say: 'token' | 'pause' }>;

/** `never`: who asked knows what the answer is; the worker answers each question with its own kind. */
function settle(
  asked: Map<number, Asked>,
  message: Settling,
  onPiece: ReaderParts['onPiece'],
): void {
  const one = asked.get(message.id);
  if (!one) return;
  if (message.say === 'head') {
    one.head = message.head;
    return;
  }
  if (message.say === 'piece') {
    for (const action of message.piece.actions) one.actions.push(action);
    for (const [ref, updates] of message.piece.updates) one.updates.set(ref, updates);
    if (one.head) onPiece?.(one.head, message.piece);
    return;
  }
  asked.delete(message.id);
  if (message.say === 'fault') one.refuse(errorOf(message.fault));
  else one.give(valueOf(message, one) as never);
}

function valueOf(
  message: Exclude<Settling, { say: 'fault' | 'head' | 'piece' }>,
  one: Asked,
): unknown {
  switch (message.say) {
    case 'plans':
      return message.plans;
    case 'health':
      return message.findings;
    case 'accounts':
      return message.accounts;
    case 'people':
      return message.people;
    case 'rights':
      return message.rights;
    case 'first':
      return message.first;
    case 'whole':
      return { ...one.head, actions: one.actions, updates: one.updates };
  }
}

/** A worker that does not start, or stops: all that was asked of it fails. */
function brokenDown(message: string): FromReader {
  return { say: 'fault', id: ALL, fault: { name: 'Error', message } };
}
