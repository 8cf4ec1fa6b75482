import { retryAfterMs } from '../../../sharepoint/patience';

type Send = (request: Request) => Promise<Response>;

/** SharePoint may keep `Retry-After` from other origins: this long then, and a bit, so that not all tabs come back at once. */
const WITHOUT_A_WORD_S = 30;
const SPREAD_S = 5;

/**
 * Tells when SharePoint throttles, and for how long, so that the page can say so. Where a 429 does not
 * say how long, or may not say it to a page of another origin, half a minute is put into its mouth.
 * Whoever sends through this keeps to the header.
 */
export function tellingPauses(
  send: Send,
  {
    now,
    random,
    onPause,
  }: { now: () => Date; random: () => number; onPause: (ms: number) => void },
): Send {
  return async request => {
    const answer = await send(request);
    const asked = retryAfterMs(answer.headers.get('Retry-After'), now());
    if (answer.status !== 429 && (answer.status !== 503 || asked === undefined)) return answer;
    const seconds = WITHOUT_A_WORD_S + random() * SPREAD_S;
    onPause(asked ?? seconds * 1000);
    return asked === undefined ? saying(answer, seconds) : answer;
  };
}

function saying(answer: Response, seconds: number): Response {
  const { body, status, statusText } = answer;
  const headers = new Headers(answer.headers);
  headers.set('Retry-After', String(Math.ceil(seconds)));
  return new Response(body, { status, statusText, headers });
}
