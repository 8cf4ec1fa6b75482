/** How requests are sent again: waits as a function, so that tests need not wait. */
export type Patience = {
  wait: (ms: number) => Promise<void>;
  random: () => number; // 0 to 1
  now: () => Date;
};

type Send = (request: Request) => Promise<Response>;

const MOST_TRIES = 4;
const MOST_WAIT_MS = 30_000;
const FIRST_WAIT_MS = 500;

/** Real waiting on the real clock. */
export const usualPatience: Patience = {
  wait: ms => new Promise(resolve => void setTimeout(resolve, ms)),
  random: Math.random,
  now: () => new Date(),
};

/**
 * Sends again only what is safe to send again. Reads: after throttling, 502, 503, 504 and lost
 * connections. Writes: only where SharePoint says that it did nothing yet (429, or 503 with
 * `Retry-After`), since a write without an answer may have been done. PnPjs's own retry does not
 * make that difference. Where SharePoint asks to be left alone, everything sent through here waits, and
 * nothing is sent before the time: longer than half a minute is not waited but given up, and until then
 * the same answer is given without asking. Gives the last answer when it gives up.
 */
export function patiently(send: Send, patience: Patience = usualPatience): Send {
  const gate = gateOf(patience);
  const attempt = async (request: Request, tried: number): Promise<Response> => {
    const closed = await gate.pass();
    if (closed) return closed;
    const answer = await sendOnce(send, request.clone());
    const ms = waitMs(answer, tried, patience);
    const off = asksForPeace(answer);
    if (off) gate.close(off, ms);
    const again = tried < MOST_TRIES && ms <= MOST_WAIT_MS && isSafeAgain(request, answer);
    if (!again) {
      if (answer instanceof Response) return answer;
      throw answer.lost;
    }
    if (!off) await patience.wait(ms);
    return attempt(request, tried + 1);
  };
  return request => attempt(request, 1);
}

/** What `Retry-After` asks for: seconds, or a date; undefined when it says neither. Pure. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/**
 * How long an answer asks to be left alone: the later of `Retry-After` and `RateLimit-Reset`;
 * undefined where it says neither. Pure.
 */
export function askedToWaitMs({ headers }: Response, now: Date): number | undefined {
  const asked = ['Retry-After', 'RateLimit-Reset']
    .map(name => retryAfterMs(headers.get(name), now))
    .filter(ms => ms !== undefined);
  return asked.length > 0 ? Math.max(...asked) : undefined;
}

/** Absurd times, such as a day, are not believed: after a quarter of an hour it is asked again. */
const MOST_CLOSED_MS = 15 * 60_000;

/** Closed while SharePoint asks to be left alone, for all that go through it. */
function gateOf({ wait, random, now }: Patience) {
  let closed: { until: number; answer: Response } | undefined;
  return {
    close(answer: Response, ms: number): void {
      const until = now().getTime() + Math.min(ms, MOST_CLOSED_MS);
      if (!closed || until > closed.until) closed = { until, answer: answer.clone() };
    },
    async pass(): Promise<Response | undefined> {
      while (closed) {
        const before = closed;
        const rest = before.until - now().getTime();
        if (rest > MOST_WAIT_MS) return before.answer.clone();
        if (rest > 0) await wait(rest + random() * FIRST_WAIT_MS);
        if (closed === before) closed = undefined; // else it was closed for longer meanwhile
      }
      return undefined;
    },
  };
}

type Answer = Response | { lost: unknown };

async function sendOnce(send: Send, request: Request): Promise<Answer> {
  try {
    return await send(request);
  } catch (lost) {
    return { lost };
  }
}

/** Throttled, or too busy and saying for how long, in either way. */
function asksForPeace(answer: Answer): Response | undefined {
  const isBusy =
    answer instanceof Response && answer.status === 503 && answer.headers.has('RateLimit-Reset');
  return isBusy ? answer : putOff(answer);
}

function putOff(answer: Answer): Response | undefined {
  if (!(answer instanceof Response)) return undefined;
  const { status, headers } = answer;
  return status === 429 || (status === 503 && headers.has('Retry-After')) ? answer : undefined;
}

function isSafeAgain(request: Request, answer: Answer): boolean {
  const isRead = request.method === 'GET';
  if (!(answer instanceof Response)) return isRead && !isTimeout(answer.lost);
  if (putOff(answer)) return true;
  return isRead && answer.status >= 502 && answer.status <= 504;
}

const isTimeout = (lost: unknown): boolean =>
  lost instanceof DOMException && lost.name === 'TimeoutError';

/** As long as SharePoint asks, never less; a guess that doubles where it asks for nothing. */
function waitMs(answer: Answer, tried: number, { random, now }: Patience): number {
  const asked = answer instanceof Response ? askedToWaitMs(answer, now()) : undefined;
  if (asked !== undefined && asked > 0) return asked;
  return FIRST_WAIT_MS * 2 ** (tried - 1) + random() * FIRST_WAIT_MS;
}
