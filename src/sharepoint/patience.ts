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
 * make that difference. Gives the last answer when it gives up.
 */
export function patiently(send: Send, patience: Patience = usualPatience): Send {
  const attempt = async (request: Request, tried: number): Promise<Response> => {
    const answer = await sendOnce(send, request.clone());
    const again = tried < MOST_TRIES && isSafeAgain(request, answer);
    if (!again) {
      if (answer instanceof Response) return answer;
      throw answer.lost;
    }
    await patience.wait(waitMs(answer, tried, patience));
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

type Answer = Response | { lost: unknown };

async function sendOnce(send: Send, request: Request): Promise<Answer> {
  try {
    return await send(request);
  } catch (lost) {
    return { lost };
  }
}

function isSafeAgain(request: Request, answer: Answer): boolean {
  const isRead = request.method === 'GET';
  if (!(answer instanceof Response)) return isRead && !request.signal.aborted;
  if (answer.status === 429) return true;
  if (answer.status === 503) return isRead || answer.headers.has('Retry-After');
  return isRead && (answer.status === 502 || answer.status === 504);
}

/** As long as SharePoint asks, never less; a guess that doubles where it asks for nothing. */
function waitMs(answer: Answer, tried: number, { random, now }: Patience): number {
  const header = answer instanceof Response ? answer.headers.get('Retry-After') : null;
  const asked = retryAfterMs(header, now());
  const least = asked ?? FIRST_WAIT_MS * 2 ** (tried - 1);
  return Math.min(MOST_WAIT_MS, least + random() * FIRST_WAIT_MS);
}
