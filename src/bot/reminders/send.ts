import { type ConversationReference, MessageFactory, CardFactory } from 'botbuilder';
import type { Chat } from '../adapter';
import type { AdaptiveCard } from '../cards/elements';

/** What became of one post. `unknown`: it may have arrived, so it is not posted again in this run. */
export type Posted =
  | { kind: 'sent' }
  | { kind: 'rejected'; code: string; unreachable?: true; stop?: true }
  | { kind: 'retry'; afterMs: number; code: string }
  | { kind: 'unknown'; code: string };

/** Posts a card into a conversation: one POST, never more. */
export type Send = (
  reference: Partial<ConversationReference>,
  card: AdaptiveCard,
  summary: string,
) => Promise<Posted>;

const HANGS_AFTER_MS = 30_000;

/** Sends by this chat. A post that hangs is `unknown` after half a minute. */
export function sendBy({ adapter, appId }: Chat, hangsAfterMs = HANGS_AFTER_MS): Send {
  return async (reference, card, summary) => {
    const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    let posted: Posted = { kind: 'unknown', code: 'not posted' };
    const sending = adapter.continueConversationAsync(appId, reference, async context => {
      try {
        await context.sendActivity({ ...activity, summary });
        posted = { kind: 'sent' };
      } catch (error) {
        posted = readFailure(error); // not for the turn's own error sentence: nobody is talking to us
      }
    });
    return Promise.race([sending.then(() => posted), hang(hangsAfterMs, sending)]);
  };
}

async function hang(ms: number, sending: Promise<unknown>): Promise<Posted> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>(done => (timer = setTimeout(done, ms)));
  await Promise.race([waited, sending.catch(() => undefined)]);
  clearTimeout(timer);
  return { kind: 'unknown', code: 'hang' };
}

type Failure = {
  statusCode?: number;
  code?: string;
  body?: { error?: { code?: string } };
  response?: { headers?: { get(name: string): string | undefined | null } };
};

/**
 * What a failed post means, after the platform's table: only what was certainly not taken may be sent
 * again. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability
 */
export function readFailure(error: unknown): Posted {
  const { statusCode, code: named, body, response } = error as Failure;
  const code = body?.error?.code ?? named ?? String(statusCode ?? 'reset');
  const wait = response?.headers?.get('retry-after') ?? undefined;
  switch (statusCode) {
    case 429:
      return { kind: 'retry', afterMs: readWait(wait), code };
    case 412:
      return { kind: 'retry', afterMs: 1000, code };
    case 503:
      return wait ? { kind: 'retry', afterMs: readWait(wait), code } : { kind: 'unknown', code };
    case 401:
      return { kind: 'rejected', code, stop: true };
    case 403:
    case 404:
      return { kind: 'rejected', code, unreachable: true };
    case 400:
    case 413:
      return { kind: 'rejected', code };
    default:
      return { kind: 'unknown', code };
  }
}

/** Retry-After as seconds or as a date; 5 s where it is missing or makes no sense, 5 minutes at most. */
export function readWait(wait: string | undefined, now = Date.now()): number {
  const seconds = /^\d+$/.test(wait ?? '') ? Number(wait) : (Date.parse(wait ?? '') - now) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 300) * 1000 : 5000;
}
